package vn.daumoi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged program in a process of its own, on a port of its own choosing.
 *
 * <pre>{@code
 * try (var server = PackagedServer.start(temporaryFolder)) {
 *     page.navigate(server.address() + "/tasks");
 * }
 * }</pre>
 *
 * It has read the directive when {@link #start} returns, unless {@code --daumoi.import-on-first-start=false} is among the
 * settings.
 */
public final class PackagedServer implements AutoCloseable {

    /** Of the account "admin", where the data folder is new. */
    public static final String PASSWORD = "mật khẩu để thử";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern RUNNING = Pattern.compile("Đầu Mối is running at (http://[^\\s\"]+)");

    private final Process process;
    private final Path log;

    private PackagedServer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a server and waits until it says that it runs.
     *
     * @param home its data folder
     * @param settings such as {@code --server.port=8081}
     * @throws IllegalStateException with its output, where it does not come up
     */
    public static PackagedServer start(Path home, String... settings) {
        return start(home, List.of(), settings);
    }

    /**
     * The same on a Java machine with options of its own.
     *
     * @param machine such as {@code -Xmx1g}
     */
    public static PackagedServer start(Path home, List<String> machine, String... settings) {
        var arguments = new ArrayList<>(List.of("run"));
        arguments.addAll(List.of(settings));
        if (arguments.stream().noneMatch(setting -> setting.startsWith("--server.port="))) {
            arguments.add("--server.port=0");
        }
        PackagedServer server = launch(home, machine, arguments);
        Instant until = Instant.now().plus(PATIENCE);
        while (!RUNNING.matcher(server.output()).find()) {
            if (!server.process.isAlive() || Instant.now().isAfter(until)) {
                String said = server.output();
                server.close();
                throw new IllegalStateException("The server did not come up:\n" + said);
            }
            pause();
        }
        return server;
    }

    /** Starts the program with any arguments and waits for nothing. */
    public static PackagedServer launch(Path home, String... arguments) {
        return launch(home, List.of(), List.of(arguments));
    }

    private static PackagedServer launch(Path home, List<String> machine, List<String> arguments) {
        try {
            Path log = Files.createTempFile("daumoi-e2e-", ".log");
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow"));
            String program = PackagedLayout.jar().toString();
            command.addAll(machine.isEmpty() ? PackagedLayout.options() : machine);
            command.addAll(List.of("-jar", program));
            command.addAll(arguments);
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("DAUMOI_HOME", home.toString());
            builder.environment().put("DAUMOI_ADMIN_PASSWORD", PASSWORD);
            builder.environment().keySet().removeIf(name -> name.startsWith("NEO4J_") || name.startsWith("SERVER_"));
            return new PackagedServer(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it runs, without a slash at the end. */
    public URI address() {
        Matcher running = RUNNING.matcher(output());
        if (!running.find()) {
            throw new IllegalStateException("It does not run:\n" + output());
        }
        return URI.create(running.group(1));
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    /** What it has printed so far. */
    public String output() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end: the exit code. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("It does not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to stop (SIGTERM). */
    public void stop() {
        process.destroy();
    }

    /** Kills it (SIGKILL) and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        stop();
        exitCode();
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
