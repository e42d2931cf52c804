package vn.daumoi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MATCH (t:Task {key: $key})-[:DEPENDS_ON]->+(n:Task) RETURN DISTINCT n",
                "MATCH (t:Task)-[:DEPENDS_ON*1..]->(n) RETURN t, n",
                "MATCH (a)-[*1..3]-(b) RETURN a, b LIMIT 10",
                "MATCH (t:Task) WHERE t.title =~ '(?i).*dân cư.*' RETURN t",
                "MATCH (t:Task) RETURN reduce(s = '', d IN collect(t.code) | s + d + ', ') AS codes",
                "UNWIND range(1, 12) AS month RETURN month, COUNT { (t:Task) WHERE t.dueDate.month = month } AS tasks",
                "CALL db.index.fulltext.queryNodes('taskText', $words) YIELD node, score RETURN node, score",
                "MATCH p = SHORTEST 1 (:Task {key: $a})-[:DEPENDS_ON]-+(:Task {key: $b}) RETURN p",
                "MATCH (t:Task) LET open = t.dueDate < date() FILTER open RETURN t",
                "MATCH (t:Task) RETURN t {.code, .title, leads: [(a)-[:LEADS]->(t) | a.name]} AS task",
                "// nothing hostile: CREATE, DELETE\nMATCH (t:Task) WHERE t.title CONTAINS 'DELETE' RETURN t"
            })
    void whatAPlanningOfficeWouldAskPasses(String text) {
        assertThat(Judge.judge(text).problems()).isEmpty();
    }

    @Test
    void everyProblemHasItsPlace() {
        Judge.Judgement judgement = Judge.judge("MATCH (a:__Account)\nRETURN a, file()");
        assertThat(judgement.problems())
                .containsExactly(
                        new QueryProblem(Fence.NAME, "query.problem.name", List.of("__Account"), 1, 10),
                        new QueryProblem(Fence.FUNCTION, "query.problem.function", List.of("file"), 2, 11));
    }

    @Test
    void theParsersOwnWordsAndPlaceAreKept() {
        assertThat(Judge.judge("MATCH (t:Task)\nRETRUN t").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.fence()).isEqualTo(Fence.PARSER);
                    assertThat(problem.line()).isEqualTo(2);
                    assertThat(problem.column()).isEqualTo(1);
                    assertThat(problem.arguments().getFirst()).startsWith("Invalid input 'RETRUN'");
                });
    }

    @Test
    void parametersAndNamesAreFound() {
        Judge.Judgement judgement = Judge.judge(
                "MATCH (t:Task {key: $task})-[:LEADS]-(a) WITH {made: 1} AS m RETURN t.title, m.made, $day, $task");
        assertThat(judgement.parameters()).containsExactlyInAnyOrder("task", "day");
        assertThat(judgement.names())
                .extracting(Judge.Name::name)
                .contains("Task", "LEADS", "title")
                .doesNotContain("made");
    }
}
