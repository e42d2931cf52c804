package vn.daumoi.explore.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import vn.daumoi.graph.Fold;
import vn.daumoi.graph.GraphNode;
import vn.daumoi.graph.Neighbours;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.shell.Kinds;

/** A much connected node: how many of its neighbours, or which, are to come onto the canvas. */
class ExpandDialog extends Dialog {

    private final Grid<GraphNode> choice = new Grid<>();

    /**
     * @param found the neighbours, those with the most relations first; {@code nodes} are the first of them
     * @param put is given the keys chosen
     */
    ExpandDialog(Neighbours found, List<GraphNode> nodes, int first, int most, Consumer<List<String>> put) {
        setId("expand");
        setHeaderTitle(getTranslation("explore.expand.title", found.total()));
        setWidth("44rem");
        setMaxWidth("100%");
        var text = new Paragraph(getTranslation("explore.expand.text", first));
        var steps = new Div();
        steps.setClassName("inspect-actions");
        for (int count : List.of(first, 100, 500)) {
            if (count < found.total()) {
                var button = new Button(getTranslation("explore.expand.most", count), click -> {
                    close();
                    put.accept(
                            found.keys().subList(0, Math.min(count, found.keys().size())));
                });
                button.setId("most-" + count);
                if (count == first) {
                    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                    button.setAutofocus(true);
                }
                steps.add(button);
            }
        }
        if (found.total() <= most) {
            var all = new Button(getTranslation("explore.expand.all", found.total()), click -> {
                close();
                put.accept(found.keys());
            });
            all.setId("most-all");
            steps.add(all);
        }
        choose(nodes);
        add(text, steps);
        var search = new TextField(getTranslation("explore.expand.choose", nodes.size()));
        search.setId("expand-search");
        search.setWidthFull();
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.TIMEOUT);
        search.addValueChangeListener(change -> {
            String words = Fold.search(change.getValue());
            choice.getListDataView()
                    .setFilter(node ->
                            Fold.search(node.label() + " " + node.name()).contains(words));
        });
        add(search, choice);
        var chosen = new Button(getTranslation("explore.expand.put"), click -> {
            close();
            put.accept(choice.getSelectedItems().stream().map(GraphNode::key).toList());
        });
        chosen.setId("put-chosen");
        chosen.setEnabled(false);
        choice.addSelectionListener(
                selection -> chosen.setEnabled(!selection.getAllSelectedItems().isEmpty()));
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), chosen);
    }

    private void choose(List<GraphNode> nodes) {
        choice.setSelectionMode(Grid.SelectionMode.MULTI);
        choice.getElement().setAttribute("aria-label", getTranslation("explore.nodes"));
        choice.setHeight("16rem");
        choice.addComponentColumn(node -> {
                    var line = new Div(
                            Kinds.icon(node.kind()),
                            new com.vaadin.flow.component.html.Span(
                                    node.kind() == NodeKind.TASK ? node.label() + " " + node.name() : node.name()));
                    line.setClassName("link-line");
                    return line;
                })
                .setHeader(getTranslation("explore.node"))
                .setFlexGrow(1);
        choice.addColumn(GraphNode::degree)
                .setHeader(getTranslation("explore.degree"))
                .setWidth("7rem")
                .setFlexGrow(0);
        choice.setItems(nodes);
    }
}
