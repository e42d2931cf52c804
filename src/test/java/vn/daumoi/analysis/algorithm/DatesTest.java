package vn.daumoi.analysis.algorithm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Projections, slack, contradicting dates and their repair, each computed a second way. */
class DatesTest {

    private static final int GRAPHS = 4_000;
    private static final int NONE = Projection.NONE;

    @Test
    void projectionsAreTheFixedPointOfTheFormula() {
        var random = new Random(11);
        for (int n = 0; n < GRAPHS; n++) {
            Waits waits = RandomPlans.waits(random, 12);
            int[] planned = dates(random, waits.size(), 0.7);
            Projection found = Projection.of(waits, Components.of(waits.needs()), planned);
            assertThat(found.end()).as("graph %d", n).isEqualTo(fixedPoint(waits, planned));
            for (int task = 0; task < waits.size(); task++) {
                int[] chain = found.chain(task);
                assertThat(chain[chain.length - 1]).isEqualTo(task);
                assertThat(found.end()[chain[0]]).isEqualTo(planned[chain[0]]);
            }
        }
    }

    @Test
    void slackIsWhatTheLongestPathsLeave() {
        var random = new Random(12);
        for (int n = 0; n < GRAPHS; n++) {
            Waits waits = RandomPlans.waits(random, 10);
            int[] due = dates(random, waits.size(), 0.6);
            Components knots = Components.of(waits.needs());
            Slack slack = Slack.of(waits, knots, due);
            long[][] longest = longest(waits);
            for (int task = 0; task < waits.size(); task++) {
                long expected = Slack.NONE;
                for (int other = 0; other < waits.size(); other++) {
                    boolean counts = other != task || knots.knotted(task);
                    if (counts && due[other] != NONE && longest[other][task] != Long.MIN_VALUE) {
                        expected = Math.min(expected, due[other] - longest[other][task]);
                    }
                }
                assertThat((long) slack.latest()[task])
                        .as("graph %d task %d", n, task)
                        .isEqualTo(expected);
                int[] chain = slack.chain(task, due);
                assertThat(chain[0]).isEqualTo(task);
                if (expected != Slack.NONE && !knots.knotted(task)) {
                    int last = chain[chain.length - 1];
                    assertThat(due[last] - longest[last][task]).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void everyTaskDueBeforeSomethingItWaitsForIsFoundWithAChainThatProvesIt() {
        var random = new Random(13);
        int many = 0;
        for (int n = 0; n < GRAPHS; n++) {
            Waits waits = RandomPlans.waits(random, 10);
            int[] due = dates(random, waits.size(), 0.6);
            Components knots = Components.of(waits.needs());
            DateConflicts found = conflicts(waits, knots, due);
            long[][] longest = longest(waits);
            var pairs = new java.util.TreeSet<String>();
            for (int later = 0; later < waits.size(); later++) {
                for (int earlier = 0; earlier < waits.size(); earlier++) {
                    boolean both = later != earlier && due[later] != NONE && due[earlier] != NONE;
                    if (both
                            && longest[later][earlier] != Long.MIN_VALUE
                            && due[earlier] + longest[later][earlier] > due[later]) {
                        pairs.add(earlier + "-" + later);
                    }
                }
            }
            assertThat(found.pairs())
                    .as("graph %d", n)
                    .extracting(p -> p.earlier() + "-" + p.later())
                    .containsExactlyInAnyOrderElementsOf(pairs);
            assertThat(found.count()).isEqualTo(pairs.size());
            for (DateConflicts.Conflict conflict : found.conflicts()) {
                int[] chain = conflict.chain();
                assertThat(chain[chain.length - 1]).isEqualTo(conflict.task());
                int sum = due[chain[0]];
                for (int i = 1; i < chain.length; i++) {
                    sum += lag(waits, knots, chain[i], chain[i - 1]);
                }
                assertThat(sum - due[conflict.task()])
                        .isEqualTo(conflict.days())
                        .isPositive();
                many++;
            }
        }
        assertThat(many).isGreaterThan(3_000);
    }

    @Test
    void aRepairRepairsAndNoSmallerOneWould() {
        var random = new Random(14);
        int changed = 0;
        for (int n = 0; n < GRAPHS; n++) {
            Waits waits = RandomPlans.waits(random, 9);
            int[] due = dates(random, waits.size(), 0.8);
            Components knots = Components.of(waits.needs());
            DateRepair repair = DateRepair.of(waits, knots, due, conflicts(waits, knots, due));
            int[] repaired = due.clone();
            for (int i = 0; i < repair.tasks().length; i++) {
                assertThat(due[repair.tasks()[i]]).isNotEqualTo(NONE);
                repaired[repair.tasks()[i]] = repair.day()[i];
            }
            assertThat(repair.exact()).isTrue();
            assertThat(consistent(waits, repaired)).as("graph %d", n).isTrue();
            assertThat(repair.tasks().length).as("graph %d", n).isEqualTo(fewest(waits, due));
            changed += repair.tasks().length;
        }
        assertThat(changed).isGreaterThan(3_000);
    }

    @Test
    void whereThereAreTooManyPairsTheRepairStillRepairs() {
        var random = new Random(15);
        for (int n = 0; n < 500; n++) {
            Waits waits = RandomPlans.waits(random, 12);
            int[] due = dates(random, waits.size(), 0.8);
            Components knots = Components.of(waits.needs());
            int[] end = Projection.of(waits, knots, due).end();
            DateConflicts few = DateConflicts.of(waits, knots, due, end, 0);
            DateRepair repair = DateRepair.of(waits, knots, due, few);
            int[] repaired = due.clone();
            for (int i = 0; i < repair.tasks().length; i++) {
                repaired[repair.tasks()[i]] = repair.day()[i];
            }
            assertThat(repair.exact()).isEqualTo(few.count() == 0);
            assertThat(consistent(waits, repaired)).as("graph %d", n).isTrue();
        }
    }

    @Test
    void chainsOfTenThousandTasksAreNoMatter() {
        Waits chain = RandomPlans.chain(10_000);
        Components knots = Components.of(chain.needs());
        var due = new int[10_000];
        Arrays.fill(due, NONE);
        due[0] = 100;
        due[9_999] = 200;
        Projection projection = Projection.of(chain, knots, due);
        assertThat(projection.end()[0]).isEqualTo(200);
        assertThat(projection.chain(0)).hasSize(10_000);
        DateConflicts conflicts = conflicts(chain, knots, due);
        assertThat(conflicts.conflicts()).singleElement().satisfies(c -> {
            assertThat(c.chain()).hasSize(10_000).startsWith(9_999).endsWith(0);
            assertThat(c.days()).isEqualTo(100);
        });
        assertThat(DateRepair.of(chain, knots, due, conflicts).tasks()).hasSize(1);
        assertThat(Slack.of(chain, knots, due).latest()[9_999]).isEqualTo(100);
    }

    @Test
    void aRingOfTenThousandTasksSharesTheLatestDate() {
        int[] next = IntStream.range(0, 10_000).map(i -> (i + 1) % 10_000).toArray();
        var lags = new int[10_000];
        Arrays.fill(lags, 5);
        Waits ring = Waits.of(10_000, IntStream.range(0, 10_000).toArray(), next, lags);
        Components knots = Components.of(ring.needs());
        var due = new int[10_000];
        Arrays.fill(due, NONE);
        due[17] = 40;
        assertThat(knots.count()).isEqualTo(1);
        assertThat(Projection.of(ring, knots, due).end()).containsOnly(40);
        assertThat(Cycles.of(ring.needs(), knots))
                .singleElement()
                .satisfies(c -> assertThat(c).hasSize(10_001));
    }

    private static DateConflicts conflicts(Waits waits, Components knots, int[] due) {
        return DateConflicts.of(
                waits, knots, due, Projection.of(waits, knots, due).end(), 1_000_000);
    }

    private static int[] dates(Random random, int tasks, double share) {
        return IntStream.range(0, tasks)
                .map(i -> random.nextDouble() < share ? random.nextInt(60) : NONE)
                .toArray();
    }

    /** The formula of the design, again and again until nothing changes; lags within a cycle do not count. */
    private static int[] fixedPoint(Waits waits, int[] planned) {
        boolean[][] reaches = RandomPlans.closure(waits.needs());
        int[] owners = waits.needs().owners();
        int[] end = planned.clone();
        boolean again = true;
        while (again) {
            again = false;
            for (int i = 0; i < owners.length; i++) {
                int waiting = owners[i];
                int needed = waits.needs().others()[i];
                int lag = reaches[needed][waiting] ? 0 : waits.lags()[i];
                if (end[needed] != NONE && end[needed] + lag > end[waiting]) {
                    end[waiting] = end[needed] + lag;
                    again = true;
                }
            }
        }
        return end;
    }

    /** The most lag on any way from one task to what it waits for, by max-plus closure. */
    private static long[][] longest(Waits waits) {
        int size = waits.size();
        boolean[][] reaches = RandomPlans.closure(waits.needs());
        var longest = new long[size][size];
        for (long[] row : longest) {
            Arrays.fill(row, Long.MIN_VALUE);
        }
        int[] owners = waits.needs().owners();
        for (int i = 0; i < owners.length; i++) {
            int needed = waits.needs().others()[i];
            int lag = reaches[needed][owners[i]] ? 0 : waits.lags()[i];
            longest[owners[i]][needed] = Math.max(longest[owners[i]][needed], lag);
        }
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    if (longest[i][k] != Long.MIN_VALUE && longest[k][j] != Long.MIN_VALUE) {
                        longest[i][j] = Math.max(longest[i][j], longest[i][k] + longest[k][j]);
                    }
                }
            }
        }
        return longest;
    }

    private static boolean consistent(Waits waits, int[] due) {
        int[] end = fixedPoint(waits, due);
        return IntStream.range(0, due.length).allMatch(t -> due[t] == NONE || end[t] == due[t]);
    }

    /** Tries every set of tasks: those whose dates are free must leave the others consistent. */
    private static int fewest(Waits waits, int[] due) {
        int[] dated = IntStream.range(0, due.length).filter(t -> due[t] != NONE).toArray();
        int best = dated.length;
        for (int set = 0; set < 1 << dated.length; set++) {
            if (Integer.bitCount(set) < best) {
                int[] free = due.clone();
                for (int i = 0; i < dated.length; i++) {
                    if ((set >> i & 1) == 1) {
                        free[dated[i]] = NONE;
                    }
                }
                best = consistent(waits, free) ? Integer.bitCount(set) : best;
            }
        }
        return best;
    }

    private static int lag(Waits waits, Components knots, int waiting, int needed) {
        List<Integer> lags = IntStream.range(
                        waits.needs().from()[waiting], waits.needs().from()[waiting + 1])
                .filter(i -> waits.needs().others()[i] == needed)
                .mapToObj(i -> waits.lags()[i])
                .toList();
        assertThat(lags).hasSize(1);
        return knots.of()[waiting] == knots.of()[needed] ? 0 : lags.getFirst();
    }
}
