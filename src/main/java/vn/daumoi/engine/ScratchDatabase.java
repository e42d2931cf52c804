package vn.daumoi.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** An empty Neo4j in a process of its own, which can be killed at any time. */
public final class ScratchDatabase {

    /** What the process says before its port. */
    static final String UP = "up ";

    /** Bytes in answer to one request for rows. */
    private static final long MOST_AT_ONCE = 32L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(ScratchDatabase.class);

    private final Process process;
    private final Path folder;
    private final CompletableFuture<Driver> driver = new CompletableFuture<>();
    private volatile @Nullable Relay relay;

    private ScratchDatabase(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    static ScratchDatabase start(ProcessBuilder command, Path folder) throws IOException {
        String password = EmbeddedNeo4j.newPassword();
        Process process = command.start();
        var database = new ScratchDatabase(process, folder);
        process.getOutputStream().write((password + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        Thread.ofVirtual().start(() -> database.listen(password));
        process.onExit().thenRun(database::gone);
        return database;
    }

    /**
     * Its driver, once it is up.
     *
     * @throws EngineException where it does not come up
     */
    public Driver driver() {
        try {
            return driver.join();
        } catch (CompletionException e) {
            throw new EngineException("start.engine", List.of(folder.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * From here on everybody else goes first. Not from the start, because somebody waits for that. On Linux every thread has a
     * priority of its own, which those it starts take over; elsewhere nothing happens.
     */
    public void giveWay() {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            var command = new ArrayList<>(List.of("renice", "-n", "10", "-p"));
            threads.forEach(thread -> command.add(String.valueOf(thread.getFileName())));
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.debug("The priority of a scratch database stays as it is", e);
        }
    }

    /** Whether the process lives. */
    public boolean alive() {
        return process.isAlive();
    }

    /** Ends the process and whatever it does, at once. */
    public void kill() {
        process.destroyForcibly();
    }

    private void listen(String password) {
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (@Nullable String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(UP) && !driver.isDone()) {
                    var between = new Relay(Integer.parseInt(line.substring(UP.length())), MOST_AT_ONCE);
                    relay = between;
                    driver.complete(GraphDatabase.driver(
                            "bolt://127.0.0.1:" + between.port(),
                            AuthTokens.basic("neo4j", password),
                            Config.builder().withMaxConnectionPoolSize(50).build()));
                } else {
                    LOG.debug("A scratch database says: {}", line);
                }
            }
        } catch (IOException e) {
            LOG.debug("A scratch database was cut off", e);
        }
        driver.completeExceptionally(new EngineException("start.engine", List.of(folder.toString(), "")));
    }

    private void gone() {
        driver.completeExceptionally(new EngineException("start.engine", List.of(folder.toString(), "")));
        if (!driver.isCompletedExceptionally()) {
            driver.join().close();
        }
        try {
            Relay between = relay;
            if (between != null) {
                between.close();
            }
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
