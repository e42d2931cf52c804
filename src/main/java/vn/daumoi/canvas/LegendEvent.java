package vn.daumoi.canvas;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** A person wants something hidden or shown that the legend names. */
@DomEvent("graph-legend")
public final class LegendEvent extends ComponentEvent<GraphCanvas> {

    private final String entry;
    private final boolean hidden;

    public LegendEvent(
            GraphCanvas source,
            boolean fromClient,
            @EventData("event.detail.entry") String entry,
            @EventData("event.detail.hidden") boolean hidden) {
        super(source, fromClient);
        this.entry = entry;
        this.hidden = hidden;
    }

    /** As in {@link GraphCanvas#legend}: "kind:TASK". */
    public String entry() {
        return entry;
    }

    /** What it stands for: "kind", "type" or "flag". */
    public String part() {
        return entry.substring(0, entry.indexOf(':'));
    }

    /** Its name there: "TASK". */
    public String name() {
        return entry.substring(entry.indexOf(':') + 1);
    }

    /** Whether it is to be hidden from now on. */
    public boolean hidden() {
        return hidden;
    }
}
