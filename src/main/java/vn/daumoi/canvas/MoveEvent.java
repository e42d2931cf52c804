package vn.daumoi.canvas;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Map;

/** A person dragged nodes. */
@DomEvent("graph-move")
public final class MoveEvent extends ComponentEvent<GraphCanvas> {

    private final Map<String, Point> places;

    /** @param places "key x y key x y …" */
    public MoveEvent(GraphCanvas source, boolean fromClient, @EventData("event.detail.places") String places) {
        super(source, fromClient);
        this.places = Point.read(places);
        source.movedByHand(this.places);
    }

    /** Where they stand now. */
    public Map<String, Point> places() {
        return places;
    }
}
