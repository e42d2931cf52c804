package vn.daumoi.explore.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.daumoi.graph.GraphEdge;
import vn.daumoi.graph.GraphNode;
import vn.daumoi.graph.GraphPath;
import vn.daumoi.graph.GraphService;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.PathService;
import vn.daumoi.graph.RelationKind;
import vn.daumoi.graph.SearchHit;
import vn.daumoi.graph.SearchService;
import vn.daumoi.shell.Waiting;

/** Ways between two nodes: all shortest, or all up to a length, those that tell the most first. */
class PathsDialog extends Dialog {

    private static final int SHOWN = 100;

    private final transient PathService paths;
    private final transient GraphService graph;
    private final transient Consumer<Collection<GraphPath>> put;
    private final ComboBox<SearchHit> from;
    private final ComboBox<SearchHit> to;
    private final Select<Integer> most = new Select<>();
    private final MultiSelectComboBox<RelationKind> kinds = new MultiSelectComboBox<>();
    private final Div answer = new Div();

    /** @param ends keys of none, one or both ends */
    PathsDialog(
            PathService paths,
            GraphService graph,
            SearchService search,
            List<String> ends,
            Consumer<Collection<GraphPath>> put) {
        this.paths = paths;
        this.graph = graph;
        this.put = put;
        setId("paths");
        setHeaderTitle(getTranslation("explore.paths.title"));
        setWidth("60rem");
        setMaxWidth("100%");
        from = box("explore.paths.from", "path-from", search);
        to = box("explore.paths.to", "path-to", search);
        List<GraphNode> known = graph.nodes(ends);
        if (!known.isEmpty()) {
            from.setValue(NodeBox.hit(known.getFirst()));
        }
        if (known.size() > 1) {
            to.setValue(NodeBox.hit(known.get(1)));
        }
        most.setLabel(getTranslation("explore.paths.which"));
        most.setItems(0, 2, 3, 4, 5);
        most.setItemLabelGenerator(steps ->
                steps == 0 ? getTranslation("explore.paths.shortest") : getTranslation("explore.paths.upTo", steps));
        most.setValue(0);
        kinds.setLabel(getTranslation("explore.paths.over"));
        kinds.setItems(RelationKind.values());
        kinds.setItemLabelGenerator(kind -> getTranslation("canvas.type." + kind));
        // one document assigns them all, and a set of all agencies holds them all: such ways say nothing
        kinds.setValue(EnumSet.complementOf(EnumSet.of(RelationKind.ASSIGNED_BY, RelationKind.MEMBER_OF)));
        var fields = new Div(from, to, most, kinds);
        fields.setClassName("path-fields");
        var find = new Button(getTranslation("explore.paths.find"), click -> find());
        find.setId("find-paths");
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        answer.getElement().setAttribute("aria-live", "polite");
        add(fields, find, answer);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()));
        to.addValueChangeListener(change -> find());
        if (known.size() > 1) {
            find();
        }
    }

    private ComboBox<SearchHit> box(String label, String id, SearchService search) {
        ComboBox<SearchHit> box = NodeBox.of(getTranslation("explore.search"), search);
        box.setLabel(getTranslation(label));
        box.setId(id);
        return box;
    }

    private record Answer(GraphPath.Found found, Map<String, GraphNode> nodes) {}

    private void find() {
        SearchHit source = from.getValue();
        SearchHit target = to.getValue();
        if (source == null || target == null || source.key().equals(target.key())) {
            answer.removeAll();
            answer.add(new Paragraph(getTranslation("explore.paths.two")));
            return;
        }
        Set<RelationKind> over = kinds.getValue();
        int steps = most.getValue();
        Waiting.ask(
                answer,
                () -> {
                    GraphPath.Found found = steps == 0
                            ? paths.shortest(source.key(), target.key(), over, SHOWN)
                            : paths.within(source.key(), target.key(), over, steps, SHOWN);
                    var nodes = new HashMap<String, GraphNode>();
                    graph.nodes(found.paths().stream()
                                    .flatMap(path -> path.keys().stream())
                                    .toList())
                            .forEach(node -> nodes.put(node.key(), node));
                    return new Answer(found, nodes);
                },
                this::show);
    }

    private void show(Answer found) {
        List<GraphPath> ways = found.found().paths();
        if (ways.isEmpty()) {
            answer.add(new Paragraph(getTranslation("explore.paths.none")));
            return;
        }
        String count = ways.size() == found.found().total()
                ? getTranslation("explore.paths.count", ways.size())
                : getTranslation(
                        "explore.paths.some", ways.size(), found.found().total());
        answer.add(new Paragraph(count + (found.found().cut() ? " " + getTranslation("explore.paths.cut") : "")));
        var grid = new Grid<GraphPath>();
        grid.setId("found-paths");
        grid.getElement().setAttribute("aria-label", getTranslation("explore.paths.title"));
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addThemeVariants(com.vaadin.flow.component.grid.GridVariant.WRAP_CELL_CONTENT);
        grid.setHeight("18rem");
        grid.addColumn(GraphPath::length)
                .setHeader(getTranslation("explore.paths.steps"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(path -> way(path, found.nodes()))
                .setHeader(getTranslation("explore.paths.way"))
                .setFlexGrow(1);
        grid.setItems(ways);
        grid.select(ways.getFirst());
        var chosen = new Button(getTranslation("explore.paths.put"), click -> {
            close();
            put.accept(grid.getSelectedItems());
        });
        chosen.setId("put-paths");
        chosen.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var all = new Button(getTranslation("explore.paths.putAll"), click -> {
            close();
            put.accept(ways);
        });
        all.setId("put-all-paths");
        var buttons = new Div(chosen, all);
        buttons.setClassName("inspect-actions");
        answer.add(grid, buttons);
    }

    private Div way(GraphPath path, Map<String, GraphNode> nodes) {
        var line = new Div();
        ExploreWords words = ExploreWords.here();
        for (int i = 0; i < path.keys().size(); i++) {
            GraphNode node = nodes.get(path.keys().get(i));
            String name = node == null ? path.keys().get(i) : node.kind() == NodeKind.TASK ? node.label() : node.name();
            var span = new Span(name);
            if (node != null) {
                span.setTitle(node.name());
            }
            line.add(span);
            if (i < path.steps().size()) {
                GraphEdge step = path.steps().get(i);
                boolean forward = step.from().equals(path.keys().get(i));
                var relation = new Span(" – "
                        + words.relation(step.kind(), forward ? RelationKind.Direction.OUT : RelationKind.Direction.IN)
                        + " → ");
                relation.setClassName("hit-detail");
                line.add(relation);
            }
        }
        return line;
    }
}
