package vn.daumoi.progress;

import java.util.List;
import java.util.Map;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;

/** The tasks that an upload names. */
@Component
class UploadQueries {

    private final Neo4jClient neo4j;

    UploadQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** @param document the number of the document that ordered it */
    record Named(String key, String code, String title, String document) {}

    /** The tasks with one of these keys, and all with one of these codes. */
    List<Named> named(List<String> keys, List<String> codes) {
        return List.copyOf(neo4j.query(Cypher.named("progress/tasks-named"))
                .bindAll(Map.of("keys", keys, "codes", codes))
                .fetchAs(Named.class)
                .mappedBy((types, row) -> new Named(
                        row.get("key").asString(),
                        row.get("code").asString(""),
                        row.get("title").asString(""),
                        row.get("document").asString("")))
                .all());
    }
}
