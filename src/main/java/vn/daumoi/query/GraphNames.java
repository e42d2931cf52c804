package vn.daumoi.query;

import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.Value;

/** The names there are in the graph, those it has by its design and those it has come by. */
final class GraphNames {

    private final Set<String> labels = new TreeSet<>(GraphWords.LABELS);
    private final Set<String> types = new TreeSet<>(GraphWords.TYPES);
    private final Set<String> properties = new TreeSet<>(GraphWords.PROPERTIES);

    /** Takes in a row of {@code query/schema-words}. */
    void add(String kind, Value names) {
        Set<String> of = switch (kind) {
            case "label" -> labels;
            case "type" -> types;
            default -> properties;
        };
        of.addAll(names.asList(Value::asString));
    }

    boolean knows(Judge.Name name) {
        return switch (name.type()) {
            case "LabelName" -> labels.contains(name.name());
            case "RelTypeName" -> types.contains(name.name());
            case "PropertyKeyName" -> properties.contains(name.name()) || GraphWords.OF_TIMES.contains(name.name());
            default -> labels.contains(name.name()) || types.contains(name.name());
        };
    }

    Set<String> labels() {
        return labels;
    }

    Set<String> types() {
        return types;
    }

    Set<String> properties() {
        return properties;
    }
}
