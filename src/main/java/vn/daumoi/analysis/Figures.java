package vn.daumoi.analysis;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.algorithm.Betweenness;
import vn.daumoi.analysis.algorithm.Components;
import vn.daumoi.analysis.algorithm.Links;
import vn.daumoi.analysis.algorithm.Marks;
import vn.daumoi.analysis.algorithm.Slack;

/**
 * What the bottlenecks of a whole plan are told by, for every task and every agency; only those of open tasks mean
 * something.
 */
record Figures(
        int[] downstream,
        int[] integrations,
        int[] agencyDownstream,
        int[] agencyIntegrations,
        Slack slack,
        Betweenness betweenness,
        int starts) {

    /** So many steps along chains take some seconds; where they do not suffice, some starts are left out. */
    private static final long STEPS = 1_000_000_000L;

    static Figures of(PlanView view) {
        int[] open = IntStream.range(0, view.size())
                .filter(task -> view.open()[task])
                .toArray();
        Components knots = Components.of(view.waits().needs());
        var marks = new Marks(view.waits(), knots);
        Counts tasks = Counts.of(view, marks, single(view.size(), open), knots);
        Counts pairs = Counts.of(view, marks, undelivered(view), null);
        Links active = view.active().neededBy();
        return new Figures(
                tasks.ofTasks(),
                pairs.ofTasks(),
                tasks.ofAgencies(),
                pairs.ofAgencies(),
                Slack.of(view.active(), view.activeKnots(), view.planned()),
                Betweenness.of(active, spread(open), STEPS),
                open.length);
    }

    /** Days a task can slip, null where nothing with a deadline waits for it or where it has no date itself. */
    @Nullable
    Integer slackDays(PlanView view, int task) {
        int end = view.projection().end()[task];
        return slack.latest()[task] == Slack.NONE || end == Plan.NONE ? null : slack.latest()[task] - end;
    }

    /** In an order of which any beginning is spread evenly over all: steps of the golden section, none taken twice. */
    private static int[] spread(int[] tasks) {
        long step = (long) (tasks.length * 0.618) | 1;
        while (!BigInteger.valueOf(step).gcd(BigInteger.valueOf(tasks.length)).equals(BigInteger.ONE)) {
            step += 2;
        }
        var spread = new int[tasks.length];
        for (int i = 0; i < tasks.length; i++) {
            spread[i] = tasks[(int) (i * step % tasks.length)];
        }
        return spread;
    }

    /** A mark for each of the tasks, on it alone. */
    private static Links single(int size, int[] tasks) {
        var owners = new int[tasks.length];
        Arrays.setAll(owners, i -> i);
        return Links.of(tasks.length, owners, tasks);
    }

    /** The goals of every integration of which one is open. */
    static Links undelivered(PlanView view) {
        IntegrationPairs pairs = view.plan().integrations();
        var owners = new Growing();
        var goals = new Growing();
        int count = 0;
        for (int pair = 0; pair < pairs.size(); pair++) {
            int from = pairs.goals().from()[pair];
            int to = pairs.goals().from()[pair + 1];
            if (IntStream.range(from, to)
                    .anyMatch(i -> view.open()[pairs.goals().others()[i]])) {
                for (int i = from; i < to; i++) {
                    owners.add(count);
                    goals.add(pairs.goals().others()[i]);
                }
                count++;
            }
        }
        return Links.of(count, owners.toArray(), goals.toArray());
    }

    /** How many marks each open task and each agency has before it. */
    private record Counts(int[] ofTasks, int[] ofAgencies) {

        /** @param own where the marks are the open tasks themselves: a task does not wait for itself */
        static Counts of(PlanView view, Marks marks, Links marked, @Nullable Components own) {
            Plan plan = view.plan();
            var ofTasks = new int[plan.size()];
            var ofAgencies = new int[plan.nobody()];
            var bit = new int[plan.size()];
            Arrays.fill(bit, -1);
            var union = new Marks.Union(plan.nobody());
            marks.each(marked, (block, order, first, last) -> {
                if (own != null) {
                    for (int i = first; i < last; i++) {
                        bit[marked.others()[marked.from()[order[i]]]] = i - first;
                    }
                }
                var touched = new BitSet();
                block.each(task -> {
                    if (view.blocking()[task]) {
                        ofTasks[task] += block.count(task) - (bit[task] >= 0 ? 1 : 0);
                        for (int agency : plan.leadsOf(task)) {
                            // in a knot, a task waits for itself over others
                            block.addTo(union, agency, task, own != null && !own.knotted(task) ? bit[task] : -1);
                            touched.set(agency);
                        }
                    }
                });
                touched.stream().forEach(agency -> ofAgencies[agency] += union.take(agency));
                if (own != null) {
                    for (int i = first; i < last; i++) {
                        bit[marked.others()[marked.from()[order[i]]]] = -1;
                    }
                }
            });
            return new Counts(ofTasks, ofAgencies);
        }
    }
}
