package vn.daumoi.bench;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What {@code ./daumoi bench NAME [arguments]} runs: the {@code main} of {@code vn.daumoi.bench.<Name>Benchmark}, so
 * {@code ./daumoi bench read} runs {@code ReadBenchmark} and {@code ./daumoi bench fuzz-rest} runs
 * {@code FuzzRestBenchmark}.
 */
final class Bench {

    private static final String SUFFIX = "Benchmark";

    private Bench() {}

    public static void main(String[] args) throws Throwable {
        if (args.length == 0) {
            unknown("");
        }
        try {
            Class.forName(Bench.class.getPackageName() + "." + className(args[0]))
                    .getDeclaredMethod("main", String[].class)
                    .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (ClassNotFoundException e) {
            unknown(args[0]);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNullElse(e.getCause(), e);
        }
    }

    static String className(String name) {
        return Arrays.stream(name.split("-"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining())
                + SUFFIX;
    }

    private static void unknown(String name) throws IOException {
        var err = new java.io.PrintStream(System.err, true, StandardCharsets.UTF_8);
        err.printf("Không có phép đo · No such benchmark: %s%n", name);
        err.printf("Có · There are: %s%n", String.join(", ", names().toList()));
        System.exit(2);
    }

    private static Stream<String> names() throws IOException {
        Resource[] classes =
                new PathMatchingResourcePatternResolver().getResources("classpath:/vn/daumoi/bench/*Benchmark.class");
        return Arrays.stream(classes)
                .map(resource -> Objects.requireNonNull(resource.getFilename()))
                .map(file -> file.substring(0, file.length() - (SUFFIX + ".class").length()))
                .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
                .sorted();
    }
}
