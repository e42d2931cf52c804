package vn.daumoi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;

class EmbeddedNeo4jIT {

    @TempDir
    Path home;

    @Test
    void keepsItsDataAndChangesItsPassword() {
        String first;
        try (Engine engine = EmbeddedNeo4j.start(home);
                Driver driver = connect(engine)) {
            first = engine.password();
            driver.executableQuery("CREATE (:Agency {key: 'agency-bo-cong-an', name: 'Bộ Công an'})")
                    .execute();
        }
        try (Engine engine = EmbeddedNeo4j.start(home);
                Driver driver = connect(engine)) {
            assertThat(driver.executableQuery("MATCH (a:Agency) RETURN a.name AS name")
                            .execute()
                            .records())
                    .singleElement()
                    .satisfies(row -> assertThat(row.get("name").asString()).isEqualTo("Bộ Công an"));
            assertThat(engine.password()).isNotEqualTo(first);
            try (Driver stale = GraphDatabase.driver(engine.uri(), AuthTokens.basic(engine.username(), first))) {
                assertThatThrownBy(stale::verifyConnectivity).isInstanceOf(AuthenticationException.class);
            }
        }
    }

    @Test
    void answersOnLoopbackAlone() {
        Engine engine = TestEngine.get().engine();
        assertThat(engine.uri().getHost()).isEqualTo("127.0.0.1");
        try (Driver nobody = GraphDatabase.driver(engine.uri(), AuthTokens.none())) {
            assertThatThrownBy(nobody::verifyConnectivity).isInstanceOf(Neo4jException.class);
        }
    }

    @Test
    void readsNeitherFilesNorAddresses() throws IOException {
        Path secret = Files.writeString(home.resolve("secret.csv"), "secret");
        Driver driver = TestEngine.get().driver();
        for (String source : new String[] {secret.toUri().toString(), "http://127.0.0.1:1/", "http://[::1]:1/"}) {
            assertThatThrownBy(() -> driver.executableQuery("LOAD CSV FROM '" + source + "' AS row RETURN row")
                            .execute())
                    .as(source)
                    .isInstanceOf(Neo4jException.class)
                    .hasStackTraceContaining(source.startsWith("file") ? "allow_csv_import_from_file_urls" : "block");
        }
    }

    @Test
    void stopsAtOnce() {
        Engine engine = EmbeddedNeo4j.start(home);
        Instant begun = Instant.now();
        engine.close();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    private static Driver connect(Engine engine) {
        return GraphDatabase.driver(engine.uri(), AuthTokens.basic(engine.username(), engine.password()));
    }
}
