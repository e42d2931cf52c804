package vn.daumoi.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.daumoi.graph.NodeKind;

class WireTest {

    private static final Wire.Settings PLAIN =
            new Wire.Settings("force", "", Map.of(), false, false, Set.of(), Map.of(), false);

    private final Wire wire = new Wire();

    @Test
    void firstEverythingThenOnlyTheDifference() {
        JsonNode first = told(new Picture(
                "Đất đai", "2 nhiệm vụ", List.of(node("a"), node("b")), List.of(edge("a", "b")), List.of()));
        assertThat(first.get("whole").asBoolean()).isTrue();
        assertThat(first.findValuesAsString("key")).containsExactly("a", "b");
        assertThat(first.get("join").get(0).get("from").asString()).isEqualTo("a");

        JsonNode second = told(new Picture(
                "Đất đai", "2 nhiệm vụ", List.of(node("a"), node("c")), List.of(edge("a", "c")), List.of()));
        assertThat(second.has("whole")).isFalse();
        assertThat(second.findValuesAsString("key")).containsExactly("c");
        assertThat(second.get("drop").get(0).asString()).isEqualTo("b");
        assertThat(second.get("part").get(0).asString()).isEqualTo("a>b");
        assertThat(second.get("join").get(0).get("id").asString()).isEqualTo("a>c");
    }

    @Test
    void whatIsPlainIsNotSaid() {
        JsonNode box = told(picture(node("a"))).get("put").get(0);
        assertThat(box.propertyNames()).containsExactlyInAnyOrder("key", "kind", "label", "title", "members");
        JsonNode same = told(picture(node("a")));
        assertThat(same.propertyNames()).containsExactly("title");
    }

    @Test
    void anElementThatComesAgainIsToldEverything() {
        told(picture(node("a"), node("b")));
        wire.forget();
        JsonNode again = told(picture(node("a"), node("b")));
        assertThat(again.get("whole").asBoolean()).isTrue();
        assertThat(again.findValuesAsString("key")).containsExactly("a", "b");
        assertThat(again.has("settings")).isTrue();
    }

    @Test
    void onlyPlacesThatChangedAreTold() {
        Picture picture = picture(node("a"), node("b"));
        wire.draw(picture, places(Map.of("a", new Point(0.4, 0), "b", new Point(10, 0))), false);
        assertThat(change().get("places").propertyNames()).containsExactlyInAnyOrder("a", "b");
        wire.draw(picture, places(Map.of("a", new Point(0, 0), "b", new Point(10, 50))), false);
        JsonNode places = change().get("places");
        assertThat(places.propertyNames()).containsExactly("b");
        assertThat(places.get("b").get("y").asInt()).isEqualTo(50);
    }

    @Test
    void whatTheBrowserSaidItselfIsNotToldBackUntilItChanges() {
        told(picture(node("a")));
        wire.selected(List.of("a"));
        wire.draw(picture(node("a")), LayeredLayout.Places.NONE, false);
        JsonNode way = json(wire.change(PLAIN, List.of("a"), List.of("a", "b"), ""));
        assertThat(way.has("selected")).isFalse();
        assertThat(way.get("trail").get(1).asString()).isEqualTo("b");
        assertThat(json(wire.change(PLAIN, List.of("b"), List.of("a", "b"), ""))
                        .get("selected")
                        .get(0)
                        .asString())
                .isEqualTo("b");
        assertThat(json(wire.change(PLAIN, List.of(), List.of("a", "b"), "")).has("selected"))
                .isTrue();
    }

    @Test
    void placesComeBackAsTheBrowserSaysThem() {
        assertThat(Point.read("task-a 1.5 -20 database-b 0 7"))
                .isEqualTo(Map.of("task-a", new Point(1.5, -20), "database-b", new Point(0, 7)));
        assertThat(Point.read("")).isEmpty();
    }

    private JsonNode told(Picture picture) {
        wire.draw(picture, LayeredLayout.Places.NONE, false);
        return change();
    }

    private JsonNode change() {
        return json(wire.change(PLAIN, List.of(), List.of(), ""));
    }

    private static JsonNode json(Wire.Change change) {
        return JsonMapper.shared().valueToTree(change);
    }

    private static LayeredLayout.Places places(Map<String, Point> centres) {
        return new LayeredLayout.Places(centres, Map.of());
    }

    private static Picture picture(Picture.Node... nodes) {
        return new Picture("Đất đai", "", List.of(nodes), List.of());
    }

    private static Picture.Node node(String key) {
        return new Picture.Node(key, NodeKind.TASK, key, "Nhiệm vụ", "", Set.of(), false);
    }

    private static Picture.Edge edge(String from, String to) {
        return new Picture.Edge(from + ">" + to, from, to, "DEPENDS_ON", "", false);
    }
}
