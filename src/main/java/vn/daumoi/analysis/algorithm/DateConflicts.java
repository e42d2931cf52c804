package vn.daumoi.analysis.algorithm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Tasks that are due before something they wait for, directly or over others, lags counted.
 *
 * @param conflicts one for each such task, in the order of the tasks
 * @param pairs of tasks that contradict each other; empty where there are more than were asked for
 * @param count how many pairs there are
 */
public record DateConflicts(List<Conflict> conflicts, List<Pair> pairs, long count) {

    /**
     * A task that is due too early.
     *
     * @param chain from the nearest task it is due before to the task itself, a shortest one where no lags decide
     * @param days how much too early, by that chain
     * @param further how many other tasks it is due before
     */
    public record Conflict(int task, int[] chain, int days, int further) {}

    /** The later task is due before the earlier one allows. */
    public record Pair(int earlier, int later) {}

    /**
     * @param due own dates, {@link Projection#NONE} where there is none
     * @param end as {@link Projection} has it, of the same dates
     */
    public static DateConflicts of(Waits waits, Components knots, int[] due, int[] end, int mostPairs) {
        return new Search(waits, knots, due, end).run(mostPairs);
    }

    /** Backwards from one task after the other, only where something may still be too late for it. */
    private static final class Search {

        private final Waits waits;
        private final Components knots;
        private final int[] due;
        private final int[] end;
        private final int[] lag;
        private final int[] via;
        private final boolean[] found;
        private final boolean[] queued;
        private final ArrayList<Integer> reached = new ArrayList<>();

        Search(Waits waits, Components knots, int[] due, int[] end) {
            this.waits = waits;
            this.knots = knots;
            this.due = due;
            this.end = end;
            this.lag = new int[due.length];
            this.via = new int[due.length];
            this.found = new boolean[due.length];
            this.queued = new boolean[due.length];
        }

        DateConflicts run(int mostPairs) {
            var conflicts = new ArrayList<Conflict>();
            var pairs = new ArrayList<Pair>();
            long count = 0;
            for (int task = 0; task < due.length; task++) {
                if (due[task] == Projection.NONE || end[task] <= due[task]) {
                    continue;
                }
                search(task);
                int[] earlier = violated(task);
                count += earlier.length;
                if (count <= mostPairs) {
                    for (int one : earlier) {
                        pairs.add(new Pair(one, task));
                    }
                }
                conflicts.add(nearest(task, earlier));
                reached.forEach(other -> found[other] = false);
            }
            return new DateConflicts(conflicts, count <= mostPairs ? pairs : List.of(), count);
        }

        /** The largest sum of lags to everything that can be too late, a task again whenever a larger one is found. */
        private void search(int task) {
            reached.clear();
            var queue = new ArrayDeque<Integer>();
            reach(task, 0, -1, queue);
            while (!queue.isEmpty()) {
                int at = queue.remove();
                queued[at] = false;
                for (int i = waits.needs().from()[at]; i < waits.needs().from()[at + 1]; i++) {
                    int needed = waits.needs().others()[i];
                    int sum = lag[at] + (knots.of()[needed] == knots.of()[at] ? 0 : waits.lags()[i]);
                    boolean matters = end[needed] != Projection.NONE && end[needed] + sum > due[task];
                    if (matters && needed != task && (!found[needed] || sum > lag[needed])) {
                        reach(needed, sum, at, queue);
                    }
                }
            }
        }

        private void reach(int task, int sum, int from, ArrayDeque<Integer> queue) {
            if (!found[task]) {
                found[task] = true;
                reached.add(task);
            }
            lag[task] = sum;
            via[task] = from;
            if (!queued[task]) {
                queued[task] = true;
                queue.add(task);
            }
        }

        /** In the order in which they were reached, the nearest first. */
        private int[] violated(int task) {
            return reached.stream()
                    .mapToInt(Integer::intValue)
                    .filter(other ->
                            other != task && due[other] != Projection.NONE && due[other] + lag[other] > due[task])
                    .toArray();
        }

        private Conflict nearest(int task, int[] earlier) {
            int nearest = earlier[0];
            var chain = new ArrayList<Integer>();
            for (int at = nearest; at >= 0; at = via[at]) {
                chain.add(at);
            }
            return new Conflict(
                    task,
                    chain.stream().mapToInt(Integer::intValue).toArray(),
                    due[nearest] + lag[nearest] - due[task],
                    earlier.length - 1);
        }
    }
}
