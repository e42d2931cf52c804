package vn.daumoi.canvas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the browser has been told, so that only what is new travels. The records are what {@code frontend/src/canvas/model.ts}
 * reads, under the same names; what is empty, 0 or false stays at home.
 */
final class Wire {

    private boolean whole = true;
    private boolean arrange;
    private Picture picture = Picture.NONE;
    private LayeredLayout.Places places = LayeredLayout.Places.NONE;
    private Map<String, Box> boxes = Map.of();
    private Map<String, Arrow> arrows = Map.of();
    private Map<String, Place> placed = Map.of();
    private Map<String, List<Double>> routed = Map.of();
    private List<Picture.Group> groups = List.of();
    private @Nullable Settings settings;
    private @Nullable List<String> selected;
    private @Nullable List<String> trail;

    /** The browser has a new element and knows nothing. */
    void forget() {
        whole = true;
        boxes = Map.of();
        arrows = Map.of();
        placed = Map.of();
        routed = Map.of();
        groups = List.of();
        settings = null;
        selected = null;
        trail = null;
    }

    /** @param anew whether the browser is to find all places anew */
    void draw(Picture drawn, LayeredLayout.Places where, boolean anew) {
        picture = drawn;
        places = where;
        arrange |= anew;
    }

    /** The browser knows these pointed out: it has told so itself. */
    void selected(List<String> keys) {
        selected = keys;
    }

    /** The browser knows these: it has told so itself. */
    void settled(Settings known) {
        settings = known;
    }

    /** What is to be told now. */
    Change change(Settings wanted, List<String> pointed, List<String> way, String focus) {
        Map<String, Box> nextBoxes = byKey(picture.nodes(), Picture.Node::key, Box::of);
        Map<String, Arrow> nextArrows = byKey(picture.edges(), Picture.Edge::id, Arrow::of);
        Map<String, Place> nextPlaced = new HashMap<>();
        places.centres().forEach((key, centre) -> nextPlaced.put(key, Place.of(centre)));
        var change = new Change(
                whole,
                arrange,
                picture.title(),
                picture.caption(),
                fresh(boxes, nextBoxes).values().stream().toList(),
                gone(boxes, nextBoxes),
                fresh(arrows, nextArrows).values().stream().toList(),
                gone(arrows, nextArrows),
                fresh(placed, nextPlaced),
                fresh(routed, places.routes()),
                gone(routed, places.routes()),
                picture.groups().equals(groups) ? null : picture.groups(),
                wanted.equals(settings) ? null : wanted,
                pointed.equals(selected) ? null : pointed,
                way.equals(trail) ? null : way,
                focus);
        whole = false;
        arrange = false;
        boxes = nextBoxes;
        arrows = nextArrows;
        placed = nextPlaced;
        routed = places.routes();
        groups = picture.groups();
        settings = wanted;
        selected = pointed;
        trail = way;
        return change;
    }

    private static <F, T> Map<String, T> byKey(List<F> all, Function<F, String> key, Function<F, T> made) {
        var map = new LinkedHashMap<String, T>();
        all.forEach(one -> map.put(key.apply(one), made.apply(one)));
        return map;
    }

    private static <T> Map<String, T> fresh(Map<String, T> before, Map<String, T> now) {
        var fresh = new LinkedHashMap<String, T>();
        now.forEach((key, one) -> {
            if (!one.equals(before.get(key))) {
                fresh.put(key, one);
            }
        });
        return fresh;
    }

    private static List<String> gone(Map<String, ?> before, Map<String, ?> now) {
        var gone = new ArrayList<>(before.keySet());
        gone.removeAll(now.keySet());
        return gone;
    }

    /**
     * @param whole whether all there was before is gone
     * @param arrange whether the browser is to find all places anew
     * @param put nodes that are new or different
     * @param groups and {@code selected} and {@code trail} are as before where nothing is said; empty means none
     * @param places of nodes that are new or stand elsewhere; a node without a place gets one in the browser
     */
    @JsonInclude(Include.NON_DEFAULT)
    record Change(
            boolean whole,
            boolean arrange,
            String title,
            String caption,
            List<Box> put,
            List<String> drop,
            List<Arrow> join,
            List<String> part,
            Map<String, Place> places,
            Map<String, List<Double>> routes,
            List<String> straight,
            @JsonInclude(Include.NON_NULL) @Nullable List<Picture.Group> groups,
            @Nullable Settings settings,
            @JsonInclude(Include.NON_NULL) @Nullable List<String> selected,
            @JsonInclude(Include.NON_NULL) @Nullable List<String> trail,
            String focus) {}

    @JsonInclude(Include.NON_DEFAULT)
    record Box(
            String key,
            String kind,
            String label,
            String title,
            String note,
            List<String> flags,
            boolean expandable,
            int more,
            @Nullable Double size,
            @Nullable Double heat,
            String group,
            int members,
            boolean dimmed) {

        static Box of(Picture.Node node) {
            Picture.Look look = node.look();
            return new Box(
                    node.key(),
                    GraphCanvas.lower(node.kind()),
                    node.label(),
                    node.title(),
                    node.note(),
                    node.flags().stream().sorted().map(GraphCanvas::lower).toList(),
                    node.expandable(),
                    look.more(),
                    figure(look.size()),
                    figure(look.heat()),
                    look.group(),
                    look.members(),
                    look.dimmed());
        }

        private static @Nullable Double figure(double value) {
            return Double.isNaN(value) ? null : value;
        }
    }

    @JsonInclude(Include.NON_DEFAULT)
    record Arrow(String id, String from, String to, String type, String label, boolean tentative) {

        static Arrow of(Picture.Edge edge) {
            return new Arrow(edge.id(), edge.from(), edge.to(), edge.type(), edge.label(), edge.tentative());
        }
    }

    /** Whole units are fine enough, and shorter to say. */
    record Place(long x, long y) {

        static Place of(Point point) {
            return new Place(Math.round(point.x()), Math.round(point.y()));
        }
    }

    record Settings(
            String arrangement,
            String centre,
            Map<String, Point> pins,
            boolean edgeLabels,
            boolean filters,
            Set<String> hidden,
            Map<String, Integer> counts,
            boolean menu) {}
}
