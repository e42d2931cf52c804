package vn.daumoi.query;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The nodes and relations that rows hold, as a graph of our keys.
 *
 * @param edges only those whose two nodes are both in {@code nodes}
 * @param hidden how many nodes more the rows hold
 */
public record ResultGraph(List<Cell.Node> nodes, List<Cell.Relation> edges, long hidden) {

    /** No nodes. */
    public static final ResultGraph NONE = new ResultGraph(List.of(), List.of(), 0);

    /** @param most how many nodes at most */
    public static ResultGraph of(List<List<Cell>> rows, int most) {
        var gathered = new Gathered();
        rows.forEach(row -> row.forEach(gathered::take));
        List<Cell.Node> nodes = gathered.nodes.values().stream().limit(most).toList();
        Set<String> keys = nodes.stream().map(Cell.Node::key).collect(Collectors.toSet());
        return new ResultGraph(
                nodes,
                gathered.relations.stream()
                        .filter(edge -> keys.contains(edge.from().key())
                                && keys.contains(edge.to().key()))
                        .toList(),
                gathered.nodes.size() - nodes.size());
    }

    /** Whether there is nothing to draw. */
    @JsonIgnore
    public boolean isEmpty() {
        return nodes.isEmpty();
    }

    private static final class Gathered {

        private final Map<String, Cell.Node> nodes = new LinkedHashMap<>();
        private final Set<Cell.Relation> relations = new LinkedHashSet<>();

        void take(Cell cell) {
            switch (cell) {
                case Cell.Node node -> nodes.putIfAbsent(node.key(), node);
                case Cell.Relation relation -> {
                    take(relation.from());
                    take(relation.to());
                    relations.add(relation);
                }
                case Cell.Path path -> {
                    path.nodes().forEach(this::take);
                    path.relations().forEach(this::take);
                }
                case Cell.Items items -> items.items().forEach(this::take);
                case Cell.Fields fields -> fields.fields().forEach(field -> take(field.value()));
                default -> {
                    // figures and texts are drawn nowhere
                }
            }
        }
    }
}
