package vn.daumoi.analysis;

import java.util.Arrays;
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

    /** Up to so many steps, chains from every task are followed: some seconds. */
    private static final long EXACT = 1_000_000_000L;

    /** Otherwise from so many tasks, evenly out of the order of the documents. */
    private static final int SAMPLED = 256;

    static Figures of(PlanView view) {
        int[] open = IntStream.range(0, view.size())
                .filter(task -> view.open()[task])
                .toArray();
        Components knots = Components.of(view.waits().needs());
        var marks = new Marks(view.waits(), knots);
        Counts tasks = Counts.of(view, marks, single(view.size(), open), knots);
        Counts pairs = Counts.of(view, marks, undelivered(view), null);
        Links active = view.active().neededBy();
        int[] starts = starts(open, active.count());
        return new Figures(
                tasks.ofTasks(),
                pairs.ofTasks(),
                tasks.ofAgencies(),
                pairs.ofAgencies(),
                Slack.of(view.active(), view.activeKnots(), view.planned()),
                Betweenness.of(active, starts),
                open.length);
    }

    /** Days a task can slip, null where nothing with a deadline waits for it or where it has no date itself. */
    @Nullable
    Integer slackDays(PlanView view, int task) {
        int end = view.projection().end()[task];
        return slack.latest()[task] == Slack.NONE || end == Plan.NONE ? null : slack.latest()[task] - end;
    }

    static int[] starts(int[] open, int links) {
        long steps = (long) open.length * (open.length + links);
        if (steps <= EXACT || open.length <= SAMPLED) {
            return open;
        }
        return IntStream.range(0, SAMPLED)
                .map(i -> open[(int) ((long) i * open.length / SAMPLED)])
                .toArray();
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
            marks.each(marked, (block, order, first, last) -> {
                if (own != null) {
                    for (int i = first; i < last; i++) {
                        bit[marked.others()[marked.from()[order[i]]]] = i - first;
                    }
                }
                for (int task = 0; task < ofTasks.length; task++) {
                    if (view.blocking()[task]) {
                        ofTasks[task] += block.count(task) - (bit[task] >= 0 ? 1 : 0);
                    }
                }
                for (int agency = 0; agency < ofAgencies.length; agency++) {
                    block.clear();
                    for (int i = plan.led().from()[agency]; i < plan.led().from()[agency + 1]; i++) {
                        int task = plan.led().others()[i];
                        if (view.blocking()[task]) {
                            // in a knot, a task waits for itself over others
                            block.add(task, own != null && !own.knotted(task) ? bit[task] : -1);
                        }
                    }
                    ofAgencies[agency] += block.count();
                }
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
