package vn.daumoi.analysis.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final int GRAPHS = 5_000;

    @Test
    void reachesWhatTheClosureOfTheMatrixReaches() {
        var random = new Random(1);
        for (int n = 0; n < GRAPHS; n++) {
            Links needs = RandomPlans.waits(random, 14).needs();
            int[] goals = RandomPlans.some(random, needs.size(), 3);
            boolean[][] closure = RandomPlans.closure(needs);
            int[] expected = IntStream.range(0, needs.size())
                    .filter(t -> Arrays.stream(goals).anyMatch(g -> g == t || closure[g][t]))
                    .toArray();
            assertThat(Reach.along(needs, goals).reached()).as("graph %d", n).containsExactlyInAnyOrder(expected);
        }
    }

    @Test
    void theWayBackIsAShortestOne() {
        var random = new Random(2);
        for (int n = 0; n < GRAPHS; n++) {
            Links needs = RandomPlans.waits(random, 12).needs();
            int goal = random.nextInt(needs.size());
            Reach reach = Reach.along(needs, new int[] {goal});
            int[] distances = distances(needs, goal);
            for (int task : reach.reached()) {
                int[] way = reach.wayBack(task);
                assertThat(way).startsWith(task).endsWith(goal).hasSize(distances[task] + 1);
                for (int i = 1; i < way.length; i++) {
                    int needed = way[i - 1];
                    assertThat(Arrays.stream(needs.others(), needs.from()[way[i]], needs.from()[way[i] + 1])
                                    .anyMatch(t -> t == needed))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aChainOfTenThousandIsNoMatter() {
        Waits chain = RandomPlans.chain(10_000);
        Reach reach = Reach.along(chain.needs(), new int[] {0});
        assertThat(reach.reached()).hasSize(10_000);
        assertThat(reach.wayBack(9_999)).hasSize(10_000);
        assertThat(ChokePoints.of(chain.needs(), new int[] {0}, t -> t == 9_999))
                .hasSize(9_999);
    }

    @Test
    void chokePointsAreWhatNothingGoesRound() {
        var random = new Random(3);
        int some = 0;
        for (int n = 0; n < GRAPHS; n++) {
            Links needs = RandomPlans.waits(random, 12).needs();
            int[] goals = RandomPlans.some(random, needs.size(), 2);
            boolean[] sources = RandomPlans.flags(random, needs.size(), 0.3);
            int[] expected = IntStream.range(0, needs.size())
                    .filter(t -> Arrays.stream(goals).noneMatch(g -> g == t))
                    .filter(t -> chainExists(needs, goals, sources, -1) && !chainExists(needs, goals, sources, t))
                    .toArray();
            int[] found = ChokePoints.of(needs, goals, t -> sources[t]);
            assertThat(found).as("graph %d", n).containsExactlyInAnyOrder(expected);
            some += found.length;
        }
        assertThat(some).isGreaterThan(500);
    }

    /** Whether a chain leads from a source to a goal when one task is taken out. */
    private static boolean chainExists(Links needs, int[] goals, boolean[] sources, int without) {
        boolean[][] closure = RandomPlans.closure(taken(needs, without));
        return Arrays.stream(goals)
                .anyMatch(g -> IntStream.range(0, needs.size())
                        .anyMatch(s -> s != without && sources[s] && (s == g || closure[g][s])));
    }

    private static Links taken(Links links, int without) {
        int[] owners = links.owners();
        int[] kept = IntStream.range(0, links.count())
                .filter(i -> owners[i] != without && links.others()[i] != without)
                .toArray();
        return Links.of(
                links.size(),
                Arrays.stream(kept).map(i -> owners[i]).toArray(),
                Arrays.stream(kept).map(i -> links.others()[i]).toArray());
    }

    /** By relaxing every link until nothing changes. */
    private static int[] distances(Links needs, int goal) {
        var distances = new int[needs.size()];
        Arrays.fill(distances, 1_000);
        distances[goal] = 0;
        int[] owners = needs.owners();
        for (int round = 0; round < needs.size(); round++) {
            for (int i = 0; i < owners.length; i++) {
                distances[needs.others()[i]] = Math.min(distances[needs.others()[i]], distances[owners[i]] + 1);
            }
        }
        return distances;
    }
}
