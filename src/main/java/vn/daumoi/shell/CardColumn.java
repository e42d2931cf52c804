package vn.daumoi.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.shared.Registration;

/** On a narrow screen a grid shows one column of cards instead of its other columns. */
public final class CardColumn {

    private static final int NARROW = 760;

    private CardColumn() {}

    /** To be called when the grid has all its columns. */
    public static <T> void in(Grid<T> grid, Grid.Column<T> card) {
        show(grid, card, false);
        grid.addAttachListener(attach -> {
            UI ui = attach.getUI();
            int width = ui.getPage().getExtendedClientDetails().getWindowInnerWidth();
            show(grid, card, width > 0 && width < NARROW);
            Registration resizing =
                    ui.getPage().addBrowserWindowResizeListener(resize -> show(grid, card, resize.getWidth() < NARROW));
            grid.addDetachListener(detach -> {
                resizing.remove();
                detach.unregisterListener();
            });
        });
    }

    private static <T> void show(Grid<T> grid, Grid.Column<T> card, boolean narrow) {
        grid.getColumns().forEach(column -> column.setVisible(column.equals(card) == narrow));
    }
}
