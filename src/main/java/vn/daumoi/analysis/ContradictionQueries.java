package vn.daumoi.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.catalog.Task.DocumentRef;
import vn.daumoi.engine.Cypher;

/** The statements behind {@link ContradictionService}. */
@Component
class ContradictionQueries {

    private final Neo4jClient neo4j;

    ContradictionQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** A task that cites a document which another replaced, and the words that say so. */
    record Replaced(String task, DocumentRef cited, DocumentRef newer, List<Words> words) {}

    /** Words that name an agency in a task. */
    record Named(String task, String agency, Words words) {}

    List<Replaced> replaced(LocalDate asOf) {
        return List.copyOf(neo4j.query(Cypher.named("analysis/cites-replaced"))
                .bindAll(Map.of("asOf", asOf))
                .fetchAs(Replaced.class)
                .mappedBy((types, row) -> new Replaced(
                        row.get("task").asString(),
                        document(row.get("cited")),
                        document(row.get("newer")),
                        Stream.of(row.get("words"), row.get("replacedWords"))
                                .map(Proofs::words)
                                .filter(Objects::nonNull)
                                .toList()))
                .all());
    }

    /** Where the documents state tasks or name databases, by their keys. */
    Map<String, List<Words>> words(String statement, String of, Collection<String> keys) {
        record Row(String key, @Nullable Words words) {}
        var found = new HashMap<String, List<Words>>();
        neo4j.query(Cypher.named("analysis/" + statement))
                .bindAll(Map.of("keys", List.copyOf(keys)))
                .fetchAs(Row.class)
                .mappedBy((types, row) -> new Row(row.get(of).asString(), Proofs.words(row.get("words"))))
                .all()
                .forEach(row -> {
                    if (row.words() != null) {
                        found.computeIfAbsent(row.key(), k -> new ArrayList<>()).add(row.words());
                    }
                });
        return found;
    }

    /** With which words the documents name those who lead tasks or help with them. */
    List<Named> agencyWords(Collection<String> tasks) {
        record Row(String task, String agency, @Nullable Words words) {}
        return neo4j
                .query(Cypher.named("analysis/agency-words"))
                .bindAll(Map.of("keys", List.copyOf(tasks)))
                .fetchAs(Row.class)
                .mappedBy((types, row) -> new Row(
                        row.get("task").asString(), row.get("agency").asString(), Proofs.words(row.get("words"))))
                .all()
                .stream()
                .flatMap(row -> row.words() == null
                        ? Stream.empty()
                        : Stream.of(new Named(row.task(), row.agency(), row.words())))
                .toList();
    }

    private static DocumentRef document(Value from) {
        return new DocumentRef(
                Proofs.text(from, "key"),
                Proofs.text(from, "number"),
                from.get("year").isNull() ? null : from.get("year").asInt(),
                Proofs.text(from, "title"));
    }
}
