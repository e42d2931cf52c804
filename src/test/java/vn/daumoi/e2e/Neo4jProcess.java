package vn.daumoi.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** A Neo4j server in a process of its own, which can go away and come back on the same port with the same data. */
final class Neo4jProcess implements AutoCloseable {

    static final String PASSWORD = "a-password-of-tests";

    private static final String STARTED = "Neo4j takes connections";

    private final Path home;
    private final int port;
    private Process process;

    /** Prepares one; it does not run yet. */
    Neo4jProcess(Path home) throws IOException {
        this.home = home;
        try (var free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            this.port = free.getLocalPort();
        }
    }

    /** With the scheme that a cluster needs too. */
    URI uri() {
        return URI.create("neo4j://127.0.0.1:" + port);
    }

    /** What the program is told to find it. */
    List<String> settings() {
        return List.of("--daumoi.neo4j.uri=" + uri(), "--daumoi.neo4j.password=" + PASSWORD);
    }

    void start() throws IOException, InterruptedException {
        Path log = Files.createDirectories(home).resolve("started.log");
        Files.deleteIfExists(log);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx512m"));
        command.addAll(PackagedLayout.options());
        command.addAll(List.of(
                "-cp",
                PackagedLayout.withTests(),
                Neo4jProcess.class.getName(),
                home.toString(),
                Integer.toString(port)));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!Files.readString(log, StandardCharsets.UTF_8).contains(STARTED)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("Neo4j did not start:\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    /** As its owner would stop it. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(1, TimeUnit.MINUTES);
    }

    /** As a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(1, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    /** @param arguments data folder and port */
    public static void main(String[] arguments) {
        boolean fresh = !Files.exists(Path.of(arguments[0], "data"));
        var service = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1])))
                .setConfig(
                        BoltConnector.advertised_address,
                        new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1])))
                .setConfig(HttpConnector.enabled, false)
                .setConfig(HttpsConnector.enabled, false)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, 64L << 20)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        if (fresh) {
            service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                    .executeTransactionally(
                            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
                            Map.of("password", PASSWORD));
        }
        System.out.println(STARTED);
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
