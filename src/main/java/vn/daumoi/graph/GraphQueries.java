package vn.daumoi.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.MapAccessor;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;

/** The statements behind {@link GraphService} and {@link PathService}. */
@Component
class GraphQueries {

    private final Neo4jClient neo4j;

    GraphQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    List<GraphNode> nodes(Collection<String> keys) {
        return List.copyOf(neo4j.query(Cypher.named("graph/nodes"))
                .bindAll(of(keys, Map.of()))
                .bind(GraphNode.HUB)
                .to("hub")
                .fetchAs(GraphNode.class)
                .mappedBy((types, row) -> new GraphNode(
                        row.get("key").asString(),
                        NodeKind.valueOf(row.get("kind").asString()),
                        row.get("label").asString(),
                        row.get("name").asString(""),
                        row.get("detail").asString(),
                        row.get("collective").asBoolean(),
                        row.get("degree").asInt()))
                .all());
    }

    List<GraphEdge> edges(Collection<String> keys) {
        return List.copyOf(neo4j.query(Cypher.named("graph/edges"))
                .bindAll(of(keys, Map.of("keys", List.copyOf(keys))))
                .fetchAs(GraphEdge.class)
                .mappedBy((types, row) -> edge(row))
                .all());
    }

    List<Neighbours.Way> ways(Collection<String> keys, Collection<String> shown) {
        return List.copyOf(neo4j.query(Cypher.named("graph/ways"))
                .bindAll(of(keys, Map.of("shown", List.copyOf(shown))))
                .fetchAs(Neighbours.Way.class)
                .mappedBy((types, row) -> new Neighbours.Way(
                        RelationKind.valueOf(row.get("kind").asString()),
                        RelationKind.Direction.valueOf(row.get("direction").asString()),
                        row.get("count").asLong(),
                        row.get("shown").asLong()))
                .all());
    }

    Neighbours neighbours(
            Collection<String> keys,
            Set<RelationKind> kinds,
            RelationKind.Direction direction,
            Collection<String> shown,
            int limit) {
        return found(
                "graph/neighbours",
                of(keys, Map.of("kinds", names(kinds), "shown", List.copyOf(shown))),
                Map.of("direction", direction.name(), "limit", limit));
    }

    Neighbours common(Collection<String> keys, int limit) {
        return found(
                "graph/common",
                of(keys, Map.of()),
                Map.of("all", Set.copyOf(keys).size(), "limit", limit));
    }

    long around(Collection<String> of, Collection<String> keys) {
        return neo4j.query(Cypher.named("graph/around"))
                .bindAll(of(of, Map.of("keys", List.copyOf(keys))))
                .fetchAs(Long.class)
                .one()
                .orElse(0L);
    }

    List<GraphPath> paths(String statement, String from, String to, Set<RelationKind> kinds, int mostSteps, int limit) {
        return List.copyOf(neo4j.query(Cypher.named(statement))
                .bindAll(Map.of(
                        "from", from, "to", to, "of", Map.of("kinds", names(kinds)), "most", mostSteps, "limit", limit))
                .fetchAs(GraphPath.class)
                .mappedBy((types, row) -> new GraphPath(
                        row.get("keys").asList(Value::asString),
                        row.get("steps").asList(GraphQueries::edge)))
                .all());
    }

    private Neighbours found(String statement, Map<String, Object> nodes, Map<String, Object> parameters) {
        return neo4j.query(Cypher.named(statement))
                .bindAll(nodes)
                .bindAll(parameters)
                .fetchAs(Neighbours.class)
                .mappedBy((types, row) -> new Neighbours(
                        row.get("total").asLong(), row.get("keys").asList(Value::asString)))
                .one()
                .orElseGet(() -> new Neighbours(0, List.of()));
    }

    private static GraphEdge edge(MapAccessor row) {
        return new GraphEdge(
                row.get("from").asString(),
                row.get("to").asString(),
                RelationKind.valueOf(row.get("kind").asString()),
                row.get("role").asString(),
                row.get("state").asString(),
                row.get("confidence").asDouble(),
                row.get("dependency").isNull() ? null : row.get("dependency").asString());
    }

    private static List<String> names(Set<RelationKind> kinds) {
        return kinds.stream().map(Enum::name).toList();
    }

    /**
     * Each kind has an index of its own. All lists go as one map: the planner makes another plan for every length of a list
     * that is a parameter by itself, which takes it longer than the statement.
     */
    private static Map<String, Object> of(Collection<String> keys, Map<String, List<String>> others) {
        var lists = new HashMap<>(others);
        lists.put("tasks", of(NodeKind.TASK, keys));
        lists.put("agencies", of(NodeKind.AGENCY, keys));
        lists.put("databases", of(NodeKind.DATABASE, keys));
        lists.put("documents", of(NodeKind.DOCUMENT, keys));
        return Map.of("of", lists);
    }

    private static List<String> of(NodeKind kind, Collection<String> keys) {
        return keys.stream().filter(key -> key.startsWith(kind.prefix())).toList();
    }
}
