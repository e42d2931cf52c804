package vn.daumoi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.springframework.beans.factory.annotation.Autowired;

/** Every statement we ship is one the database understands, on a migrated graph. */
@DaumoiIT
class CypherFilesIT {

    private static final Path CYPHER = Path.of("cypher");
    private static final Path ON_SYSTEM = CYPHER.resolve("analysis/engine/embedded-password.cypher");

    @Autowired
    Driver driver;

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(CYPHER)) {
            return all.filter(file -> file.toString().endsWith(".cypher"))
                    .filter(file -> !file.startsWith(CYPHER.resolve("migrations")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isExplained(Path file) throws IOException {
        List<String> statements = Cypher.statements(Files.readString(file));
        assertThat(statements).isNotEmpty();
        String database = file.equals(ON_SYSTEM) ? "system" : "neo4j";
        try (var session = driver.session(SessionConfig.forDatabase(database))) {
            for (String statement : statements) {
                // no parameters: EXPLAIN plans without them
                assertThatCode(() -> session.run("EXPLAIN " + statement).consume())
                        .as(statement)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void aMistakeWouldBeSeen() {
        try (var session = driver.session()) {
            assertThatCode(() -> session.run("EXPLAIN MATCH (t:Task) RETURN u").consume())
                    .hasMessageContaining("u");
        }
    }
}
