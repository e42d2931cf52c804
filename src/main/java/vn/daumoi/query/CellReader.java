package vn.daumoi.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;
import org.neo4j.driver.types.Type;
import org.neo4j.driver.types.TypeSystem;

/** Makes our cells of what the driver gives, with our keys in the place of the engine's ids. */
final class CellReader {

    private static final int LONGEST_NAME = 120;
    private static final TypeSystem TYPES = TypeSystem.getDefault();
    private static final List<String> LABELS =
            List.of("Task", "Agency", "Database", "LegalDocument", "Passage", "ProgressReport");

    private final Map<String, Cell.Node> known = new HashMap<>();
    private long size;

    /** Roughly how many characters all cells so far hold. */
    long size() {
        return size;
    }

    /**
     * The cells of some rows.
     *
     * @param lookUp finds nodes by the engine's ids: the ends of relations that stand without them
     */
    List<List<Cell>> rows(List<Record> records, Function<Collection<String>, Iterable<Node>> lookUp) {
        Set<String> ends = new HashSet<>();
        records.forEach(record -> record.values().forEach(value -> gather(value, ends)));
        ends.removeAll(known.keySet());
        if (!ends.isEmpty()) {
            lookUp.apply(ends).forEach(this::node);
        }
        return records.stream()
                .map(record -> record.values().stream().map(this::cell).toList())
                .toList();
    }

    private void gather(Value value, Set<String> ends) {
        Type type = value.type();
        if (type.equals(TYPES.NODE())) {
            node(value.asNode());
        } else if (type.equals(TYPES.PATH())) {
            value.asPath().nodes().forEach(this::node);
        } else if (type.equals(TYPES.RELATIONSHIP())) {
            ends.add(value.asRelationship().startNodeElementId());
            ends.add(value.asRelationship().endNodeElementId());
        } else if (type.equals(TYPES.LIST()) || type.equals(TYPES.MAP())) {
            value.values().forEach(inner -> gather(inner, ends));
        }
    }

    private Cell cell(Value value) {
        Type type = value.type();
        size += 8;
        if (value.isNull()) {
            return Cell.Nothing.NOTHING;
        } else if (type.equals(TYPES.STRING())) {
            return text(value.asString());
        } else if (type.equals(TYPES.INTEGER())) {
            return new Cell.Whole(value.asLong());
        } else if (type.equals(TYPES.FLOAT())) {
            return new Cell.Decimal(value.asDouble());
        } else if (type.equals(TYPES.BOOLEAN())) {
            return new Cell.Truth(value.asBoolean());
        } else if (type.equals(TYPES.DATE())) {
            return new Cell.Day(value.asLocalDate());
        } else if (type.equals(TYPES.NODE())) {
            return node(value.asNode());
        } else if (type.equals(TYPES.RELATIONSHIP())) {
            return relation(value.asRelationship());
        } else if (type.equals(TYPES.PATH())) {
            return path(value.asPath());
        } else if (type.equals(TYPES.LIST())) {
            var items = new ArrayList<Cell>();
            value.values().forEach(item -> items.add(cell(item)));
            return new Cell.Items(List.copyOf(items));
        } else if (type.equals(TYPES.MAP())) {
            var fields = new ArrayList<Cell.Field>();
            value.keys().forEach(key -> fields.add(new Cell.Field(key, cell(value.get(key)))));
            return new Cell.Fields(List.copyOf(fields));
        }
        return text(String.valueOf(value.asObject()));
    }

    private Cell.Text text(String text) {
        size += text.length();
        return new Cell.Text(text);
    }

    private Cell.Path path(Path path) {
        return new Cell.Path(
                StreamSupport.stream(path.nodes().spliterator(), false)
                        .map(this::node)
                        .toList(),
                StreamSupport.stream(path.relationships().spliterator(), false)
                        .map(this::relation)
                        .toList());
    }

    private Cell.Relation relation(Relationship relation) {
        return new Cell.Relation(relation.type(), end(relation.startNodeElementId()), end(relation.endNodeElementId()));
    }

    /** A node that was gathered before; one that is gone by now is known by the engine's id alone. */
    private Cell.Node end(String id) {
        return known.getOrDefault(id, new Cell.Node(id, "", ""));
    }

    private Cell.Node node(Node node) {
        return known.computeIfAbsent(node.elementId(), id -> {
            Set<String> labels = new HashSet<>();
            node.labels().forEach(labels::add);
            String label = LABELS.stream()
                    .filter(labels::contains)
                    .findFirst()
                    .orElseGet(() -> labels.stream().sorted().findFirst().orElse(""));
            String name = name(node, label);
            size += name.length() + 20;
            return new Cell.Node(word(node, "key", id), label, name);
        });
    }

    private static String name(Node node, String label) {
        String name = switch (label) {
            case "Task" -> (word(node, "code", "") + " " + word(node, "title", "")).strip();
            case "LegalDocument" -> word(node, "number", word(node, "title", ""));
            case "Passage" -> word(node, "text", "");
            case "ProgressReport" -> word(node, "status", "");
            default -> word(node, "name", word(node, "title", ""));
        };
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    private static String word(Node node, String property, String otherwise) {
        Value value = node.get(property);
        return value.isNull() ? otherwise : String.valueOf(value.asObject());
    }
}
