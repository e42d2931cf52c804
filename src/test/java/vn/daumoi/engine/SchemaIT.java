package vn.daumoi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

@DaumoiIT
class SchemaIT {

    @Autowired
    Neo4jClient neo4j;

    @Test
    void everyIndexIsOnline() {
        assertThat(neo4j.query("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name")
                        .fetchAs(String.class)
                        .all())
                .isEmpty();
        assertThat(neo4j.query("SHOW INDEXES YIELD name RETURN name")
                        .fetchAs(String.class)
                        .all())
                .contains(
                        "taskKey",
                        "agencyKey",
                        "databaseKey",
                        "documentKey",
                        "passageKey",
                        "taskText",
                        "agencyText",
                        "databaseText",
                        "documentText",
                        "passageText");
    }

    @ParameterizedTest
    @ValueSource(strings = {"đất đai", "dat dai", "ĐẤT ĐAI", "Dat Đai"})
    void fullTextFoldsVietnamese(String words) {
        neo4j.query("MERGE (d:Database {key: 'database-dat-dai'}) SET d.name = 'Cơ sở dữ liệu đất đai'")
                .run();
        assertThat(neo4j.query("CALL db.index.fulltext.queryNodes('databaseText', $q) YIELD node RETURN node.name")
                        .bind("+" + words.replace(" ", " +"))
                        .to("q")
                        .fetchAs(String.class)
                        .all())
                .containsExactly("Cơ sở dữ liệu đất đai");
    }

    @Test
    void twoNodesCannotShareAKey() {
        neo4j.query("CREATE (:Agency {key: 'agency-bo-y-te'})").run();
        assertThatThrownBy(() ->
                        neo4j.query("CREATE (:Agency {key: 'agency-bo-y-te'})").run())
                .hasMessageContaining("already exists");
    }

    /** Decision 021: should this fail, the schema can check property types itself. */
    @Test
    void communityRefusesConstraintsOnTypesAndExistence() {
        for (String rule : List.of("IS :: DATE", "IS NOT NULL")) {
            assertThatThrownBy(() -> neo4j.query("CREATE CONSTRAINT tried FOR (t:Task) REQUIRE t.dueDate " + rule)
                            .run())
                    .as(rule)
                    .hasMessageContaining("Enterprise");
        }
    }
}
