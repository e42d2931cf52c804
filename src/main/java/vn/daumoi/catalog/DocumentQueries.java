package vn.daumoi.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;

/** The statements behind {@link DocumentService}. */
@Component
class DocumentQueries {

    private final Neo4jClient neo4j;

    DocumentQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** All there are, with what the list finds and sorts them by. */
    List<NamedRow<LegalDocument>> all() {
        record Found(LegalDocument document, List<String> aliases) {}
        return neo4j
                .query(Cypher.named("catalog/document-details"))
                .fetchAs(Found.class)
                .mappedBy((types, row) -> new Found(document(row.get("document")), Read.texts(row, "aliases")))
                .all()
                .stream()
                .map(found -> row(found.document(), found.aliases()))
                .toList();
    }

    private static NamedRow<LegalDocument> row(LegalDocument document, List<String> aliases) {
        var found = new ArrayList<>(List.of(
                document.title(),
                document.issuer(),
                document.year() == null ? "" : document.year().toString()));
        found.addAll(aliases);
        return new NamedRow<>(
                document,
                document.key(),
                document.number(),
                document.type(),
                found,
                document.citedBy(),
                document.assigns());
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
