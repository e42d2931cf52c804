package vn.daumoi.canvas;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A person wants a node's neighbours. */
@DomEvent("graph-expand")
public final class ExpandEvent extends ComponentEvent<GraphCanvas> {

    private final String key;

    public ExpandEvent(GraphCanvas source, boolean fromClient, @EventData("event.detail.key") String key) {
        super(source, fromClient);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
