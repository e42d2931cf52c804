package vn.daumoi.explore.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import vn.daumoi.explore.SavedView;
import vn.daumoi.graph.GraphNode;
import vn.daumoi.graph.GraphService;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.shell.Kinds;

/** Which nodes are on the canvas alone, in another view alone, and in both. */
class CompareDialog extends Dialog {

    private static final int LISTED = 100;

    private final transient Explorer explorer;
    private final transient GraphService graph;

    CompareDialog(Explorer explorer, GraphService graph, SavedView other) {
        this.explorer = explorer;
        this.graph = graph;
        setId("compare");
        setHeaderTitle(getTranslation("explore.compare.title", other.name()));
        setWidth("64rem");
        setMaxWidth("100%");
        List<String> here = explorer.now().keys();
        List<String> there = other.exploration().keys();
        List<String> onlyHere = without(here, there);
        List<String> onlyThere = without(there, here);
        List<String> both = here.stream().filter(Set.copyOf(there)::contains).toList();
        var columns = new Div(
                column("explore.compare.here", onlyHere),
                column("explore.compare.both", both),
                column("explore.compare.there", onlyThere));
        columns.setClassName("compare-columns");
        add(
                new Paragraph(getTranslation("explore.compare.count", onlyHere.size(), both.size(), onlyThere.size())),
                columns);
        var together = new Button(getTranslation("explore.compare.together"), click -> {
            close();
            explorer.go(explorer.now().put(there).select(onlyThere));
        });
        together.setId("compare-together");
        together.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()), together);
    }

    private Component column(String title, List<String> keys) {
        var box = new Div(new H3(getTranslation(title, keys.size())));
        box.setClassName("links");
        List<GraphNode> nodes = graph.nodes(keys.stream().limit(LISTED).toList());
        nodes.forEach(node -> box.add(Kinds.link(
                node.kind(),
                node.key(),
                node.kind() == NodeKind.TASK ? node.label() + " " + node.name() : node.name())));
        long gone = Math.min(keys.size(), LISTED) - nodes.size();
        if (gone > 0) {
            box.add(new Paragraph(getTranslation("explore.hidden.GONE", gone)));
        }
        if (keys.size() > LISTED) {
            box.add(new Paragraph(getTranslation("explore.andMore", keys.size() - LISTED)));
        }
        return box;
    }

    private static List<String> without(List<String> keys, List<String> others) {
        Set<String> set = Set.copyOf(others);
        return keys.stream().filter(key -> !set.contains(key)).toList();
    }
}
