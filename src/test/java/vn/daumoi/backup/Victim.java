package vn.daumoi.backup;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.springframework.util.FileSystemUtils;

/** A process of {@link KillVictim}, seen from outside. */
final class Victim {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Where classes lie ready for the next start: every start costs half of the first. */
    private static final Path ARCHIVE = folder();

    private static final String CLASS_PATH = jars();

    private final Process process;
    private final Path log;

    Victim(Path home, String what, String... arguments) throws IOException {
        log = Files.createTempFile("daumoi-kill-", ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + ARCHIVE.resolve("victim.jsa"),
                "-Xlog:disable",
                "-cp",
                CLASS_PATH,
                KillVictim.class.getName(),
                home.toString(),
                what));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    void await(String word) throws IOException {
        Instant until = Instant.now().plus(PATIENCE);
        while (!said(word)) {
            if (!process.isAlive() && !said(word)) {
                throw new AssertionError("The process ended:\n" + output());
            }
            if (Instant.now().isAfter(until)) {
                kill();
                throw new AssertionError("The process says nothing:\n" + output());
            }
            pause(2);
        }
    }

    boolean said(String word) throws IOException {
        return output().lines().anyMatch(line -> line.equals(word));
    }

    String output() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    void kill() throws IOException {
        process.destroyForcibly();
        gone();
    }

    /** Lets it end by itself. */
    void end() throws IOException {
        process.getOutputStream().close();
        gone();
    }

    private void gone() throws IOException {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The class path with folders packed, because the archive takes classes of jars alone. */
    private static String jars() {
        var jars = new ArrayList<String>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            jars.add(Files.isDirectory(path) ? jar(path, "classes-" + jars.size() + ".jar") : entry);
        }
        return String.join(File.pathSeparator, jars);
    }

    private static String jar(Path folder, String name) {
        Path jar = ARCHIVE.resolve(name);
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.filter(path -> !path.equals(folder)).toList()) {
                String entry = folder.relativize(each).toString();
                out.putNextEntry(new ZipEntry(Files.isDirectory(each) ? entry + "/" : entry));
                if (!Files.isDirectory(each)) {
                    Files.copy(each, out);
                }
            }
            return jar.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("daumoi-victim-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    FileSystemUtils.deleteRecursively(folder);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
