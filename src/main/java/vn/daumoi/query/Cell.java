package vn.daumoi.query;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One value of a query's answer. As JSON it is what a reader expects: a number, a text, a list, an object. */
public sealed interface Cell extends Serializable {

    /** As a table shows it: a node by its name, a list by its members. */
    default String text() {
        return switch (this) {
            case Nothing nothing -> "";
            case Text text -> text.text();
            case Whole whole -> Long.toString(whole.number());
            case Decimal decimal -> Double.toString(decimal.number());
            case Truth truth -> Boolean.toString(truth.truth());
            case Day day -> day.day().toString();
            case Items items -> items.items().stream().map(Cell::text).collect(Collectors.joining("; "));
            case Fields fields ->
                fields.fields().stream()
                        .map(field -> field.name() + ": " + field.value().text())
                        .collect(Collectors.joining("; "));
            case Node node -> node.name();
            case Relation relation ->
                relation.from().name() + " –[" + relation.type() + "]→ "
                        + relation.to().name();
            case Path path -> path.nodes().stream().map(Node::name).collect(Collectors.joining(" – "));
        };
    }

    /** No value. */
    enum Nothing implements Cell {
        NOTHING;

        @JsonValue
        @Nullable
        Object json() {
            return null;
        }
    }

    /** A text; also times, durations and points, as Cypher writes them. */
    record Text(@JsonValue String text) implements Cell {}

    /** A whole number. */
    record Whole(@JsonValue long number) implements Cell {}

    /** A number with decimals. */
    record Decimal(@JsonValue double number) implements Cell {}

    /** True or false. */
    record Truth(@JsonValue boolean truth) implements Cell {}

    /** A day; as JSON in ISO form. */
    record Day(@JsonValue LocalDate day) implements Cell {}

    /** A list. */
    record Items(@JsonValue List<Cell> items) implements Cell {}

    /** A map, in the order in which it came. */
    record Fields(List<Field> fields) implements Cell {
        @JsonValue
        Map<String, Cell> json() {
            var json = new LinkedHashMap<String, Cell>();
            fields.forEach(field -> json.put(field.name(), field.value()));
            return json;
        }
    }

    /** An entry of a map. */
    record Field(String name, Cell value) implements Serializable {}

    /**
     * A node.
     *
     * @param key of ours; where it has none, the engine's own id, good for this answer only
     * @param label the most telling: {@code Task}, {@code Agency}, {@code Database}, {@code LegalDocument} …
     * @param name a task's code and title, an agency's name, a document's number
     */
    record Node(String key, String label, String name) implements Cell {}

    /** A relation, with the nodes it joins. */
    record Relation(String type, Node from, Node to) implements Cell {}

    /** A path: nodes and the relations between them. */
    record Path(List<Node> nodes, List<Relation> relations) implements Cell {}
}
