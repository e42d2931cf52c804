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

/** Dependencies as rows; the row with the focus is the one that is open. */
class DependencyGrid extends Grid<Dependency> {

    private boolean showing;
    private boolean filled;
    private int size;

    DependencyGrid() {
        super(Dependency.class, false);
        setId("dependencies");
        addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
        addComponentColumn(this::card)
                .setHeader(getTranslation("dependency.waitsFor"))
                .setKey("task")
                .setSortable(true)
                .setFlexGrow(1);
        addComponentColumn(row -> new Span(Math.round(row.confidence() * 100) + " %"))
                .setHeader(getTranslation("dependency.confidence"))
                .setKey("confidence")
                .setSortable(true)
                .setWidth("8.5rem")
                .setFlexGrow(0);
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

    @Nullable
    Dependency first() {
        return size == 0 ? null : getLazyDataView().getItems().findFirst().orElse(null);
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
        var facts = new Span(getTranslation("dependency.rule." + row.rule()) + " · "
                + getTranslation("dependency.state." + row.state()));
        facts.setClassName("hit-detail");
        var box = new Div(
                pair(row.task().code(), row.task().title()),
                pair(row.needs().code(), row.needs().title()),
                facts);
        box.setClassName("dependency-row");
        return box;
    }
}
