package vn.daumoi.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.function.Consumer;

/** On a narrow screen a grid shows one column of cards instead of its other columns. */
public final class CardColumn {

    private static final int NARROW = 760;

    private CardColumn() {}

    /** To be called when the grid has all its columns. */
    public static <T> void in(Grid<T> grid, Grid.Column<T> card) {
        follow(grid, narrow -> grid.getColumns().forEach(column -> column.setVisible(column.equals(card) == narrow)));
    }

    /** Columns that a narrow screen has no room for, and whose figures stand elsewhere too. */
    public static <T> void onlyWide(Grid<T> grid, List<Grid.Column<T>> columns) {
        follow(grid, narrow -> columns.forEach(column -> column.setVisible(!narrow)));
    }

    private static void follow(Grid<?> grid, Consumer<Boolean> show) {
        show.accept(false);
        grid.addAttachListener(attach -> {
            UI ui = attach.getUI();
            int width = ui.getPage().getExtendedClientDetails().getWindowInnerWidth();
            show.accept(width > 0 && width < NARROW);
            Registration resizing =
                    ui.getPage().addBrowserWindowResizeListener(resize -> show.accept(resize.getWidth() < NARROW));
            grid.addDetachListener(detach -> {
                resizing.remove();
                detach.unregisterListener();
            });
        });
    }
}
