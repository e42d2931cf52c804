package vn.daumoi.analysis.algorithm;

import java.util.Arrays;

/**
 * When each task ends: on its own date, or later where something it waits for ends later, with the lag between them. Tasks
 * that wait for each other share the latest of their dates, and lags between them do not count: else they would push each
 * other for ever.
 *
 * @param end of each task as a day, {@link #NONE} where neither it nor anything it waits for has a date
 * @param via the task that decides it, -1 where its own date does
 */
public record Projection(int[] end, int[] via) {

    /** No date. */
    public static final int NONE = Integer.MIN_VALUE;

    /** @param planned own dates, {@link #NONE} where there is none */
    public static Projection of(Waits waits, Components knots, int[] planned) {
        int[] end = planned.clone();
        var via = new int[planned.length];
        Arrays.fill(via, -1);
        Links members = knots.members();
        Links needs = waits.needs();
        for (int knot = 0; knot < knots.count(); knot++) {
            for (int m = members.from()[knot]; m < members.from()[knot + 1]; m++) {
                int task = members.others()[m];
                for (int i = needs.from()[task]; i < needs.from()[task + 1]; i++) {
                    int needed = needs.others()[i];
                    if (end[needed] != NONE
                            && knots.of()[needed] != knot
                            && end[needed] + waits.lags()[i] > end[task]) {
                        end[task] = end[needed] + waits.lags()[i];
                        via[task] = needed;
                    }
                }
            }
            if (members.count(knot) > 1) {
                share(waits.neededBy(), knots, knot, end, via);
            }
        }
        return new Projection(end, via);
    }

    /** The chain of tasks that decides when a task ends, from the one whose own date does. */
    public int[] chain(int task) {
        int length = 1;
        for (int at = task; via[at] >= 0; at = via[at]) {
            length++;
        }
        var chain = new int[length];
        for (int at = task; length > 0; at = via[at]) {
            chain[--length] = at;
        }
        return chain;
    }

    /** Within a knot, the latest date spreads from the tasks that have it to all others. */
    private static void share(Links neededBy, Components knots, int knot, int[] end, int[] via) {
        Links members = knots.members();
        int latest = NONE;
        for (int m = members.from()[knot]; m < members.from()[knot + 1]; m++) {
            latest = Math.max(latest, end[members.others()[m]]);
        }
        if (latest == NONE) {
            return;
        }
        var queue = new int[members.count(knot)];
        int count = 0;
        for (int m = members.from()[knot]; m < members.from()[knot + 1]; m++) {
            if (end[members.others()[m]] == latest) {
                queue[count++] = members.others()[m];
            }
        }
        for (int at = 0; at < count; at++) {
            for (int i = neededBy.from()[queue[at]]; i < neededBy.from()[queue[at] + 1]; i++) {
                int waiting = neededBy.others()[i];
                if (knots.of()[waiting] == knot && end[waiting] < latest) {
                    end[waiting] = latest;
                    via[waiting] = queue[at];
                    queue[count++] = waiting;
                }
            }
        }
    }
}
