package vn.daumoi.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.daumoi.graph.NodeKind;

class LayeredLayoutTest {

    @Test
    void whatComesFirstStandsLeftAndTheGoalRight() {
        LayeredLayout.Places places =
                LayeredLayout.of(picture("goal", "clean>connect", "guide>connect", "connect>goal"));
        assertThat(x(places, "clean")).isLessThan(x(places, "connect"));
        assertThat(x(places, "guide")).isLessThan(x(places, "connect"));
        assertThat(x(places, "connect")).isLessThan(x(places, "goal"));
    }

    @Test
    void aGoalWithoutAnythingBeforeItStandsRightAllTheSame() {
        LayeredLayout.Places places = LayeredLayout.of(picture("alone", "a>b", "b>c", "alone>"));
        assertThat(x(places, "alone")).isGreaterThanOrEqualTo(x(places, "c"));
    }

    @Test
    void boxesDoNotOverlapAndTheSameContentInAnyOrderGivesTheSamePlaces() {
        var random = new Random(7);
        String[] edges = IntStream.range(1, 120)
                .mapToObj(i -> "t" + random.nextInt(i) + ">t" + i)
                .toArray(String[]::new);
        Picture picture = picture("t119", edges);
        LayeredLayout.Places places = LayeredLayout.of(picture);
        List<Point> centres = List.copyOf(places.centres().values());
        assertThat(centres).hasSize(120);
        for (int i = 0; i < centres.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(Math.abs(centres.get(i).x() - centres.get(j).x()) >= LayeredLayout.WIDTH
                                || Math.abs(centres.get(i).y() - centres.get(j).y()) >= LayeredLayout.HEIGHT)
                        .isTrue();
            }
        }
        var nodes = new ArrayList<>(picture.nodes());
        var arrows = new ArrayList<>(picture.edges());
        Collections.shuffle(nodes, random);
        Collections.shuffle(arrows, random);
        assertThat(LayeredLayout.of(new Picture("", "", nodes, arrows))).isEqualTo(places);
    }

    @Test
    void circlesAndLoopsAreDrawn() {
        LayeredLayout.Places places = LayeredLayout.of(picture("a", "a>b", "b>a", "b>b", "b>c"));
        assertThat(places.centres()).containsOnlyKeys("a", "b", "c");
        assertThat(LayeredLayout.of(Picture.NONE).centres()).isEmpty();
    }

    private static double x(LayeredLayout.Places places, String key) {
        Point centre = places.centres().get(key);
        assertThat(centre).as(key).isNotNull();
        return centre.x();
    }

    /** Each edge as "from>to". */
    private static Picture picture(String goal, String... edges) {
        List<Picture.Node> nodes = Arrays.stream(edges)
                .flatMap(edge -> Stream.of(edge.split(">")))
                .distinct()
                .map(key -> new Picture.Node(
                        key,
                        NodeKind.TASK,
                        key,
                        "",
                        "",
                        key.equals(goal) ? Set.of(Picture.Flag.GOAL) : Set.of(),
                        false))
                .toList();
        List<Picture.Edge> arrows = Arrays.stream(edges)
                .filter(edge -> !edge.endsWith(">"))
                .map(edge -> new Picture.Edge(edge, edge.split(">")[0], edge.split(">")[1], "DEPENDS_ON", "", false))
                .toList();
        return new Picture("", "", nodes, arrows);
    }
}
