package vn.daumoi.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;

/** The audit trail in the graph, under labels of its own that no query of the domain knows. */
@Component
class AuditQueries {

    private static final int BATCH = 5_000;

    private final Neo4jClient neo4j;

    AuditQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** The last entry's number and hash. */
    record Head(long number, String hash) {}

    /** One page, and how many there are. */
    record Page(List<AuditEntry> entries, long total, long matching) {}

    /** Locks the end of the chain until the transaction ends. */
    Head head() {
        return neo4j.query(Cypher.named("access/audit-head"))
                .fetchAs(Head.class)
                .mappedBy((types, row) ->
                        new Head(row.get("number").asLong(), row.get("hash").asString()))
                .one()
                .orElseThrow();
    }

    /** The end of the chain as it is known, without a lock. */
    Head lastKnown() {
        return neo4j.query(Cypher.named("access/audit-last"))
                .fetchAs(Head.class)
                .mappedBy((types, row) ->
                        new Head(row.get("number").asLong(), row.get("hash").asString()))
                .one()
                .orElse(new Head(0, ""));
    }

    void append(List<AuditEntry> entries) {
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<AuditEntry> part = entries.subList(from, Math.min(entries.size(), from + BATCH));
            neo4j.query(Cypher.named("access/audit-append"))
                    .bindAll(Map.of(
                            "rows", part.stream().map(AuditQueries::row).toList(),
                            "number", part.getLast().number(),
                            "hash", part.getLast().hash()))
                    .run();
        }
    }

    /** @param below only entries with a smaller number */
    List<AuditEntry> page(AuditFilter filter, long below, long offset, int limit) {
        Map<String, Object> parameters = parameters(filter);
        parameters.put("below", below);
        parameters.put("offset", offset);
        parameters.put("limit", limit);
        return List.copyOf(
                neo4j.query(Cypher.named(filter.query() == null ? "access/audit-page" : "access/audit-search"))
                        .bindAll(parameters)
                        .fetchAs(AuditEntry.class)
                        .mappedBy((types, row) -> entry(row))
                        .all());
    }

    /** How many entries pass the filter, and how many there are. */
    Page count(AuditFilter filter) {
        return neo4j.query(Cypher.named("access/audit-count"))
                .bindAll(parameters(filter))
                .fetchAs(Page.class)
                .mappedBy((types, row) -> new Page(
                        List.of(),
                        row.get("total").asLong(),
                        row.get("matching").asLong()))
                .one()
                .orElseThrow();
    }

    /** Entries after a number, in order. */
    List<AuditEntry> after(long number, int limit) {
        return List.copyOf(neo4j.query(Cypher.named("access/audit-after"))
                .bindAll(Map.of("number", number, "limit", limit))
                .fetchAs(AuditEntry.class)
                .mappedBy((types, row) -> entry(row))
                .all());
    }

    private static Map<String, Object> parameters(AuditFilter filter) {
        var parameters = new HashMap<String, Object>();
        parameters.put("words", filter.query());
        parameters.put("by", filter.by());
        parameters.put(
                "action", filter.action() == null ? null : filter.action().name());
        parameters.put("target", filter.target());
        parameters.put("from", start(filter.from()));
        parameters.put("until", start(after(filter.to())));
        return parameters;
    }

    private static @Nullable LocalDate after(@Nullable LocalDate day) {
        // the last day there is has none after it
        return day == null || day.equals(LocalDate.MAX) ? null : day.plusDays(1);
    }

    private static @Nullable Object start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneId.systemDefault()).toOffsetDateTime();
    }

    private static Map<String, Object> row(AuditEntry entry) {
        var row = new HashMap<String, Object>();
        row.put("number", entry.number());
        row.put("at", entry.at().atOffset(ZoneOffset.UTC));
        row.put("by", entry.by());
        row.put("channel", entry.channel());
        row.put("from", entry.from());
        row.put("action", entry.action().name());
        row.put("target", entry.target());
        row.put("before", entry.before());
        row.put("after", entry.after());
        row.put("hash", entry.hash());
        return row;
    }

    private static AuditEntry entry(Record row) {
        var entry = row.get("entry");
        Instant at = entry.get("at").asZonedDateTime().toInstant();
        return new AuditEntry(
                entry.get("number").asLong(),
                at,
                entry.get("by").asString(),
                entry.get("channel").asString(),
                entry.get("from").asString(),
                AuditAction.valueOf(entry.get("action").asString()),
                entry.get("target").asString(),
                entry.get("before").isNull() ? null : entry.get("before").asString(),
                entry.get("after").isNull() ? null : entry.get("after").asString(),
                entry.get("hash").asString());
    }
}
