package vn.daumoi.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;
import vn.daumoi.graph.TaskStatus;

/** What a timeline draws of tasks beside what every list has. */
@Component
class TimelineQueries {

    private final Neo4jClient neo4j;

    TimelineQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /**
     * @param assignedOn when the document that ordered the task was issued, or null
     * @param condition number of the document a conditional task waits for, or empty
     */
    record Facts(@Nullable LocalDate assignedOn, String condition, List<Timeline.Mark> reports) {

        static final Facts NONE = new Facts(null, "", List.of());
    }

    Map<String, Facts> facts(List<String> keys, LocalDate asOf) {
        record Row(String key, Facts facts) {}
        var found = new HashMap<String, Facts>();
        neo4j.query(Cypher.named("progress/timeline"))
                .bindAll(Map.of("keys", keys, "asOf", asOf))
                .fetchAs(Row.class)
                .mappedBy((types, row) -> new Row(
                        row.get("key").asString(),
                        new Facts(
                                row.get("assignedOn").isNull()
                                        ? null
                                        : row.get("assignedOn").asLocalDate(),
                                row.get("condition").asString(""),
                                row.get("reports")
                                        .asList(report -> new Timeline.Mark(
                                                report.get("on").asLocalDate(),
                                                TaskStatus.valueOf(
                                                        report.get("status").asString()),
                                                report.get("percent").isNull()
                                                        ? null
                                                        : report.get("percent").asInt())))))
                .all()
                .forEach(row -> found.put(row.key(), row.facts()));
        return found;
    }
}
