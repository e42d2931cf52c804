package vn.daumoi.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.util.FileSystemUtils;

/** The one embedded Neo4j of a test run's process. Application contexts reach it as they would a server elsewhere. */
final class TestEngine {

    private static final AtomicLong WIPED = new AtomicLong();

    private static @Nullable TestEngine running;

    private final Engine engine;
    private final Driver driver;

    private TestEngine(Engine engine) {
        this.engine = engine;
        this.driver = GraphDatabase.driver(engine.uri(), AuthTokens.basic(engine.username(), engine.password()));
    }

    static synchronized TestEngine get() {
        if (running == null) {
            running = start();
        }
        return running;
    }

    Engine engine() {
        return engine;
    }

    Driver driver() {
        return driver;
    }

    /**
     * Takes everything out of the graph but the record of migrations; constraints and indexes stay. The plan's stamp becomes one
     * that never was, so that nothing kept in memory for another test is taken for this one's.
     */
    void wipe() {
        driver.executableQuery("MATCH (n) WHERE NOT n:__Migration CALL (n) { DETACH DELETE n }")
                .execute();
        driver.executableQuery("CREATE (:__Stamp {name: 'plan', number: $number})")
                .withParameters(Map.of("number", WIPED.incrementAndGet() * 1_000_000))
                .execute();
        driver.executableQuery("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
                .execute();
    }

    private static TestEngine start() {
        try {
            Path home = Files.createTempDirectory("daumoi-test-");
            var started = new TestEngine(EmbeddedNeo4j.start(home));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                started.driver.close();
                started.engine.close();
                try {
                    FileSystemUtils.deleteRecursively(home);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
