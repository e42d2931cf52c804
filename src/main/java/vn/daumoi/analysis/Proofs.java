package vn.daumoi.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;

/** Reads the words that prove an answer, for no more than what the answer shows. */
@Component
class Proofs {

    private final Neo4jClient neo4j;

    Proofs(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** A dependency by the numbers of its tasks. */
    record Pair(int waiting, int needed) {}

    /**
     * Why each task of each chain waits for the one before it. A dependency that has gone since the plan was read is not in
     * it.
     *
     * @param chains from what is needed to what waits
     */
    Map<Pair, Dependency> of(Plan plan, Collection<int[]> chains) {
        var pairs = new HashMap<List<String>, Pair>();
        for (int[] chain : chains) {
            for (int i = 1; i < chain.length; i++) {
                pairs.put(
                        List.of(
                                plan.tasks().keys().key(chain[i]),
                                plan.tasks().keys().key(chain[i - 1])),
                        new Pair(chain[i], chain[i - 1]));
            }
        }
        var found = new HashMap<Pair, Dependency>();
        if (pairs.isEmpty()) {
            return found;
        }
        record Row(List<String> keys, Dependency dependency) {}
        neo4j.query(Cypher.named("analysis/dependency-evidence"))
                .bindAll(Map.of("pairs", List.copyOf(pairs.keySet())))
                .fetchAs(Row.class)
                .mappedBy((types, row) -> new Row(
                        List.of(row.get("waiting").asString(), row.get("needed").asString()),
                        dependency(row.get("dependency"), row.get("words"), row.get("neededWords"))))
                .all()
                .forEach(row -> {
                    Pair pair = pairs.get(row.keys());
                    if (pair != null) {
                        found.put(pair, row.dependency());
                    }
                });
        return found;
    }

    /** A chain with its reasons. */
    static List<Step> steps(PlanView view, int[] chain, Map<Pair, Dependency> reasons) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < chain.length; i++) {
            Dependency why = i == 0 ? null : reasons.get(new Pair(chain[i], chain[i - 1]));
            steps.add(new Step(view.task(chain[i]), why));
        }
        return List.copyOf(steps);
    }

    private static Dependency dependency(Value from, Value words, Value neededWords) {
        return new Dependency(
                text(from, "id"),
                text(from, "rule"),
                texts(from, "rules"),
                from.get("confidence").isNull() ? 1 : from.get("confidence").asDouble(),
                from.get("state").isNull() ? Basis.State.PROPOSED.name() : text(from, "state"),
                from.get("lagDays").isNull() ? 0 : from.get("lagDays").asInt(),
                text(from, "reason"),
                texts(from, "about"),
                text(from, "origin"),
                words(words),
                words(neededWords));
    }

    /** Null where there are none, or where their place is not one in the passage. */
    static @Nullable Words words(Value from) {
        if (from.isNull() || from.get("start").isNull() || from.get("end").isNull()) {
            return null;
        }
        String text = text(from, "text");
        int start = from.get("start").asInt();
        int end = from.get("end").asInt();
        if (start < 0 || start > end || end > text.length()) {
            return null;
        }
        return new Words(
                text(from, "passage"),
                text(from, "document"),
                text(from, "number"),
                start,
                end,
                text.substring(start, end));
    }

    private static List<String> texts(Value from, String name) {
        Value value = from.get(name);
        return value.isNull() ? List.of() : value.asList(Value::asString);
    }

    static String text(Value from, String name) {
        Value value = from.get(name);
        return value.isNull() ? "" : value.asString();
    }
}
