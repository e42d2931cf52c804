package vn.daumoi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import vn.daumoi.e2e.PackagedServer;
import vn.daumoi.e2e.RestFuzz;

/**
 * Hostile requests to the packaged program, ten thousand or as many as the first argument says, from the number in the second
 * on; ends with 1 where one of them was answered as none may be.
 */
final class FuzzRestBenchmark {

    private FuzzRestBenchmark() {}

    public static void main(String[] args) throws Exception {
        long count = args.length > 0 ? Long.parseLong(args[0]) : 10_000;
        long first = args.length > 1 ? Long.parseLong(args[1]) : 0;
        Path home = Files.createTempDirectory("daumoi-fuzz-");
        RestFuzz.Outcome outcome;
        String said;
        long start = System.nanoTime();
        try (var server = PackagedServer.start(home, List.of("-Xmx1g"), "--daumoi.backup.enabled=false")) {
            outcome = new RestFuzz(server.address(), PackagedServer.PASSWORD).run(first, count);
            said = server.output();
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
        System.out.printf(
                "%d requests to %d operations in %.0f s, the slowest %.1f s; answers by status: %s%n",
                count, outcome.operations(), (System.nanoTime() - start) / 1e9, outcome.slowest(), outcome.statuses());
        said.lines()
                .filter(line -> line.contains("ERROR") || line.contains("Exception"))
                .distinct()
                .limit(40)
                .forEach(System.out::println);
        System.out.printf("%d findings%n", outcome.findings().size());
        outcome.findings().forEach(System.out::println);
        if (!outcome.findings().isEmpty()) {
            System.exit(1);
        }
    }
}
