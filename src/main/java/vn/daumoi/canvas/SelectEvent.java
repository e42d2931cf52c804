package vn.daumoi.canvas;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.List;

/** A person pointed out nodes, or none. */
@DomEvent("graph-select")
public final class SelectEvent extends ComponentEvent<GraphCanvas> {

    private final List<String> keys;

    public SelectEvent(GraphCanvas source, boolean fromClient, @EventData("event.detail.keys.join(' ')") String keys) {
        super(source, fromClient);
        this.keys = keys.isEmpty() ? List.of() : List.of(keys.split(" "));
        source.selectedByHand(this.keys);
    }

    public List<String> keys() {
        return keys;
    }
}
