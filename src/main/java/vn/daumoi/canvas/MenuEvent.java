package vn.daumoi.canvas;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A person wants a menu. */
@DomEvent("graph-menu")
public final class MenuEvent extends ComponentEvent<GraphCanvas> {

    private final String key;
    private final int x;
    private final int y;

    public MenuEvent(
            GraphCanvas source,
            boolean fromClient,
            @EventData("event.detail.key") String key,
            @EventData("event.detail.x") int x,
            @EventData("event.detail.y") int y) {
        super(source, fromClient);
        this.key = key;
        this.x = x;
        this.y = y;
    }

    /** Of which node; empty beside all nodes. */
    public String key() {
        return key;
    }

    /** From the left edge of the window, in pixels. */
    public int x() {
        return x;
    }

    /** From the upper edge of the window, in pixels. */
    public int y() {
        return y;
    }
}
