package vn.daumoi.graph;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;

/** The statements behind {@link SearchService}. */
@Component
class SearchQueries {

    private final Neo4jClient neo4j;

    SearchQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /**
     * Something an index found, before ranking.
     *
     * @param names what it is called: name, code, number, aliases
     * @param text the longer words it was found by, or empty
     */
    record Found(
            NodeKind kind, String key, String name, String detail, List<String> names, String text, double score) {}

    List<Found> byWords(SearchWords words, int limit) {
        return List.copyOf(neo4j.query(Cypher.named("graph/search"))
                .bindAll(Map.of("query", words.query(), "phrases", words.phrases(), "limit", limit))
                .fetchAs(Found.class)
                .mappedBy((types, row) -> found(row))
                .all());
    }

    List<Found> byCode(String code, int limit) {
        return List.copyOf(neo4j.query(Cypher.named("graph/search-code"))
                .bindAll(Map.of("code", code, "limit", limit))
                .fetchAs(Found.class)
                .mappedBy((types, row) -> found(row))
                .all());
    }

    private static Found found(Record row) {
        return new Found(
                NodeKind.valueOf(row.get("kind").asString()),
                text(row, "key"),
                text(row, "name"),
                text(row, "detail"),
                row.get("names").asList(Value::asString),
                text(row, "text"),
                row.get("score").asDouble());
    }

    private static String text(Record row, String name) {
        return row.get(name).isNull() ? "" : row.get(name).asString();
    }
}
