package vn.daumoi.dependency;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.types.MapAccessor;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import vn.daumoi.dependency.rule.Derivation;
import vn.daumoi.dependency.rule.Proposal;
import vn.daumoi.dependency.rule.TaskFacts;
import vn.daumoi.engine.Cypher;
import vn.daumoi.graph.DatabaseRole;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.Origin;

/** The statements behind the derivation: what the rules look at, and what they propose. */
@Repository
class DerivationQueries {

    /** A database concerned more often than this does not bring tasks of other documents in. */
    private static final int MOST_CONCERNED = 1_000;

    private static final int BATCH = 5_000;

    private final Neo4jClient neo4j;

    DerivationQueries(Neo4jClient neo4j) {
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
                    "id", DependencyQueries.id(best.task(), best.needed()),
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
