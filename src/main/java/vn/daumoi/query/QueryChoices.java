package vn.daumoi.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Values;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;
import vn.daumoi.graph.Fold;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.Parameters;
import vn.daumoi.graph.SearchHit;

/** What there is to choose for a parameter whose value is a key. */
@Component
class QueryChoices {

    private final Neo4jClient neo4j;

    QueryChoices(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    List<SearchHit> of(QueryParameter parameter, String words, Map<String, String> values, int limit) {
        NodeKind kind = switch (parameter.kind()) {
            case TASK -> NodeKind.TASK;
            case AGENCY -> NodeKind.AGENCY;
            case DATABASE -> NodeKind.DATABASE;
            case DOCUMENT -> NodeKind.DOCUMENT;
            case DATE, NUMBER, TEXT, CHOICE -> null;
        };
        return kind == null ? List.of() : found(kind, words, narrowing(parameter, values), limit);
    }

    private static @Nullable String narrowing(QueryParameter parameter, Map<String, String> values) {
        return parameter.narrowedBy() == null ? null : Parameters.text(values.get(parameter.narrowedBy()));
    }

    private List<SearchHit> found(NodeKind kind, String words, @Nullable String near, int limit) {
        String folded = Fold.search(words).strip();
        return neo4j
                .query(Cypher.named("query/choices-" + kind.label().toLowerCase(Locale.ROOT)))
                .bindAll(Map.of("near", Values.value((Object) near)))
                .fetchAs(SearchHit.class)
                .mappedBy((types, row) -> new SearchHit(
                        row.get("key").asString(),
                        kind,
                        row.get("name").asString(),
                        row.get("detail").asString(),
                        0))
                .all()
                .stream()
                .filter(hit -> holds(hit, folded))
                .limit(Math.max(0, limit))
                .toList();
    }

    /** Every word typed begins a word of the name. */
    private static boolean holds(SearchHit hit, String folded) {
        String text = " " + Fold.search(hit.name() + " " + hit.detail()).replaceAll("[^a-z0-9.]+", " ");
        return folded.isEmpty() || Stream.of(folded.split("\\s+")).allMatch(word -> text.contains(" " + word));
    }
}
