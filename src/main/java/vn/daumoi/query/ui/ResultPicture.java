package vn.daumoi.query.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.daumoi.canvas.Picture;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.query.Cell;
import vn.daumoi.query.ResultGraph;

/** The nodes of an answer as a picture. */
final class ResultPicture {

    /** Where an address ends in many browsers and proxies. */
    private static final int LONGEST_ADDRESS = 3_500;

    private ResultPicture() {}

    static ResultGraph graph(ResultRows rows) {
        return ResultGraph.of(rows.shown().stream().map(ResultRows.Row::cells).toList(), Picture.MOST_NODES);
    }

    static Picture of(ResultGraph graph, Cells cells, String title, Component words) {
        List<Picture.Node> nodes = new ArrayList<>();
        Set<String> drawn = new HashSet<>();
        for (Cell.Node node : graph.nodes()) {
            NodeKind kind = Cells.kind(node);
            if (kind != null && drawn.add(node.key())) {
                nodes.add(
                        new Picture.Node(node.key(), kind, label(node, kind), title(node, kind), "", Set.of(), false));
            }
        }
        List<Picture.Edge> edges = graph.edges().stream()
                .filter(edge -> drawn.contains(edge.from().key())
                        && drawn.contains(edge.to().key()))
                .map(edge -> new Picture.Edge(
                        edge.from().key() + ' ' + edge.type() + ' ' + edge.to().key(),
                        edge.from().key(),
                        edge.to().key(),
                        edge.type(),
                        cells.relation(edge.type()),
                        false))
                .toList();
        long hidden = graph.hidden() + graph.nodes().size() - nodes.size();
        String caption = hidden == 0
                ? words.getTranslation("query.graph.all", nodes.size(), edges.size())
                : words.getTranslation("query.graph.some", nodes.size(), nodes.size() + hidden, edges.size(), hidden);
        return new Picture(title, caption, nodes, edges);
    }

    /** Address of the explorer with these nodes, as many as an address holds. */
    static String explorer(ResultGraph graph) {
        var keys = new StringBuilder();
        for (String key : graph.nodes().stream()
                .filter(node -> Cells.kind(node) != null)
                .map(Cell.Node::key)
                .collect(Collectors.toCollection(LinkedHashSet::new))) {
            if (keys.length() + key.length() > LONGEST_ADDRESS) {
                break;
            }
            keys.append(keys.isEmpty() ? "" : ",").append(key);
        }
        return keys.isEmpty() ? "" : "explore?keys=" + keys;
    }

    /** A task is named by its code, which its name begins with. */
    private static String label(Cell.Node node, NodeKind kind) {
        int space = node.name().indexOf(' ');
        return kind == NodeKind.TASK && space > 0 ? node.name().substring(0, space) : node.name();
    }

    private static String title(Cell.Node node, NodeKind kind) {
        int space = node.name().indexOf(' ');
        return kind == NodeKind.TASK && space > 0 ? node.name().substring(space + 1) : "";
    }
}
