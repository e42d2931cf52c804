package vn.daumoi.analysis.algorithm;

import java.util.Arrays;
import java.util.HashSet;

/**
 * Until when each task may end so that nothing that waits for it, directly or over others, misses its own date.
 *
 * @param latest day for each task, {@link #NONE} where nothing with a date waits for it
 * @param via the next task on the way to the one that decides; -1 where there is none
 */
public record Slack(int[] latest, int[] via) {

    /** Nothing waits. */
    public static final int NONE = Integer.MAX_VALUE;

    /** @param due own dates, {@link Projection#NONE} where there is none */
    public static Slack of(Waits waits, Components knots, int[] due) {
        var latest = new int[due.length];
        var via = new int[due.length];
        Arrays.fill(latest, NONE);
        Arrays.fill(via, -1);
        Links members = knots.members();
        Links neededBy = waits.neededBy();
        for (int knot = knots.count() - 1; knot >= 0; knot--) {
            for (int m = members.from()[knot]; m < members.from()[knot + 1]; m++) {
                int task = members.others()[m];
                for (int i = neededBy.from()[task]; i < neededBy.from()[task + 1]; i++) {
                    int waiting = neededBy.others()[i];
                    int lag = knots.of()[waiting] == knot ? 0 : waits.lagsBack()[i];
                    // within a knot only own dates here; what waits for the others comes below
                    int bound = knots.of()[waiting] == knot
                            ? own(due[waiting])
                            : Math.min(own(due[waiting]), latest[waiting]);
                    if (waiting != task && bound != NONE && bound - lag < latest[task]) {
                        latest[task] = bound - lag;
                        via[task] = waiting;
                    }
                }
            }
            if (members.count(knot) > 1) {
                share(waits.needs(), knots, knot, due, latest, via);
            }
        }
        return new Slack(latest, via);
    }

    /** The chain from a task to the one whose date decides. */
    public int[] chain(int task, int[] due) {
        var chain = new int[latest.length];
        var seen = new boolean[latest.length];
        int count = 0;
        int at = task;
        while (at >= 0 && !seen[at]) {
            seen[at] = true;
            chain[count++] = at;
            boolean decides = at != task && own(due[at]) <= latest[at];
            at = decides ? -1 : via[at];
        }
        return Arrays.copyOf(chain, count);
    }

    /** Within a knot everything waits for everything: the tightest bound spreads to all. */
    private static void share(Links needs, Components knots, int knot, int[] due, int[] latest, int[] via) {
        Links members = knots.members();
        int from = members.from()[knot];
        int to = members.from()[knot + 1];
        int tightest = NONE;
        for (int m = from; m < to; m++) {
            tightest = Math.min(tightest, Math.min(own(due[members.others()[m]]), latest[members.others()[m]]));
        }
        if (tightest == NONE) {
            return;
        }
        var queue = new int[to - from];
        var queued = new HashSet<Integer>();
        int count = 0;
        for (int m = from; m < to; m++) {
            int task = members.others()[m];
            if (Math.min(own(due[task]), latest[task]) == tightest) {
                queue[count++] = task;
                queued.add(task);
            }
        }
        for (int at = 0; at < count; at++) {
            for (int i = needs.from()[queue[at]]; i < needs.from()[queue[at] + 1]; i++) {
                int needed = needs.others()[i];
                if (knots.of()[needed] == knot && queued.add(needed)) {
                    latest[needed] = tightest;
                    via[needed] = queue[at];
                    queue[count++] = needed;
                }
            }
        }
        for (int m = from; m < to; m++) {
            latest[members.others()[m]] = tightest;
        }
    }

    private static int own(int due) {
        return due == Projection.NONE ? NONE : due;
    }
}
