package vn.daumoi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;

/** On an engine of its own, because it plays with the record of migrations. */
class MigrationsIT {

    private static final MigrationFile FIRST = MigrationFile.of(
            "V001__first.cypher", "CREATE CONSTRAINT a IF NOT EXISTS FOR (a:A) REQUIRE a.key IS UNIQUE;\n");
    private static final MigrationFile SECOND =
            MigrationFile.of("V002__second.cypher", "MERGE (:A {key: '1'});\nMERGE (:A {key: '2'});\n");

    @TempDir
    static Path home;

    static Engine engine;
    static Driver driver;

    @BeforeAll
    static void start() {
        engine = EmbeddedNeo4j.start(home);
        driver = GraphDatabase.driver(engine.uri(), AuthTokens.basic(engine.username(), engine.password()));
    }

    @AfterAll
    static void stop() {
        driver.close();
        engine.close();
    }

    @BeforeEach
    void empty() {
        driver.executableQuery("MATCH (n) DETACH DELETE n").execute();
    }

    @Test
    void appliesEachFileOnceAndInOrder() {
        migrate(FIRST);
        assertThat(keys()).isEmpty();
        migrate(FIRST, SECOND);
        assertThat(keys()).containsExactly("1", "2");
        driver.executableQuery("MATCH (a:A {key: '1'}) DELETE a").execute();
        migrate(FIRST, SECOND);
        assertThat(keys()).as("the second file did not run again").containsExactly("2");
        assertThat(strings("MATCH (m:__Migration) RETURN m.name AS value ORDER BY m.version"))
                .containsExactly("V001__first.cypher", "V002__second.cypher");
        assertThat(strings("MATCH (lock:__MigrationLock) RETURN lock.owner AS value"))
                .isEmpty();
    }

    @Test
    void refusesDataOfANewerProgram() {
        migrate(FIRST, SECOND);
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> migrate(FIRST))
                .satisfies(e -> {
                    assertThat(e.key()).isEqualTo("start.newer");
                    assertThat(BothLanguages.lines(e)).contains("lược đồ 2", "chỉ biết đến 1", "newer Đầu Mối");
                });
    }

    @Test
    void refusesAFileThatWasChangedAfterwards() {
        migrate(FIRST);
        var changed = MigrationFile.of("V001__first.cypher", FIRST.text() + "// and more\n");
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> migrate(changed))
                .satisfies(e -> assertThat(BothLanguages.lines(e)).contains("V001__first.cypher"));
        migrate(MigrationFile.of("V001__first.cypher", FIRST.text().replace("\n", "\r\n")));
    }

    @Test
    void aFileThatFailsIsNamedAndTriedAgain() {
        var broken = MigrationFile.of("V002__second.cypher", "MERGE (:A {key: '1'});\nMERGE (:A {key: 1/0});\n");
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> migrate(FIRST, broken))
                .satisfies(e -> assertThat(BothLanguages.lines(e)).contains("V002__second.cypher"));
        migrate(FIRST, SECOND);
        assertThat(keys()).containsExactly("1", "2");
    }

    @Test
    void waitsForAnotherStarterButNotForADeadOne() {
        migrate(FIRST);
        driver.executableQuery(
                        "CREATE (:__MigrationLock {name: 'schema', owner: 'other', until: datetime() + duration('PT10M')})")
                .execute();
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> migrate(FIRST, SECOND))
                .satisfies(e -> assertThat(e.key()).isEqualTo("start.migrating"));
        assertThat(keys()).isEmpty();
        driver.executableQuery("MATCH (l:__MigrationLock) SET l.until = datetime() - duration('PT1S')")
                .execute();
        migrate(FIRST, SECOND);
        assertThat(keys()).containsExactly("1", "2");
    }

    @Test
    void saysThatTheServerDoesNotAnswerOrDoesNotLetUsIn() {
        var nowhere = URI.create("bolt://127.0.0.1:1");
        try (Driver silent = GraphDatabase.driver(nowhere, AuthTokens.none())) {
            assertThatExceptionOfType(EngineException.class)
                    .isThrownBy(() -> migrations(silent, nowhere, FIRST).afterPropertiesSet())
                    .satisfies(e -> assertThat(BothLanguages.lines(e)).contains("bolt://127.0.0.1:1"));
        }
        try (Driver stranger = GraphDatabase.driver(engine.uri(), AuthTokens.basic("neo4j", "wrong"))) {
            assertThatExceptionOfType(EngineException.class)
                    .isThrownBy(() -> migrations(stranger, engine.uri(), FIRST).afterPropertiesSet())
                    .satisfies(e -> assertThat(e.key()).isEqualTo("start.refused"));
        }
    }

    @Test
    void ourOwnFilesAreNumberedWithoutGapsOrDoubles() {
        List<Integer> versions =
                MigrationFile.onClassPath().stream().map(MigrationFile::version).toList();
        assertThat(versions)
                .containsExactlyElementsOf(
                        Stream.iterate(1, n -> n + 1).limit(versions.size()).toList());
    }

    private static void migrate(MigrationFile... files) {
        migrations(driver, engine.uri(), files).afterPropertiesSet();
    }

    private static Migrations migrations(Driver driver, URI uri, MigrationFile... files) {
        return new Migrations(
                driver,
                uri,
                DatabaseSelectionProvider.getDefaultSelectionProvider(),
                List.of(files),
                Duration.ofSeconds(1));
    }

    private static List<String> keys() {
        return strings("MATCH (a:A) RETURN a.key AS value ORDER BY value");
    }

    private static List<String> strings(String query) {
        return driver.executableQuery(query).execute().records().stream()
                .map(row -> row.get("value").asString())
                .toList();
    }
}
