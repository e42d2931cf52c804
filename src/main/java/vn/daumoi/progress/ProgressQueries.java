package vn.daumoi.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;
import vn.daumoi.graph.Origin;
import vn.daumoi.graph.TaskStatus;

/** The statements behind {@link ProgressService}. */
@Component
class ProgressQueries {

    private static final int BATCH = 5_000;

    private final Neo4jClient neo4j;

    ProgressQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** A report, and whether it was taken back and by whom. */
    record Found(ProgressReport report, @Nullable String withdrawnBy) {}

    boolean isTask(String key) {
        return neo4j.query(Cypher.named("progress/is-task"))
                .bind(key)
                .to("key")
                .fetchAs(Boolean.class)
                .one()
                .orElse(false);
    }

    /** All of these tasks, the latest first. */
    List<ProgressReport> history(List<String> tasks) {
        return reports("progress/history", Map.of("tasks", tasks));
    }

    /** The one that counts for each of the tasks that have one. */
    List<ProgressReport> asOf(List<String> tasks, LocalDate day) {
        return reports("progress/as-of", Map.of("tasks", tasks, "asOf", day));
    }

    /** A report of a task, whether it stands or was taken back; locked until the transaction ends. */
    Optional<Found> lock(String task, String report) {
        return neo4j.query(Cypher.named("progress/report-lock"))
                .bindAll(Map.of("task", task, "report", report))
                .fetchAs(Found.class)
                .mappedBy((types, row) -> new Found(
                        report(row.get("report")),
                        row.get("withdrawnBy").isNull()
                                ? null
                                : row.get("withdrawnBy").asString()))
                .one();
    }

    void add(List<ProgressReport> reports) {
        for (int from = 0; from < reports.size(); from += BATCH) {
            List<Map<String, Object>> rows = reports.subList(from, Math.min(reports.size(), from + BATCH)).stream()
                    .map(ProgressQueries::row)
                    .toList();
            neo4j.query(Cypher.named("progress/report-add"))
                    .bind(rows)
                    .to("rows")
                    .run();
        }
    }

    void withdraw(String report, String by, Instant at) {
        neo4j.query(Cypher.named("progress/report-withdraw"))
                .bindAll(Map.of("report", report, "by", by, "at", at.atOffset(ZoneOffset.UTC)))
                .run();
    }

    void restore(String report) {
        neo4j.query(Cypher.named("progress/report-restore"))
                .bind(report)
                .to("report")
                .run();
    }

    private List<ProgressReport> reports(String statement, Map<String, Object> parameters) {
        return List.copyOf(neo4j.query(Cypher.named(statement))
                .bindAll(parameters)
                .fetchAs(ProgressReport.class)
                .mappedBy((types, row) -> report(row.get("report")))
                .all());
    }

    private static Map<String, Object> row(ProgressReport report) {
        var properties = new HashMap<String, Object>();
        properties.put("key", report.key());
        properties.put("status", report.status().name());
        if (report.percent() != null) {
            properties.put("percent", report.percent());
        }
        properties.put("note", report.note());
        properties.put("on", report.on());
        properties.put("by", report.by());
        properties.put("at", report.at().atOffset(ZoneOffset.UTC));
        properties.put("origin", report.origin().name());
        return Map.of("task", report.task(), "properties", properties);
    }

    static ProgressReport report(MapAccessor from) {
        return new ProgressReport(
                from.get("key").asString(),
                from.get("task").asString(),
                TaskStatus.valueOf(from.get("status").asString()),
                from.get("percent").isNull() ? null : from.get("percent").asInt(),
                from.get("note").asString(""),
                from.get("on").asLocalDate(),
                from.get("by").asString(""),
                from.get("at").asZonedDateTime().toInstant(),
                Origin.valueOf(from.get("origin").asString()),
                place(from.get("passage"), from));
    }

    private static ProgressReport.@Nullable Place place(Value passage, MapAccessor from) {
        return passage.isNull()
                ? null
                : new ProgressReport.Place(
                        from.get("documentKey").asString(),
                        passage.asString(),
                        from.get("start").asInt(),
                        from.get("end").asInt());
    }
}
