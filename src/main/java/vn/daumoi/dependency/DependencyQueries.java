package vn.daumoi.dependency;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
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
import vn.daumoi.dependency.rule.Derivation;
import vn.daumoi.dependency.rule.Proposal;
import vn.daumoi.dependency.rule.TaskFacts;
import vn.daumoi.engine.Cypher;
import vn.daumoi.graph.DatabaseRole;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.Origin;
import vn.daumoi.graph.Slice;

/** The statements behind {@link DependencyService} and the derivation. */
@Repository
class DependencyQueries {

    /** A database concerned more often than this does not bring tasks of other documents in. */
    private static final int MOST_CONCERNED = 1_000;

    private static final int BATCH = 5_000;

    private final Neo4jClient neo4j;

    DependencyQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /**
     * A dependency that is there before the rules run.
     *
     * @param own whether one of its tasks is of the document
     */
    record Standing(String id, String task, String needed, Dependency.State state, Origin origin, boolean own) {

        /** Whether a person has had a say. */
        boolean decided() {
            return state != Dependency.State.PROPOSED || origin != Origin.DERIVED;
        }
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

    List<TaskFacts> facts(String document) {
        return List.copyOf(neo4j.query(Cypher.named("dependency/task-facts"))
                .bindAll(Map.of("document", document, "mostConcerned", MOST_CONCERNED))
                .fetchAs(TaskFacts.class)
                .mappedBy((types, row) -> facts(row))
                .all());
    }

    private static TaskFacts facts(MapAccessor row) {
        return new TaskFacts(
                row.get("key").asString(),
                row.get("code").asString(""),
                row.get("document").asString(),
                row.get("section").asString(""),
                row.get("place").asInt(),
                DeadlineKind.valueOf(row.get("deadlineKind").asString()),
                new TaskFacts.Passage(
                        row.get("passage").asString(), row.get("text").asString()),
                span(row, "title"),
                span(row, "product"),
                span(row, "deadline"),
                row.get("leads")
                        .asList(lead -> new TaskFacts.Lead(
                                lead.get("key").asString(),
                                lead.get("name").asString(),
                                lead.get("collective").asBoolean())),
                row.get("concerns")
                        .asList(c -> new TaskFacts.Concern(
                                c.get("key").asString(),
                                c.get("name").asString(),
                                c.get("set").asBoolean(false),
                                DatabaseRole.valueOf(c.get("role").asString()),
                                new Proposal.Place(
                                        c.get("passage").asString(""),
                                        c.get("start").asInt(0),
                                        c.get("end").asInt(0)))));
    }

    private static TaskFacts.Span span(MapAccessor row, String name) {
        int length = row.get("text").asString().length();
        int start = row.get(name + "Start").asInt();
        int end = row.get(name + "End").asInt();
        return start < 0 || end > length || end < start ? new TaskFacts.Span(0, 0) : new TaskFacts.Span(start, end);
    }

    List<Standing> standing(String document, List<String> keys) {
        return List.copyOf(neo4j.query(Cypher.named("dependency/standing"))
                .bindAll(Map.of("document", document, "keys", keys))
                .fetchAs(Standing.class)
                .mappedBy((types, row) -> new Standing(
                        row.get("id").asString(""),
                        row.get("task").asString(),
                        row.get("needed").asString(),
                        Dependency.State.valueOf(row.get("state").asString()),
                        Origin.valueOf(row.get("origin").asString()),
                        row.get("own").asBoolean()))
                .all());
    }

    void propose(List<Derivation.Derived> derived, List<TaskFacts> facts, Instant at) {
        Map<String, String> texts = new HashMap<>();
        facts.forEach(task -> texts.put(task.row().key(), task.row().text()));
        var rows = new ArrayList<Map<String, Object>>();
        for (Derivation.Derived each : derived) {
            Proposal best = each.best();
            var properties = new HashMap<String, Object>();
            properties.put("rule", best.rule());
            properties.put("rules", each.rules());
            properties.put("confidence", best.confidence());
            properties.put("about", best.about());
            properties.put("reason", Reasons.vietnamese(best.rule(), best.about()));
            put(properties, "passage", "start", "end", "words", best.words(), texts);
            put(properties, "neededPassage", "neededStart", "neededEnd", "neededWords", best.neededWords(), texts);
            rows.add(Map.of(
                    "id", id(best.task(), best.needed()),
                    "task", best.task(),
                    "needed", best.needed(),
                    "properties", properties));
        }
        for (int from = 0; from < rows.size(); from += BATCH) {
            neo4j.query(Cypher.named("dependency/propose"))
                    .bindAll(Map.of(
                            "rows",
                            rows.subList(from, Math.min(rows.size(), from + BATCH)),
                            "at",
                            at.atZone(ZoneOffset.UTC)))
                    .run();
        }
    }

    private static void put(
            Map<String, Object> properties,
            String passage,
            String start,
            String end,
            String words,
            Proposal.Place place,
            Map<String, String> texts) {
        String text = texts.getOrDefault(place.passage(), "");
        properties.put(passage, place.passage());
        properties.put(start, place.start());
        properties.put(end, place.end());
        properties.put(words, place.end() <= text.length() ? text.substring(place.start(), place.end()) : "");
    }

    void withdraw(Collection<String> ids) {
        if (!ids.isEmpty()) {
            neo4j.query(Cypher.named("dependency/withdraw"))
                    .bindAll(Map.of("ids", List.copyOf(ids)))
                    .run();
        }
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

    Set<String> rulesOff() {
        return Set.copyOf(neo4j.query(Cypher.named("dependency/rules-off"))
                .fetchAs(String.class)
                .all());
    }

    void switchRule(String name, boolean on) {
        neo4j.query(Cypher.named("dependency/rule-switch"))
                .bindAll(Map.of("name", name, "off", !on))
                .run();
    }

    long rulesVersion() {
        return neo4j.query(Cypher.named("dependency/rules-version"))
                .fetchAs(Long.class)
                .one()
                .orElse(0L);
    }

    void rulesVersion(long number) {
        neo4j.query(Cypher.named("dependency/rules-version-set"))
                .bindAll(Map.of("number", number))
                .run();
    }

    List<String> documents() {
        return List.copyOf(neo4j.query(Cypher.named("dependency/documents"))
                .fetchAs(String.class)
                .all());
    }
}
