package vn.daumoi.query;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;
import vn.daumoi.engine.Transactions;

/** What people do with queries, in the graph: favourites, last runs, watches. */
@Component
class QueryUses {

    private final Neo4jClient neo4j;
    private final Transactions transactions;

    QueryUses(Neo4jClient neo4j, Transactions transactions) {
        this.neo4j = neo4j;
        this.transactions = transactions;
    }

    /**
     * What one person does with one query.
     *
     * @param watchEvery null where it is not watched
     * @param values of parameters of the watched run, as JSON
     * @param seen the rows as they were when last seen, as JSON; empty before the first run
     * @param now the rows as they were at the last run, as JSON
     */
    record Use(
            String person,
            String query,
            boolean favourite,
            @Nullable Instant ranAt,
            @Nullable Duration watchEvery,
            String values,
            @Nullable Instant watchedAt,
            List<String> columns,
            List<String> seen,
            List<String> now,
            String problem) {}

    /** By id of the query. */
    Map<String, Use> of(String person) {
        return uses("query/uses", Map.of("person", person)).stream()
                .collect(Collectors.toMap(Use::query, Function.identity()));
    }

    List<Use> watched() {
        return uses("query/watches", Map.of());
    }

    long changed(String person) {
        return neo4j.query(Cypher.named("query/watch-count"))
                .bindAll(Map.of("person", person))
                .fetchAs(Long.class)
                .one()
                .orElse(0L);
    }

    /** Changes properties of a use; null takes one away. */
    void set(String person, String query, Map<String, ? extends @Nullable Object> changes) {
        var bound = new HashMap<String, Object>();
        changes.forEach((name, value) -> bound.put(
                name, value instanceof Instant at ? Values.value(at.atOffset(ZoneOffset.UTC)) : Values.value(value)));
        transactions.write(() -> {
            neo4j.query(Cypher.named("query/use-set"))
                    .bindAll(Map.of("person", person, "query", query, "changes", bound))
                    .run();
        });
    }

    private List<Use> uses(String statement, Map<String, Object> parameters) {
        return List.copyOf(neo4j.query(Cypher.named(statement))
                .bindAll(parameters)
                .fetchAs(Use.class)
                .mappedBy((types, row) -> use(row.get("use")))
                .all());
    }

    private static Use use(Value use) {
        long minutes = use.get("watchMinutes").asLong(0);
        return new Use(
                use.get("person").asString(),
                use.get("query").asString(),
                use.get("favourite").asBoolean(false),
                moment(use.get("ranAt")),
                minutes > 0 ? Duration.ofMinutes(minutes) : null,
                use.get("values").asString("{}"),
                moment(use.get("watchedAt")),
                texts(use.get("columns")),
                texts(use.get("seen")),
                texts(use.get("now")),
                use.get("problem").asString(""));
    }

    private static @Nullable Instant moment(Value value) {
        return value.isNull() ? null : value.asOffsetDateTime().toInstant();
    }

    private static List<String> texts(Value value) {
        return value.isNull() ? List.of() : value.asList(Value::asString);
    }
}
