package vn.daumoi.engine;

import inet.ipaddr.IPAddressString;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Resource;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.kernel.database.Database;
import org.neo4j.kernel.impl.transaction.log.checkpoint.CheckPointer;
import org.neo4j.kernel.impl.transaction.log.checkpoint.SimpleTriggerInfo;
import org.neo4j.kernel.impl.transaction.log.files.LogFiles;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Neo4j Community inside this process. The one class that knows the engine: a jar built without it never loads this
 * class, and everything else reaches the database over Bolt.
 */
final class EmbeddedNeo4j implements Engine {

    private static final String USER = "neo4j";

    private final Path home;
    private final DatabaseManagementService service;
    private final URI uri;
    private final String password;

    private EmbeddedNeo4j(Path home, DatabaseManagementService service, URI uri, String password) {
        this.home = home;
        this.service = service;
        this.uri = uri;
        this.password = password;
    }

    /** Starts on {@code home/neo4j}, with Bolt on a free port of the loopback interface. */
    static EmbeddedNeo4j start(Path home) {
        return started(
                home,
                settings(home)
                        .setConfig(GraphDatabaseSettings.pagecache_memory, 128L << 20)
                        .setConfig(GraphDatabaseSettings.keep_logical_logs, "2 days 64M")
                        .build(),
                newPassword());
    }

    /**
     * As {@link #start}, for data that nobody will miss and queries that nobody trusts.
     *
     * @param transactionBytes what one transaction may take at most
     */
    static EmbeddedNeo4j startScratch(Path home, String password, long transactionBytes) {
        return started(
                home,
                settings(home)
                        .setConfig(GraphDatabaseSettings.pagecache_memory, 32L << 20)
                        .setConfig(GraphDatabaseSettings.keep_logical_logs, "keep_none")
                        .setConfig(GraphDatabaseSettings.memory_transaction_max_size, transactionBytes)
                        // the language the judge of queries reads them in
                        .setConfig(GraphDatabaseSettings.default_language, GraphDatabaseSettings.CypherVersion.Cypher25)
                        .build(),
                password);
    }

    private static DatabaseManagementServiceBuilder settings(Path home) {
        return new DatabaseManagementServiceBuilder(home.resolve(FOLDER))
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                .setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED)
                // the build leaves out what these are made of
                .setConfig(HttpConnector.enabled, false)
                .setConfig(HttpsConnector.enabled, false)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                // 10 seconds at every stop otherwise
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
                // LOAD CSV would read this machine's files and the services of its network
                .setConfig(GraphDatabaseSettings.allow_file_urls, false)
                .setConfig(
                        GraphDatabaseInternalSettings.cypher_ip_blocklist,
                        List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0")))
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.preallocate_store_files, false);
    }

    private static EmbeddedNeo4j started(Path home, DatabaseManagementService service, String password) {
        try {
            var resolver = ((GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME))
                    .getDependencyResolver();
            var bolt = resolver.resolveDependency(ConnectorPortRegister.class).getLocalAddress(ConnectorType.BOLT);
            service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                    .executeTransactionally(
                            Cypher.named("engine/embedded-password"), Map.of("user", USER, "password", password));
            return new EmbeddedNeo4j(home, service, URI.create("bolt://127.0.0.1:" + bolt.getPort()), password);
        } catch (RuntimeException e) {
            service.shutdown();
            throw e;
        }
    }

    @Override
    public URI uri() {
        return uri;
    }

    @Override
    public String username() {
        return USER;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public void copyTo(Path target) throws IOException {
        for (String name :
                List.of(GraphDatabaseSettings.SYSTEM_DATABASE_NAME, GraphDatabaseSettings.DEFAULT_DATABASE_NAME)) {
            copy((GraphDatabaseAPI) service.database(name), target);
        }
        Path server = home.resolve(FOLDER).resolve("data/server_id");
        if (Files.exists(server)) {
            DataCopy.copy(home, server, target);
        }
    }

    /**
     * The way of Neo4j's own online backup: a checkpoint, then no other until the store is copied, and the logs last, so
     * that whatever was written in spite of the gate is replayed from them.
     */
    private void copy(GraphDatabaseAPI database, Path target) throws IOException {
        var resolver = database.getDependencyResolver();
        Database kernel = resolver.resolveDependency(Database.class);
        var checkPointer = resolver.resolveDependency(CheckPointer.class);
        try (Resource _ = kernel.getStoreCopyCheckPointMutex()
                        .storeCopy(() -> checkPointer.forceCheckPoint(new SimpleTriggerInfo("Backup")));
                ResourceIterator<Path> files =
                        kernel.getStoreFileListing().builder().excludeLogFiles().build()) {
            while (files.hasNext()) {
                DataCopy.copy(home, files.next(), target);
            }
            for (Path log : resolver.resolveDependency(LogFiles.class).logFiles()) {
                DataCopy.copy(home, log, target);
            }
        }
    }

    @Override
    public void close() {
        service.shutdown();
    }

    /** A password for this start alone: the port is open to every user of the machine, the data folder is not. */
    static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
