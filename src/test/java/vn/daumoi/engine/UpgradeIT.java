package vn.daumoi.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;
import vn.daumoi.backup.KillRun;
import vn.daumoi.backup.OwnServer;
import vn.daumoi.backup.Restore;
import vn.daumoi.backup.WholeGraph;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.directive.Import;

/** Data that the program wrote when its schema was 2, in this program: everything is still there, and it works on. */
class UpgradeIT {

    @TempDir
    Path folder;

    @Test
    void nothingIsLost() throws IOException {
        Path home = folder.resolve("home");
        Restore.run(KillRun.olderBackup(folder), home, false, Instant.now());
        List<String> before = asItIs(home);
        assertThat(before)
                .filteredOn(line -> line.startsWith("([Task]{") && !line.contains("})-["))
                .hasSize(72);
        try (var server = OwnServer.on(home)) {
            Neo4jClient neo4j = server.getBean(Neo4jClient.class);
            assertThat(SchemaVersion.applied(neo4j))
                    .isEqualTo(SchemaVersion.known())
                    .isGreaterThan(2);
            List<String> after = WholeGraph.data(WholeGraph.lines(neo4j));
            assertThat(after).containsAll(before);
            assertThat(after)
                    .filteredOn(line -> line.contains("-[DEPENDS_ON{"))
                    .as("dependencies, which the older program did not know")
                    .hasSizeGreaterThan(20);
            assertThat(after)
                    .filteredOn(line -> !before.contains(line))
                    .allMatch(line -> line.contains("-[DEPENDS_ON{")
                            || line.contains("-[SUCCEEDED_BY{")
                            || line.startsWith("([Agency]{") && !line.contains("})-["));
            assertThat(SignedIn.as(
                            Person.CONSOLE,
                            () -> server.getBean(DirectiveService.class).drafts()))
                    .extracting(Import::fileName)
                    .containsExactly("chờ duyệt.txt");
        }
    }

    /** The data without a migration. */
    private static List<String> asItIs(Path home) {
        try (Engine engine = EmbeddedNeo4j.start(home);
                var driver =
                        GraphDatabase.driver(engine.uri(), AuthTokens.basic(engine.username(), engine.password()))) {
            return WholeGraph.data(WholeGraph.lines(Neo4jClient.create(driver)));
        }
    }
}
