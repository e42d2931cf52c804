package vn.daumoi.dependency;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.MapAccessor;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import vn.daumoi.catalog.Task.AgencyRef;
import vn.daumoi.catalog.Task.TaskRef;
import vn.daumoi.engine.Cypher;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.Origin;
import vn.daumoi.graph.Slice;

/** The statements behind {@link DependencyService}. */
@Repository
class DependencyQueries {

    private final Neo4jClient neo4j;

    DependencyQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** What passes a filter. */
    record Ids(long total, long matching, List<String> ids) {}

    /** How often a rule is spoken for in a state. */
    record RuleCount(String rule, Dependency.State state, long count) {}

    /** The same for the same pair of tasks, always. */
    static String id(String task, String needed) {
        return withoutPrefix(task) + "--" + withoutPrefix(needed);
    }

    private static String withoutPrefix(String key) {
        String prefix = NodeKind.TASK.prefix();
        return key.startsWith(prefix) ? key.substring(prefix.length()) : key;
    }

    Ids ids(DependencyFilter filter, Slice slice) {
        var parameters = new HashMap<String, Object>();
        parameters.put("states", filter.states().stream().map(Enum::name).toList());
        parameters.put("rule", Values.value((Object) filter.rule()));
        parameters.put("task", Values.value((Object) filter.task()));
        parameters.put("document", Values.value((Object) filter.document()));
        parameters.put("minConfidence", filter.minConfidence());
        parameters.put("sort", slice.sort());
        parameters.put("offset", slice.offset());
        parameters.put("limit", slice.limit());
        return neo4j.query(Cypher.named("dependency/list"))
                .bindAll(parameters)
                .fetchAs(Ids.class)
                .mappedBy((types, row) -> new Ids(
                        row.get("total").asLong(),
                        row.get("matching").asLong(),
                        row.get("ids").asList(id -> id.asString())))
                .one()
                .orElseGet(() -> new Ids(0, 0, List.of()));
    }

    List<Dependency> details(List<String> ids) {
        Map<String, Dependency> found = neo4j
                .query(Cypher.named("dependency/details"))
                .bindAll(Map.of("ids", ids))
                .fetchAs(Dependency.class)
                .mappedBy((types, row) -> dependency(row))
                .all()
                .stream()
                .collect(Collectors.toMap(Dependency::id, d -> d));
        return ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    private static Dependency dependency(MapAccessor row) {
        MapAccessor from = row.get("dependency");
        Dependency.Decision decision = from.get("decidedBy").isNull()
                ? null
                : new Dependency.Decision(
                        from.get("decidedBy").asString(),
                        from.get("decidedAt").asZonedDateTime().toInstant(),
                        from.get("note").asString(""));
        return new Dependency(
                from.get("id").asString(),
                side(row.get("task")),
                side(row.get("needed")),
                from.get("rule").asString(Dependency.ENTERED),
                from.get("rules").asList(rule -> rule.asString()),
                from.get("about").asList(about -> about.asString()),
                from.get("confidence").asDouble(1),
                Dependency.State.valueOf(from.get("state").asString()),
                from.get("lagDays").asInt(0),
                Origin.valueOf(from.get("origin").asString()),
                decision,
                from.get("version").asLong());
    }

    private static Dependency.Side side(MapAccessor from) {
        MapAccessor words = from.get("words");
        return new Dependency.Side(
                from.get("key").asString(),
                from.get("code").asString(""),
                from.get("title").asString(""),
                from.get("leads")
                        .asList(a -> new AgencyRef(
                                a.get("key").asString(),
                                a.get("name").asString(),
                                a.get("collective").asBoolean(false))),
                from.get("dueDate").isNull() ? null : from.get("dueDate").asLocalDate(),
                from.get("deadlineText").asString(""),
                words.get("passage").isNull() ? null : words(words));
    }

    private static Dependency.Words words(MapAccessor from) {
        String text = from.get("text").asString("");
        int start = from.get("start").asInt(0);
        int end = from.get("end").asInt(0);
        boolean there = start >= 0 && start <= end && end <= text.length();
        return new Dependency.Words(
                from.get("passage").asString(),
                from.get("document").asString(""),
                from.get("number").asString(""),
                text,
                there ? start : 0,
                there ? end : 0,
                from.get("said").asString(""));
    }

    /** @return whether there was such a dependency, at this version */
    boolean decide(
            String id,
            @Nullable Long version,
            Dependency.State state,
            int lagDays,
            String note,
            String by,
            Instant at) {
        var parameters = new HashMap<String, Object>(Map.of(
                "id",
                id,
                "state",
                state.name(),
                "lagDays",
                lagDays,
                "note",
                note,
                "by",
                by,
                "at",
                at.atZone(ZoneOffset.UTC)));
        parameters.put("version", Values.value((Object) version));
        return one("dependency/decide", parameters);
    }

    boolean enter(String task, String needed, int lagDays, String note, String by, Instant at) {
        return one(
                "dependency/enter",
                Map.of(
                        "id",
                        id(task, needed),
                        "task",
                        task,
                        "needed",
                        needed,
                        "lagDays",
                        lagDays,
                        "note",
                        note,
                        "by",
                        by,
                        "at",
                        at.atZone(ZoneOffset.UTC)));
    }

    boolean remove(String id) {
        return one("dependency/remove", Map.of("id", id));
    }

    private boolean one(String statement, Map<String, Object> parameters) {
        return neo4j.query(Cypher.named(statement))
                .bindAll(parameters)
                .fetchAs(String.class)
                .one()
                .isPresent();
    }

    /** The shortest chain from a task to another that it waits for, or nothing. */
    Optional<List<TaskRef>> chain(String from, String to) {
        record Chain(List<TaskRef> tasks) {}
        return neo4j.query(Cypher.named("dependency/chain"))
                .bindAll(Map.of("from", from, "to", to))
                .fetchAs(Chain.class)
                .mappedBy((types, row) -> new Chain(row.get("tasks")
                        .asList(t -> new TaskRef(
                                t.get("key").asString(),
                                t.get("code").asString(""),
                                t.get("title").asString("")))))
                .one()
                .map(Chain::tasks);
    }

    Set<String> known(List<String> tasks) {
        return Set.copyOf(neo4j.query(Cypher.named("dependency/tasks"))
                .bindAll(Map.of("keys", tasks))
                .fetchAs(String.class)
                .all());
    }

    List<RuleCount> ruleCounts() {
        return List.copyOf(neo4j.query(Cypher.named("dependency/rules"))
                .fetchAs(RuleCount.class)
                .mappedBy((types, row) -> new RuleCount(
                        row.get("rule").asString(""),
                        Dependency.State.valueOf(row.get("state").asString()),
                        row.get("count").asLong()))
                .all());
    }
}
