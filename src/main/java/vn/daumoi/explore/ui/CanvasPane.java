package vn.daumoi.explore.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.daumoi.canvas.Arrangement;
import vn.daumoi.canvas.GraphCanvas;
import vn.daumoi.canvas.Picture;
import vn.daumoi.canvas.Point;
import vn.daumoi.explore.Display;
import vn.daumoi.explore.Exploration;
import vn.daumoi.explore.Facts;
import vn.daumoi.explore.Folding;
import vn.daumoi.explore.Scene;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.RelationKind;
import vn.daumoi.shell.Kinds;

/** The canvas: draws what is seen, and tells the explorer what is done on it. */
class CanvasPane extends Div {

    private final transient Explorer explorer;
    private final GraphCanvas canvas = new GraphCanvas();

    CanvasPane(Explorer explorer) {
        this.explorer = explorer;
        setClassName("explore-canvas");
        canvas.setId("canvas");
        canvas.onSelect(event -> explorer.select(event.keys()));
        canvas.onOpen(event -> open(event.key()));
        canvas.onExpand(event -> explorer.growth().expand(List.of(event.key()), null, RelationKind.Direction.BOTH));
        canvas.onMove(event -> moved(event.places()));
        canvas.onLegend(event -> legend(event.part(), event.name(), event.hidden()));
        Shortcuts.addShortcutListener(
                        this,
                        () -> {
                            if (!explorer.now().selected().isEmpty()) {
                                explorer.go(explorer.now().hide(explorer.now().selected()));
                            }
                        },
                        Key.DELETE)
                .listenOn(canvas);
        add(canvas);
    }

    /** Brings a node into sight. */
    void focus(String key) {
        canvas.focus(key);
    }

    /** Points out what is selected. */
    void pointOut() {
        if (!canvas.selected().equals(explorer.now().selected())) {
            canvas.select(explorer.now().selected());
        }
    }

    /** Shows what is seen now. */
    void show(String title, Map<String, Double> sizes, Map<String, Double> heats, ExploreWords words) {
        Scene scene = explorer.scene();
        Facts facts = explorer.facts();
        Display display = explorer.now().display();
        String caption = words.count(scene.count()) + " " + words.say("explore.asOf", words.date(facts.asOf()));
        Picture picture = new ScenePicture(words, sizes, heats).of(scene, title, caption);
        Map<String, Point> pins = explorer.now().pins().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        pin -> new Point(pin.getValue().x(), pin.getValue().y())));
        if (!canvas.pinned().equals(pins)) {
            canvas.pin(pins);
        }
        canvas.showEdgeLabels(display.edgeLabels());
        canvas.legend(hiddenEntries(), counts());
        var arrangement = new Arrangement(
                scene.foldedFor() && display.arrangement() == Arrangement.Kind.LAYERED
                        ? Arrangement.Kind.FORCE
                        : display.arrangement(),
                display.centre());
        if (!canvas.picture().equals(picture)) {
            canvas.show(picture);
        }
        if (!canvas.arrangement().equals(arrangement)) {
            canvas.arrange(arrangement);
        }
        if (!canvas.selected().equals(explorer.now().selected())) {
            canvas.select(explorer.now().selected());
        }
        canvas.getElement()
                .setAttribute(
                        "aria-label",
                        title + ". "
                                + words.say(
                                        "explore.canvas.label", scene.items().size()));
    }

    private Set<String> hiddenEntries() {
        var filter = explorer.now().filter();
        return Stream.concat(
                        filter.withoutKinds().stream().map(kind -> "kind:" + kind),
                        filter.withoutRelations().stream().flatMap(kind -> ScenePicture.entries(kind).stream()))
                .collect(Collectors.toSet());
    }

    private Map<String, Integer> counts() {
        return explorer.facts().nodes().values().stream()
                .collect(Collectors.toMap(node -> "kind:" + node.kind(), node -> 1, Integer::sum));
    }

    private void legend(String part, String name, boolean hidden) {
        var filter = explorer.now().filter();
        if (part.equals("kind")) {
            var kinds = new TreeSet<>(filter.withoutKinds());
            change(kinds, NodeKind.valueOf(name), hidden);
            explorer.go(explorer.now().with(filter.withoutKinds(kinds)));
        } else if (part.equals("type")) {
            var kinds = new TreeSet<>(filter.withoutRelations());
            change(kinds, ScenePicture.kind(name), hidden);
            explorer.go(explorer.now().with(filter.withoutRelations(kinds)));
        } else if (name.equals(Picture.Flag.OVERDUE.name())) {
            explorer.go(explorer.now().with(filter.statuses(filter.statuses(), !filter.overdue())));
        }
    }

    private static <T> void change(Set<T> set, T one, boolean in) {
        if (in) {
            set.add(one);
        } else {
            set.remove(one);
        }
    }

    private void open(String key) {
        if (Folding.isGroup(key)) {
            explorer.go(explorer.now().with(explorer.now().folding().toggle(key)));
        } else {
            NodeKind.of(key).ifPresent(kind -> canvas.getUI().ifPresent(ui -> ui.navigate(Kinds.page(kind, key))));
        }
    }

    private void moved(Map<String, Point> places) {
        explorer.note(explorer.now()
                .pin(places.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                place -> new Exploration.Place(
                                        Math.rint(place.getValue().x()),
                                        Math.rint(place.getValue().y()))))));
    }
}
