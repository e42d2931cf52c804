package vn.daumoi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CypherTest {

    @Test
    void findsAFileByFeatureAndName() {
        assertThat(Cypher.named("engine/migrations-applied")).contains("MATCH (migration:__Migration)");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> Cypher.named("engine/no-such-thing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cypher/analysis/engine/no-such-thing.cypher");
    }

    @Test
    void tellsStatementsApart() {
        assertThat(Cypher.statements("""
                // a comment of its own

                CREATE (a {text: 'one; two'});
                // the second
                MATCH (n)
                RETURN n;
                // nothing after this
                """))
                .containsExactly(
                        "// a comment of its own\n\nCREATE (a {text: 'one; two'})",
                        "// the second\nMATCH (n)\nRETURN n");
    }
}
