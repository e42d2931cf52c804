package vn.daumoi.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.daumoi.e2e.PackagedLayout;

/** A process of {@link KillVictim}, seen from outside. */
final class Victim {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;

    Victim(Path home, String what, String... arguments) throws IOException {
        log = Files.createTempFile("daumoi-kill-", ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(PackagedLayout.options());
        command.addAll(List.of("-cp", PackagedLayout.withTests(), KillVictim.class.getName(), home.toString(), what));
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

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
