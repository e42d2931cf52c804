package vn.daumoi.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;
import vn.daumoi.graph.Slice;

/** The statements behind {@link DocumentService}. */
@Component
class DocumentQueries {

    private static final List<String> COUNTS = List.of("citedBy", "tasks");

    private final Neo4jClient neo4j;

    DocumentQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    NamedRow.Page page(@Nullable String text, Slice slice) {
        return NamedRow.page(neo4j, "catalog/document-rows", text, slice, COUNTS);
    }

    List<LegalDocument> details(List<String> keys) {
        var found = new HashMap<String, LegalDocument>();
        neo4j.query(Cypher.named("catalog/document-details"))
                .bindAll(Map.of("keys", keys))
                .fetchAs(LegalDocument.class)
                .mappedBy((types, row) -> document(row.get("document")))
                .all()
                .forEach(document -> found.put(document.key(), document));
        return Read.inOrder(keys, found);
    }

    List<Evidence> passages(String key) {
        return List.copyOf(neo4j.query(Cypher.named("catalog/document-passages"))
                .bindAll(Map.of("key", key))
                .fetchAs(Evidence.class)
                .mappedBy((types, row) -> Read.evidence(row))
                .all());
    }

    private static LegalDocument document(Value from) {
        return new LegalDocument(
                Read.text(from, "key"),
                Read.text(from, "number"),
                from.get("year").isNull() ? null : from.get("year").asInt(),
                Read.text(from, "type"),
                Read.text(from, "title"),
                Read.text(from, "issuer"),
                Read.date(from, "issuedOn"),
                Read.truth(from, "recognised", false),
                Read.truth(from, "read", false),
                from.get("assigns").asLong(),
                from.get("citedBy").asLong(),
                Read.list(
                        from,
                        "relations",
                        r -> new LegalDocument.Related(Read.text(r, "type"), Read.document(r.get("document")))));
    }
}
