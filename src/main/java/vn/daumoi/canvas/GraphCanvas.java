package vn.daumoi.canvas;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.shell.Waiting;

/**
 * A graph on the screen: to look at, walk through with the keyboard, and take away as PNG or SVG. A screen that shows one
 * shows the same as a table beside it.
 */
@Tag("daumoi-graph")
public final class GraphCanvas extends Component implements HasSize, HasStyle {

    /** Up to so many nodes are placed in a few milliseconds; more are placed apart from the screen's thread. */
    private static final int AT_ONCE = 40;

    private Picture picture = Picture.NONE;
    private List<String> selected = List.of();
    private List<String> trail = List.of();

    @Override
    protected void onAttach(AttachEvent attach) {
        attach.getUI().getPage().addJsModule("/daumoi/graph.js");
        getElement().setPropertyBean("words", words());
    }

    /** Draws a picture in place of the one before; what is pointed out stays. */
    public void show(Picture next) {
        picture = next;
        Optional<UI> ui = Optional.ofNullable(UI.getCurrent());
        if (next.nodes().size() <= AT_ONCE || ui.isEmpty()) {
            draw(next, LayeredLayout.of(next));
        } else {
            getElement().setAttribute("aria-busy", "true");
            Thread.startVirtualThread(() -> {
                LayeredLayout.Places places = LayeredLayout.of(next);
                Waiting.later(ui.get(), () -> {
                    // Another picture may have been asked for meanwhile.
                    if (picture.equals(next)) {
                        draw(next, places);
                    }
                });
            });
        }
    }

    /** What is drawn. */
    public Picture picture() {
        return picture;
    }

    /** Points out these nodes. */
    public void select(List<String> keys) {
        selected = List.copyOf(keys);
        getElement().setPropertyBean("view", new View(selected, trail));
    }

    /** Points out a way: keys in the direction of its arrows; empty for none. */
    public void trace(List<String> keys) {
        trail = List.copyOf(keys);
        getElement().setPropertyBean("view", new View(selected, trail));
    }

    /** Keys of the nodes pointed out. */
    public List<String> selected() {
        return selected;
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

    private void draw(Picture drawn, LayeredLayout.Places places) {
        var still = new LayeredLayout.Point(0, 0);
        getElement().removeAttribute("aria-busy");
        getElement()
                .setPropertyBean(
                        "graph",
                        new Graph(
                                drawn.title(),
                                drawn.caption(),
                                drawn.nodes().stream()
                                        .map(node ->
                                                Box.of(node, places.centres().getOrDefault(node.key(), still)))
                                        .toList(),
                                drawn.edges().stream()
                                        .map(edge ->
                                                Arrow.of(edge, places.routes().getOrDefault(edge.id(), List.of())))
                                        .toList()));
    }

    private Words words() {
        return new Words(
                getTranslation("canvas.zoomIn"),
                getTranslation("canvas.zoomOut"),
                getTranslation("canvas.fit"),
                getTranslation("canvas.legend"),
                getTranslation("canvas.help"),
                getTranslation("canvas.arrow"),
                getTranslation("canvas.tentative"),
                Arrays.stream(NodeKind.values())
                        .filter(kind -> kind != NodeKind.PASSAGE)
                        .collect(Collectors.toMap(GraphCanvas::lower, kind -> getTranslation("kind." + kind))),
                Arrays.stream(Picture.Flag.values())
                        .collect(Collectors.toMap(GraphCanvas::lower, (Function<Picture.Flag, String>)
                                flag -> getTranslation("canvas.flag." + flag))));
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A person pointed out a node, or none. */
    @DomEvent("graph-select")
    public static final class SelectEvent extends ComponentEvent<GraphCanvas> {

        private final List<String> keys;

        public SelectEvent(
                GraphCanvas source, boolean fromClient, @EventData("event.detail.keys.join(' ')") String keys) {
            super(source, fromClient);
            this.keys = keys.isEmpty() ? List.of() : List.of(keys.split(" "));
            source.selected = this.keys;
        }

        public List<String> keys() {
            return keys;
        }
    }

    /** A person wants a node's page. */
    @DomEvent("graph-open")
    public static final class OpenEvent extends ComponentEvent<GraphCanvas> {

        private final String key;

        public OpenEvent(GraphCanvas source, boolean fromClient, @EventData("event.detail.key") String key) {
            super(source, fromClient);
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** A person wants a node's neighbours. */
    @DomEvent("graph-expand")
    public static final class ExpandEvent extends ComponentEvent<GraphCanvas> {

        private final String key;

        public ExpandEvent(GraphCanvas source, boolean fromClient, @EventData("event.detail.key") String key) {
            super(source, fromClient);
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    // What frontend/src/canvas/model.ts reads, under the same names.

    record Graph(String title, String caption, List<Box> nodes, List<Arrow> edges) {}

    record Box(
            String key,
            String kind,
            String label,
            String title,
            String note,
            List<String> flags,
            boolean expandable,
            double x,
            double y,
            int width,
            int height) {

        static Box of(Picture.Node node, LayeredLayout.Point centre) {
            return new Box(
                    node.key(),
                    lower(node.kind()),
                    node.label(),
                    node.title(),
                    node.note(),
                    node.flags().stream().sorted().map(GraphCanvas::lower).toList(),
                    node.expandable(),
                    centre.x(),
                    centre.y(),
                    LayeredLayout.WIDTH,
                    LayeredLayout.HEIGHT);
        }
    }

    record Arrow(String id, String from, String to, String type, String label, boolean tentative, List<Double> route) {

        static Arrow of(Picture.Edge edge, List<Double> route) {
            return new Arrow(edge.id(), edge.from(), edge.to(), edge.type(), edge.label(), edge.tentative(), route);
        }
    }

    record View(List<String> selected, List<String> trail) {}

    record Words(
            String zoomIn,
            String zoomOut,
            String fit,
            String legend,
            String help,
            String arrow,
            String tentative,
            Map<String, String> kinds,
            Map<String, String> flags) {}
}
