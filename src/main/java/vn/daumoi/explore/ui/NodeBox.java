package vn.daumoi.explore.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Comparator;
import java.util.List;
import vn.daumoi.graph.GraphNode;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.SearchHit;
import vn.daumoi.graph.SearchService;
import vn.daumoi.shell.Kinds;
import vn.daumoi.shell.Suggestions;

/** A box that finds any node by a few letters, with suggestions by kind. */
final class NodeBox {

    private static final int SUGGESTIONS = 15;

    /** What one mostly begins with first. */
    private static final List<NodeKind> ORDER =
            List.of(NodeKind.DATABASE, NodeKind.AGENCY, NodeKind.DOCUMENT, NodeKind.TASK);

    private NodeBox() {}

    static ComboBox<SearchHit> of(String label, SearchService search) {
        var box = new ComboBox<SearchHit>();
        box.setAriaLabel(label);
        box.setPlaceholder(label);
        box.setClearButtonVisible(true);
        box.setItemLabelGenerator(SearchHit::name);
        box.setRenderer(new ComponentRenderer<>(
                hit -> Suggestions.row(Kinds.icon(hit.kind()), hit.name(), Suggestions.detail(box, hit))));
        Suggestions.offer(box, SUGGESTIONS, words -> found(search, words));
        return box;
    }

    /** What a box shows of a node chosen before. */
    static SearchHit hit(GraphNode node) {
        String name = node.kind() == NodeKind.TASK ? node.label() + " " + node.name() : node.name();
        return new SearchHit(node.key(), node.kind(), name, node.detail(), 0);
    }

    private static List<SearchHit> found(SearchService search, String words) {
        return search.search(words, SUGGESTIONS).stream()
                .sorted(Comparator.comparingInt(hit -> ORDER.indexOf(hit.kind())))
                .toList();
    }
}
