package vn.daumoi.query.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import vn.daumoi.query.Cell;
import vn.daumoi.query.ui.ResultRows.Row;

/** The rows of an answer as a table, of which the browser has only what is in sight. */
final class ResultGrid extends Grid<Row> {

    private static final String CELL = "${item.pieces.map(p => p.link"
            + " ? html`<a href=${p.link} title=${p.text}>${p.text}</a>` : html`<span title=${p.text}>${p.text}</span>`)}";
    private static final int WIDE = 60;

    private final transient ResultRows rows;

    ResultGrid(ResultRows rows, String label) {
        this.rows = rows;
        addClassName("result-grid");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.COLUMN_BORDERS);
        addClassName("plain");
        setSelectionMode(SelectionMode.NONE);
        setPageSize(100);
        getElement().setAttribute("aria-label", label);
        for (int i = 0; i < rows.columns().size(); i++) {
            column(i);
        }
        addSortListener(event -> {
            if (event.isFromClient()) {
                GridSortOrder<Row> order =
                        event.getSortOrder().stream().findFirst().orElse(null);
                rows.sort(
                        order == null ? -1 : Integer.parseInt(order.getSorted().getKey()),
                        order != null && order.getDirection() == SortDirection.DESCENDING);
                rows.arrange();
                refresh();
            }
        });
        setItems(
                query -> rows.shown().stream().skip(query.getOffset()).limit(query.getLimit()),
                query -> rows.shown().size());
    }

    /** Shows the rows as they are now. */
    void refresh() {
        getDataProvider().refreshAll();
    }

    private void column(int index) {
        String name = rows.columns().get(index);
        List<Row> first = rows.all().subList(0, Math.min(100, rows.all().size()));
        int longest = first.stream()
                .mapToInt(row -> rows.cells().text(row.cells().get(index)).length())
                .max()
                .orElse(10);
        boolean figures = !first.isEmpty() && rows.figures(index);
        Column<Row> column = addColumn(LitRenderer.<Row>of(CELL)
                        .withProperty("pieces", row -> pieces(row.cells().get(index))))
                .setHeader(name)
                .setKey(String.valueOf(index))
                .setSortable(true)
                .setSortProperty(String.valueOf(index))
                .setResizable(true)
                .setWidth(Math.clamp(1.5 + 0.52 * Math.max(longest, name.length() + 3), 5, 24) + "rem")
                .setFlexGrow(figures ? 0 : longest > WIDE ? 4 : 1);
        if (figures) {
            column.setTextAlign(ColumnTextAlign.END);
        }
    }

    private ArrayNode pieces(Cell cell) {
        ArrayNode pieces = JacksonUtils.createArrayNode();
        rows.cells()
                .pieces(cell)
                .forEach(piece -> pieces.addObject().put("text", piece.text()).put("link", piece.link()));
        return pieces;
    }
}
