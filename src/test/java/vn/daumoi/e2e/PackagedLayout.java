package vn.daumoi.e2e;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged program as {@code ./daumoi run} lays it out, once for all processes of a test run, with an archive of the classes
 * that a start loads: with it a start takes half the processor time.
 */
public final class PackagedLayout {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path JAR = TARGET.resolve("daumoi.jar");
    private static final Path FOLDER = TARGET.resolve("e2e");
    private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");

    private PackagedLayout() {}

    /** The program's jar, beside the libraries it names. */
    static Path jar() {
        return Ready.PROGRAM;
    }

    /** A class path: the packaged program, and after it the classes of the tests. */
    public static String withTests() {
        return jar() + File.pathSeparator + TARGET.resolve("test-classes");
    }

    /** What the Java machine takes so that it lives for a minute at the least cost. */
    public static List<String> options() {
        train();
        // the first size of the metaspace makes the Java machine collect everything five times until it fits
        var options = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MetaspaceSize=256m", "-Xms300m", "-Xlog:disable"));
        if (Files.exists(ARCHIVE)) {
            options.add("-XX:SharedArchiveFile=" + ARCHIVE);
        }
        return options;
    }

    /**
     * Makes the archive, unless it is there or somebody else is at it, whom nobody waits for. By a process of its own: one that
     * lives on after it has written its classes down may crash.
     */
    private static void train() {
        Path program = jar();
        try (FileChannel channel = lockFile("archive");
                FileLock lock = channel.tryLock()) {
            if (lock == null || Files.exists(ARCHIVE)) {
                return;
            }
            Path made = FOLDER.resolve("making.jsa");
            run(
                    "java",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xlog:disable",
                    "-XX:ArchiveClassesAtExit=" + made,
                    "-jar",
                    program.toString(),
                    "train");
            Files.move(made, ARCHIVE, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Ready {

        private static final Path PROGRAM = extracted();

        private static Path extracted() {
            Path program = FOLDER.resolve("daumoi.jar");
            Path made = FOLDER.resolve("made");
            try (FileChannel channel = lockFile("layout");
                    FileLock lock = channel.lock()) {
                if (!lock.isValid() || Files.exists(made) && newer(made, JAR)) {
                    return program;
                }
                FileSystemUtils.deleteRecursively(FOLDER);
                run("java", "-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", FOLDER.toString());
                String libraries = FOLDER.resolve("lib").toString();
                run("java", "-cp", program.toString(), "vn.daumoi.cli.Unsign", libraries);
                Files.createFile(made);
                return program;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static FileChannel lockFile(String name) throws IOException {
        return FileChannel.open(
                TARGET.resolve("e2e-" + name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static boolean newer(Path one, Path other) throws IOException {
        return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) > 0;
    }

    private static void run(String tool, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        command + " on " + JAR + ", which \"mvn package\" makes, failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
