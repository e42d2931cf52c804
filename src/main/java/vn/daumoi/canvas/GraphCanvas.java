package vn.daumoi.canvas;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import vn.daumoi.shell.Waiting;

/**
 * A graph on the screen: to look at, walk through with the keyboard, arrange by hand, and take away as PNG or SVG. A screen
 * calls {@link #show} with the whole picture whenever it has changed (only the difference travels), tells how to
 * {@link #arrange} it, and answers the events; {@link #places(Consumer)} and {@link #show(Picture, Map)} keep and restore
 * where everything stands. The same picture gets the same places, new nodes come beside their neighbours and the old ones
 * stay. A screen that shows one shows the same as a table beside it.
 */
@Tag("daumoi-graph")
public final class GraphCanvas extends Component implements HasSize, HasStyle {

    /** Up to so many nodes are placed in a few milliseconds; more are placed apart from the screen's thread. */
    private static final int AT_ONCE = 40;

    /** More are layered in the browser, less finely. */
    private static final int LAYERED_HERE = 1_000;

    private final Wire wire = new Wire();
    private Picture picture = Picture.NONE;
    private Arrangement arrangement = Arrangement.LAYERED;
    private List<String> selected = List.of();
    private List<String> trail = List.of();
    private Map<String, Point> pins = Map.of();
    private Set<String> hidden = Set.of();
    private Map<String, Integer> counts = Map.of();
    private boolean edgeLabels;
    private boolean filters;
    private boolean menu;
    private String focus = "";
    private boolean unplaced;
    private boolean anew;
    private boolean asked;

    @Override
    protected void onAttach(AttachEvent attach) {
        attach.getUI().getPage().addJsModule("/daumoi/graph.js");
        getElement().setPropertyBean("words", Words.of(this));
        wire.forget();
        // What was to be told to another page never was.
        asked = false;
        tell();
    }

    /** Draws a picture in place of the one before; what is pointed out or pinned stays. */
    public void show(Picture next) {
        picture = next;
        unplaced = true;
        tell();
    }

    /** Draws a picture with nodes at these places, as a saved view has them; others get places of their own. */
    public void show(Picture next, Map<String, Point> places) {
        picture = next;
        unplaced = false;
        anew = false;
        draw(next, new LayeredLayout.Places(places, Map.of()), false);
    }

    /** What is drawn. */
    public Picture picture() {
        return picture;
    }

    /** Places all nodes anew, except the pinned ones. */
    public void arrange(Arrangement next) {
        arrangement = next;
        unplaced = true;
        anew = true;
        tell();
    }

    /** How nodes are placed. */
    public Arrangement arrangement() {
        return arrangement;
    }

    /** Nodes that stand where a person wants them, in every arrangement; no others do. */
    public void pin(Map<String, Point> places) {
        pins = Map.copyOf(places);
        tell();
    }

    /** Where a person wants nodes to stand. */
    public Map<String, Point> pinned() {
        return pins;
    }

    /** Asks where everything stands now; the answer comes on the screen's thread. */
    public void places(Consumer<Map<String, Point>> listener) {
        getElement()
                .executeJs("return this.places ? this.places() : ''")
                .then(String.class, said -> listener.accept(Point.read(said)));
    }

    /** Writes at every arrow what relation it is; otherwise only at those of the nodes pointed out. */
    public void showEdgeLabels(boolean show) {
        edgeLabels = show;
        tell();
    }

    /** Brings a node into sight. */
    public void focus(String key) {
        focus = key;
        tell();
    }

    /** Points out these nodes. */
    public void select(List<String> keys) {
        selected = List.copyOf(keys);
        tell();
    }

    /** Points out a way: keys in the direction of its arrows; empty for none. */
    public void trace(List<String> keys) {
        trail = List.copyOf(keys);
        tell();
    }

    /** Keys of the nodes pointed out. */
    public List<String> selected() {
        return selected;
    }

    /**
     * Makes the legend a filter. Entries are named by what they stand for and its name: "kind:TASK", "type:LEADS",
     * "flag:OVERDUE".
     *
     * @param hidden struck through, though nothing of them is in the picture
     * @param counts how many there are of each, hidden or not; without an entry, as many as are in the picture
     */
    public void legend(Set<String> hidden, Map<String, Integer> counts) {
        this.hidden = Set.copyOf(hidden);
        this.counts = Map.copyOf(counts);
        filters = true;
        tell();
    }

    /** Tells what a person pointed out. */
    public Registration onSelect(ComponentEventListener<SelectEvent> listener) {
        return addListener(SelectEvent.class, listener);
    }

    /** Tells of which node a person wants the page. */
    public Registration onOpen(ComponentEventListener<OpenEvent> listener) {
        return addListener(OpenEvent.class, listener);
    }

    /** Tells of which node a person wants the neighbours. */
    public Registration onExpand(ComponentEventListener<ExpandEvent> listener) {
        return addListener(ExpandEvent.class, listener);
    }

    /** Tells where a person has dragged nodes; they are pinned there already. */
    public Registration onMove(ComponentEventListener<MoveEvent> listener) {
        return addListener(MoveEvent.class, listener);
    }

    /** Tells what a person wants hidden or shown by the legend; the answer is another picture and {@link #legend}. */
    public Registration onLegend(ComponentEventListener<LegendEvent> listener) {
        return addListener(LegendEvent.class, listener);
    }

    /** Tells where a person wants a menu; the browser's own does not come up. */
    public Registration onMenu(ComponentEventListener<MenuEvent> listener) {
        menu = true;
        tell();
        return addListener(MenuEvent.class, listener);
    }

    /** The page shows it already. */
    void selectedByHand(List<String> keys) {
        selected = keys;
        wire.selected(keys);
    }

    /** The page shows it already. */
    void movedByHand(Map<String, Point> places) {
        var all = new HashMap<>(pins);
        all.putAll(places);
        pins = Map.copyOf(all);
        wire.settled(settings());
    }

    private void place(UI ui) {
        Picture next = picture;
        Arrangement wanted = arrangement;
        if (wanted.kind() != Arrangement.Kind.LAYERED || next.nodes().size() > LAYERED_HERE) {
            draw(next, LayeredLayout.Places.NONE, anew);
        } else if (next.nodes().size() <= AT_ONCE) {
            draw(next, LayeredLayout.of(next), false);
        } else {
            getElement().setAttribute("aria-busy", "true");
            Thread.startVirtualThread(() -> {
                LayeredLayout.Places places = LayeredLayout.of(next);
                Waiting.later(ui, () -> {
                    // Another picture may have been asked for meanwhile.
                    if (picture.equals(next) && arrangement.equals(wanted) && !unplaced) {
                        draw(next, places, false);
                    }
                });
            });
        }
    }

    private void draw(Picture drawn, LayeredLayout.Places places, boolean foundAnew) {
        getElement().removeAttribute("aria-busy");
        wire.draw(drawn, places, foundAnew);
        tell();
    }

    /** Once an answer to the browser, however much has changed. */
    private void tell() {
        if (!asked) {
            asked = true;
            getElement()
                    .getNode()
                    .runWhenAttached(ui -> ui.beforeClientResponse(this, context -> {
                        if (unplaced) {
                            unplaced = false;
                            place(ui);
                            anew = false;
                        }
                        asked = false;
                        Wire.Change change = wire.change(settings(), selected, trail, focus);
                        focus = "";
                        // The module may come later than this.
                        getElement().executeJs("(this.changes ??= []).push($0); this.take?.()", change);
                    }));
        }
    }

    private Wire.Settings settings() {
        return new Wire.Settings(
                lower(arrangement.kind()),
                arrangement.centre(),
                new TreeMap<>(pins),
                edgeLabels,
                filters,
                new TreeSet<>(hidden),
                new TreeMap<>(counts),
                menu);
    }

    static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
