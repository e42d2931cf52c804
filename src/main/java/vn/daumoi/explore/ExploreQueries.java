package vn.daumoi.explore;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;

/** The statements behind {@link ExploreService}. */
@Component
class ExploreQueries {

    private final Neo4jClient neo4j;

    ExploreQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    long cut(Collection<Exploration.Cut> cuts, Collection<String> keys) {
        List<Map<String, String>> ways = cuts.stream()
                .map(cut -> Map.of(
                        "key",
                        cut.key(),
                        "kind",
                        cut.kind() == null ? "" : cut.kind().name(),
                        "direction",
                        cut.direction().name()))
                .toList();
        return neo4j.query(Cypher.named("explore/cut"))
                .bindAll(Map.of("of", Map.of("cuts", ways, "keys", List.copyOf(keys))))
                .fetchAs(Long.class)
                .one()
                .orElse(0L);
    }
}
