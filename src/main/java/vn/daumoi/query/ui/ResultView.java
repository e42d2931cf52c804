package vn.daumoi.query.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import vn.daumoi.canvas.GraphCanvas;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.query.ResultGraph;
import vn.daumoi.query.View;
import vn.daumoi.shell.Kinds;

/** An answer shown in one of the ways that fit it. */
final class ResultView extends Div {

    /** So few rows stand in full, without a place to scroll of their own. */
    private static final int FEW = 14;

    private final transient ResultRows rows;
    private final String title;
    private View view = View.TABLE;
    private transient Runnable refresh = () -> {};

    ResultView(ResultRows rows, String title) {
        this.rows = rows;
        this.title = title;
        addClassName("result-view");
    }

    ResultRows rows() {
        return rows;
    }

    View view() {
        return view;
    }

    boolean attached() {
        return getParent().isPresent();
    }

    /** The rows are others than before. */
    void refresh() {
        refresh.run();
    }

    /** The ways in which these rows can be shown, the table first. */
    List<View> fitting() {
        var fitting = new ArrayList<View>();
        for (View each : View.values()) {
            if (each == View.GRAPH
                    ? !ResultPicture.of(ResultPicture.graph(rows), rows.cells(), "", this)
                            .nodes()
                            .isEmpty()
                    : ResultCharts.fits(each, rows)) {
                fitting.add(each);
            }
        }
        return fitting;
    }

    void show(View as) {
        view = as;
        removeAll();
        switch (as) {
            case TABLE -> {
                ResultGrid grid = grid();
                add(grid);
                refresh = grid::refresh;
            }
            case GRAPH -> graph();
            case BAR, MATRIX, FIGURE -> {
                refresh = () -> {
                    removeAll();
                    add(chart(as));
                };
                refresh.run();
            }
        }
    }

    private Div chart(View as) {
        return switch (as) {
            case BAR -> ResultCharts.bars(rows);
            case MATRIX -> ResultCharts.matrix(rows);
            default -> ResultCharts.figures(rows);
        };
    }

    private ResultGrid grid() {
        var grid = new ResultGrid(rows, title);
        if (rows.all().size() <= FEW) {
            grid.setAllRowsVisible(true);
        }
        return grid;
    }

    private void graph() {
        var canvas = new GraphCanvas();
        canvas.onOpen(open ->
                NodeKind.of(open.key()).ifPresent(kind -> UI.getCurrent().navigate(Kinds.page(kind, open.key()))));
        var grid = new ResultGrid(rows, title);
        Runnable draw = () -> {
            ResultGraph graph = ResultPicture.graph(rows);
            canvas.show(ResultPicture.of(graph, rows.cells(), title, this));
        };
        refresh = () -> {
            draw.run();
            grid.refresh();
        };
        draw.run();
        var both = new Div(canvas, grid);
        both.setClassName("beside result-graph");
        add(both);
    }
}
