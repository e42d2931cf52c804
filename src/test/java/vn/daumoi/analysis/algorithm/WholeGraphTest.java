package vn.daumoi.analysis.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;

/** Knots, cycles, marks and betweenness, each computed a second way. */
class WholeGraphTest {

    private static final int GRAPHS = 3_000;

    @Test
    void knotsAreWhatJGraphTFindsAndComeInOrder() {
        var random = new Random(21);
        for (int n = 0; n < GRAPHS; n++) {
            Links needs = RandomPlans.waits(random, 14).needs();
            Components knots = Components.of(needs);
            var graph = new DefaultDirectedGraph<Integer, DefaultEdge>(DefaultEdge.class);
            IntStream.range(0, needs.size()).forEach(graph::addVertex);
            int[] owners = needs.owners();
            for (int i = 0; i < owners.length; i++) {
                graph.addEdge(owners[i], needs.others()[i]);
                assertThat(knots.of()[needs.others()[i]]).isLessThanOrEqualTo(knots.of()[owners[i]]);
            }
            List<List<Integer>> found = IntStream.range(0, knots.count())
                    .mapToObj(k -> Arrays.stream(
                                    knots.members().others(),
                                    knots.members().from()[k],
                                    knots.members().from()[k + 1])
                            .boxed()
                            .sorted()
                            .toList())
                    .toList();
            assertThat(found)
                    .containsExactlyInAnyOrderElementsOf(new KosarajuStrongConnectivityInspector<>(graph)
                            .stronglyConnectedSets().stream()
                                    .map(set -> set.stream().sorted().toList())
                                    .toList());
        }
    }

    @Test
    void everyKnotAndEverySelfLoopGivesACycleThatIsOne() {
        var random = new Random(22);
        for (int n = 0; n < GRAPHS; n++) {
            Links needs = RandomPlans.waits(random, 10).needs();
            Components knots = Components.of(needs);
            int[] owners = needs.owners();
            long selfLoops = IntStream.range(0, owners.length)
                    .filter(i -> owners[i] == needs.others()[i])
                    .count();
            long tangled = IntStream.range(0, knots.count())
                    .filter(k -> knots.members().count(k) > 1)
                    .count();
            List<int[]> cycles = Cycles.of(needs, knots);
            assertThat(cycles).hasSize((int) (selfLoops + tangled));
            for (int[] cycle : cycles) {
                assertThat(cycle[0]).isEqualTo(cycle[cycle.length - 1]);
                assertThat(Arrays.stream(cycle).skip(1)).doesNotHaveDuplicates();
                for (int i = 1; i < cycle.length; i++) {
                    int waiting = cycle[i];
                    int needed = cycle[i - 1];
                    assertThat(IntStream.range(needs.from()[waiting], needs.from()[waiting + 1])
                                    .anyMatch(e -> needs.others()[e] == needed))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void marksAreCountedAsTheClosureCountsThem() {
        var random = new Random(23);
        for (int n = 0; n < 600; n++) {
            Waits waits = RandomPlans.waits(random, 40);
            Components knots = Components.of(waits.needs());
            boolean[][] closure = RandomPlans.closure(waits.needs());
            int count = random.nextInt(1_200);
            int size = waits.size();
            int[] owners = random.ints(count * 2L, 0, Math.max(1, count)).toArray();
            int[] on = random.ints(owners.length, 0, size).toArray();
            Links marked = Links.of(count, owners, on);
            boolean[] set = RandomPlans.flags(random, size, 0.2);
            var counts = new int[size];
            var ofSet = new int[1];
            var union = new Marks.Union(2);
            new Marks(waits, knots).each(marked, (block, order, first, last) -> {
                block.each(task -> {
                    counts[task] += block.count(task);
                    if (set[task]) {
                        block.addTo(union, 1, task, -1);
                    }
                });
                ofSet[0] += union.take(1);
            });
            int expectedOfSet = 0;
            var expected = new int[size];
            for (int mark = 0; mark < count; mark++) {
                boolean any = false;
                for (int task = 0; task < size; task++) {
                    int seer = task;
                    boolean sees = IntStream.range(marked.from()[mark], marked.from()[mark + 1])
                            .map(i -> marked.others()[i])
                            .anyMatch(t -> t == seer || closure[t][seer]);
                    expected[task] += sees ? 1 : 0;
                    any |= sees && set[task];
                }
                expectedOfSet += any ? 1 : 0;
            }
            assertThat(counts).as("graph %d", n).isEqualTo(expected);
            assertThat(ofSet[0]).isEqualTo(expectedOfSet);
        }
    }

    @Test
    void sharesAreWhatListingEveryShortestChainGives() {
        var random = new Random(24);
        for (int n = 0; n < GRAPHS; n++) {
            Links links = RandomPlans.waits(random, 9).neededBy();
            int[] all = IntStream.range(0, links.size()).toArray();
            var expected = new double[links.size()];
            int pairs = 0;
            for (int from : all) {
                for (int to : all) {
                    List<List<Integer>> chains = from == to ? List.of() : shortest(links, from, to);
                    pairs += chains.isEmpty() ? 0 : 1;
                    for (List<Integer> chain : chains) {
                        chain.subList(1, chain.size() - 1).forEach(t -> expected[t] += 1.0 / chains.size());
                    }
                }
            }
            double[] share = Betweenness.of(links, all, Long.MAX_VALUE).share();
            for (int task : all) {
                assertThat(share[task])
                        .as("graph %d task %d", n, task)
                        .isCloseTo(pairs == 0 ? 0 : expected[task] / pairs, within(1e-9));
                double listed = Chains.through(links, all, task).stream()
                        .mapToDouble(Chains.Pair::share)
                        .sum();
                assertThat(listed).isCloseTo(expected[task], within(1e-9));
            }
        }
    }

    /** Every shortest chain, by trying all of a length before any longer one. */
    private static List<List<Integer>> shortest(Links links, int from, int to) {
        List<List<Integer>> chains = List.of(List.of(from));
        for (int length = 0; length < links.size(); length++) {
            var longer = new ArrayList<List<Integer>>();
            for (List<Integer> chain : chains) {
                for (int i = links.from()[chain.getLast()]; i < links.from()[chain.getLast() + 1]; i++) {
                    if (!chain.contains(links.others()[i])) {
                        var next = new ArrayList<>(chain);
                        next.add(links.others()[i]);
                        longer.add(next);
                    }
                }
            }
            List<List<Integer>> there =
                    longer.stream().filter(c -> c.getLast() == to).toList();
            if (!there.isEmpty()) {
                return there;
            }
            chains = longer;
        }
        return List.of();
    }
}
