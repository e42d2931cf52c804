package vn.daumoi.explore.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.daumoi.catalog.Task;
import vn.daumoi.explore.Scene;
import vn.daumoi.graph.RelationKind;
import vn.daumoi.shell.CardColumn;
import vn.daumoi.shell.Kinds;

/** The nodes of the canvas as a table, in step with it: what is chosen in one is chosen in the other. */
class NodesGrid extends Grid<Scene.Item> {

    private final transient Explorer explorer;
    private boolean filling;

    NodesGrid(Explorer explorer) {
        this.explorer = explorer;
        setId("nodes");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        getElement().setAttribute("aria-label", getTranslation("explore.nodes"));
        setSelectionMode(SelectionMode.MULTI);
        ((GridMultiSelectionModel<Scene.Item>) getSelectionModel())
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
        ExploreWords words = ExploreWords.here();
        addComponentColumn(item -> name(item, words))
                .setHeader(getTranslation("explore.node"))
                .setComparator(Comparator.comparing(words::name))
                .setFlexGrow(3)
                .setWidth("14rem");
        Column<Scene.Item> kind = addColumn(item -> words.kind(item.kind()))
                .setHeader(getTranslation("explore.kind"))
                .setSortable(true)
                .setWidth("8rem");
        Column<Scene.Item> status = addColumn(item -> task(item, words::status))
                .setHeader(getTranslation("explore.status"))
                .setSortable(true)
                .setWidth("8rem");
        Column<Scene.Item> due = addComponentColumn(item -> due(item, words))
                .setHeader(getTranslation("explore.due"))
                .setComparator(
                        Comparator.comparing(NodesGrid::dueDate, Comparator.nullsLast(Comparator.naturalOrder())))
                .setWidth("8rem");
        Column<Scene.Item> leads = addColumn(item -> task(item, words::leads))
                .setHeader(getTranslation("explore.leads"))
                .setSortable(true)
                .setFlexGrow(1)
                .setWidth("10rem");
        Column<Scene.Item> degree = addColumn(Scene.Item::degree)
                .setHeader(getTranslation("explore.degree"))
                .setSortable(true)
                .setWidth("6rem");
        addComponentColumn(item -> more(item, words))
                .setHeader(getTranslation("explore.more"))
                .setComparator(Comparator.comparingInt(Scene.Item::more))
                .setWidth("7rem");
        CardColumn.onlyWide(this, List.of(kind, status, due, leads, degree));
        addSelectionListener(selection -> {
            if (!filling && selection.isFromClient()) {
                explorer.select(selection.getAllSelectedItems().stream()
                        .map(Scene.Item::key)
                        .toList());
            }
        });
    }

    void show(Scene scene, List<String> selected) {
        filling = true;
        setItems(scene.items());
        choose(scene, selected);
        filling = false;
    }

    void choose(Scene scene, List<String> selected) {
        boolean outer = filling;
        filling = true;
        Set<String> keys = new HashSet<>(selected);
        asMultiSelect()
                .setValue(scene.items().stream()
                        .filter(item -> keys.contains(item.key()))
                        .collect(Collectors.toSet()));
        filling = outer;
    }

    private Div name(Scene.Item item, ExploreWords words) {
        var line = new Div(Kinds.icon(item.kind()));
        line.setClassName("link-line");
        if (item.isGroup()) {
            line.add(new Span(words.name(item)));
        } else {
            var link = new Anchor(Kinds.page(item.kind(), item.key()), words.name(item));
            link.setClassName("clamp");
            line.add(link);
        }
        return line;
    }

    private static Span due(Scene.Item item, ExploreWords words) {
        var text = new Span(task(item, words::deadline));
        if (item.overdue()) {
            text.setClassName("late");
            text.setText(text.getText() + " · " + words.say("canvas.flag.OVERDUE"));
        }
        return text;
    }

    private Button more(Scene.Item item, ExploreWords words) {
        Button button = item.isGroup()
                ? new Button(
                        words.say("explore.open"),
                        click -> explorer.go(
                                explorer.now().with(explorer.now().folding().toggle(item.key()))))
                : new Button(
                        "+ " + item.more(),
                        click -> explorer.growth().expand(List.of(item.key()), null, RelationKind.Direction.BOTH));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(words.say("explore.expandOf", words.name(item), item.more()));
        button.setEnabled(item.isGroup() || item.more() > 0);
        return button;
    }

    private static String task(Scene.Item item, java.util.function.Function<Task, String> words) {
        Task task = item.task();
        return task == null ? "" : words.apply(task);
    }

    private static @org.jspecify.annotations.Nullable LocalDate dueDate(Scene.Item item) {
        Task task = item.task();
        return task == null ? null : task.deadline().due();
    }
}
