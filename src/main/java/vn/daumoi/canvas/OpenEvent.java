package vn.daumoi.canvas;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A person wants a node's page. */
@DomEvent("graph-open")
public final class OpenEvent extends ComponentEvent<GraphCanvas> {

    private final String key;

    public OpenEvent(GraphCanvas source, boolean fromClient, @EventData("event.detail.key") String key) {
        super(source, fromClient);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
