package vn.daumoi.engine;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;

/**
 * Brings the schema up to this program's version: each file once, in order, recorded in the graph under labels of its
 * own, by one starter at a time.
 */
final class Migrations implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private final Driver driver;
    private final URI uri;
    private final DatabaseSelectionProvider database;
    private final List<MigrationFile> files;
    private final Duration patience;
    private final String owner = "pid " + ProcessHandle.current().pid() + " " + UUID.randomUUID();

    /**
     * @param uri of the database, for messages
     * @param patience how long to wait for another process that is migrating
     */
    Migrations(
            Driver driver, URI uri, DatabaseSelectionProvider database, List<MigrationFile> files, Duration patience) {
        this.driver = driver;
        this.uri = uri;
        this.database = database;
        this.files = files;
        this.patience = patience;
    }

    /**
     * Applies what is missing.
     *
     * @throws EngineException where the database cannot be reached, is newer than this program, or was migrated with a
     *     file that has since been changed
     */
    @Override
    public void afterPropertiesSet() {
        try (Session session = driver.session(session())) {
            if (!pending(session).isEmpty()) {
                locked(session);
            }
        } catch (ServiceUnavailableException e) {
            throw new EngineException("start.unreachable", List.of(uri.toString(), reason(e)), e);
        } catch (AuthenticationException e) {
            throw new EngineException("start.refused", List.of(uri.toString(), reason(e)), e);
        }
    }

    private void locked(Session session) {
        for (String statement : Cypher.statements(Cypher.named("engine/migration-constraints"))) {
            session.run(statement).consume();
        }
        Instant until = Instant.now().plus(patience);
        while (!session.run(Cypher.named("engine/migration-lock"), owner()).hasNext()) {
            if (Instant.now().isAfter(until)) {
                throw new EngineException("start.migrating", List.of());
            }
            pause();
        }
        try {
            pending(session).forEach(file -> apply(session, file));
            session.run(Cypher.named("engine/await-indexes")).consume();
        } finally {
            session.run(Cypher.named("engine/migration-unlock"), owner()).consume();
        }
    }

    private void apply(Session session, MigrationFile file) {
        long begun = System.nanoTime();
        for (String statement : file.statements()) {
            try {
                session.run(statement).consume();
            } catch (ServiceUnavailableException e) {
                throw e;
            } catch (Neo4jException e) {
                throw new EngineException("start.migration", List.of(file.name(), reason(e)), e);
            }
        }
        long millis = (System.nanoTime() - begun) / 1_000_000;
        session.run(
                        Cypher.named("engine/migration-record"),
                        Values.parameters(
                                "version", file.version(),
                                "name", file.name(),
                                "checksum", file.checksum(),
                                "millis", millis))
                .consume();
        LOG.debug("Applied {} in {} ms", file.name(), millis);
    }

    /** The files not applied yet. */
    private List<MigrationFile> pending(Session session) {
        Map<Integer, String> applied = new LinkedHashMap<>();
        session.run(Cypher.named("engine/migrations-applied"))
                .forEachRemaining(row -> applied.put(
                        row.get("version").asInt(), row.get("checksum").asString()));
        int newest = files.isEmpty() ? 0 : files.getLast().version();
        int found = applied.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (found > newest) {
            throw new EngineException("start.newer", List.of(Integer.toString(found), Integer.toString(newest)));
        }
        for (MigrationFile file : files) {
            String checksum = applied.get(file.version());
            if (checksum != null && !checksum.equals(file.checksum())) {
                throw new EngineException("start.changedMigration", List.of(file.name()));
            }
        }
        return files.stream().filter(f -> !applied.containsKey(f.version())).toList();
    }

    private Value owner() {
        return Values.parameters("owner", owner);
    }

    private SessionConfig session() {
        var config = SessionConfig.builder();
        String name = database.getDatabaseSelection().getValue();
        return name == null ? config.build() : config.withDatabase(name).build();
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while another process migrates the database", e);
        }
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
