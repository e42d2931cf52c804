package vn.daumoi.dependency.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.daumoi.dependency.Dependency;
import vn.daumoi.shell.CardColumn;

/** Dependencies as rows; the row with the focus is the one that is open. */
class DependencyGrid extends Grid<Dependency> {

    private boolean showing;
    private boolean filled;
    private int size;

    DependencyGrid() {
        super(Dependency.class, false);
        setId("dependencies");
        addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        addComponentColumn(row -> pair(row.task().code(), row.task().title()))
                .setHeader(getTranslation("dependency.waits"))
                .setKey("task")
                .setSortable(true)
                .setFlexGrow(3);
        addComponentColumn(row -> pair(row.needs().code(), row.needs().title()))
                .setHeader(getTranslation("dependency.needed"))
                .setFlexGrow(3);
        addColumn(row -> getTranslation("dependency.rule." + row.rule()))
                .setHeader(getTranslation("dependency.rule"))
                .setKey("rule")
                .setSortable(true)
                .setFlexGrow(1);
        addColumn(row -> Math.round(row.confidence() * 100) + " %")
                .setHeader(getTranslation("dependency.confidence"))
                .setKey("confidence")
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(row -> getTranslation("dependency.state." + row.state()))
                .setHeader(getTranslation("dependency.state"))
                .setKey("state")
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        CardColumn.in(this, addComponentColumn(this::card));
    }

    boolean filled() {
        return filled;
    }

    void onOpen(Consumer<Dependency> open) {
        addCellFocusListener(focus -> focus.getItem().ifPresent(open));
        addItemClickListener(click -> open.accept(click.getItem()));
    }

    void onOrder(Consumer<String> order) {
        addSortListener(sort -> {
            if (sort.isFromClient() && !showing) {
                order.accept(sort.getSortOrder().stream()
                        .findFirst()
                        .map(s -> (s.getDirection() == SortDirection.DESCENDING ? "-" : "")
                                + s.getSorted().getKey())
                        .orElse("task"));
            }
        });
    }

    void show(CallbackDataProvider.FetchCallback<Dependency, Void> rows, int matching, String sort) {
        showing = true;
        filled = true;
        size = matching;
        setItems(rows, query -> {
            // the grid wants the count of what it was told of a moment ago
            return matching;
        });
        String key = sort.startsWith("-") ? sort.substring(1) : sort;
        Column<Dependency> column = getColumnByKey(key);
        if (column != null) {
            sort(List.of(new GridSortOrder<>(
                    column, sort.startsWith("-") ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
        showing = false;
    }

    void mark(Dependency open) {
        select(open);
    }

    /** The row below, or above where it is the last; null where it is the only one. */
    @Nullable
    Dependency after(Dependency row) {
        List<Dependency> rows = getLazyDataView().getItems().limit(1_000).toList();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(row.id())) {
                return i + 1 < rows.size() ? rows.get(i + 1) : i > 0 ? rows.get(i - 1) : null;
            }
        }
        return size == 0 || rows.isEmpty() ? null : rows.getFirst();
    }

    private static Div pair(String code, String title) {
        var mark = new Span(code);
        mark.setClassName("code");
        var words = new Span(title);
        words.setClassName("clamp");
        var box = new Div(mark, words);
        box.setClassName("coded");
        return box;
    }

    private Div card(Dependency row) {
        var facts = new Span(getTranslation("dependency.rule." + row.rule())
                + " · " + Math.round(row.confidence() * 100) + " % · "
                + getTranslation("dependency.state." + row.state()));
        facts.setClassName("hit-detail");
        var box = new Div(
                pair(row.task().code(), row.task().title()),
                new Span("↳"),
                pair(row.needs().code(), row.needs().title()),
                facts);
        box.setClassName("card");
        return box;
    }
}
