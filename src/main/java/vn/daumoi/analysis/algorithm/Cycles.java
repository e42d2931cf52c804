package vn.daumoi.analysis.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One cycle for every knot and for every task that waits for itself. */
public final class Cycles {

    /** In larger knots, the cycle is a shortest one through one task of theirs, not the shortest of all. */
    private static final int TRIED = 100;

    private Cycles() {}

    /** Each from what is needed to what waits, with the task it began with at both ends. */
    public static List<int[]> of(Links needs, Components knots) {
        var cycles = new ArrayList<int[]>();
        var via = new int[needs.size()];
        Arrays.fill(via, Reach.NOT);
        Links members = knots.members();
        for (int knot = 0; knot < knots.count(); knot++) {
            int from = members.from()[knot];
            int to = members.from()[knot + 1];
            int[] shortest = null;
            for (int m = from; m < to && m < from + TRIED; m++) {
                int task = members.others()[m];
                if (selfLoop(needs, task)) {
                    cycles.add(new int[] {task, task});
                }
                if (to - from > 1) {
                    int[] cycle = round(needs, knots, task, via);
                    shortest = shortest == null || cycle.length < shortest.length ? cycle : shortest;
                }
            }
            if (shortest != null) {
                cycles.add(shortest);
            }
        }
        return cycles;
    }

    private static boolean selfLoop(Links needs, int task) {
        return Arrays.stream(needs.others(), needs.from()[task], needs.from()[task + 1])
                .anyMatch(needed -> needed == task);
    }

    /** A shortest way from a task of a knot back to itself over another. */
    private static int[] round(Links needs, Components knots, int start, int[] via) {
        var queue = new ArrayList<Integer>();
        queue.add(start);
        int last = -1;
        for (int at = 0; last < 0 && at < queue.size(); at++) {
            int task = queue.get(at);
            for (int i = needs.from()[task]; i < needs.from()[task + 1]; i++) {
                int needed = needs.others()[i];
                if (needed == start && task != start) {
                    last = task;
                    break;
                }
                if (needed != start && via[needed] == Reach.NOT && knots.of()[needed] == knots.of()[start]) {
                    via[needed] = task;
                    queue.add(needed);
                }
            }
        }
        var cycle = new ArrayList<Integer>();
        cycle.add(start);
        for (int at = last; at != start; at = via[at]) {
            cycle.add(at);
        }
        cycle.add(start);
        queue.forEach(task -> via[task] = Reach.NOT);
        return cycle.stream().mapToInt(Integer::intValue).toArray();
    }
}
