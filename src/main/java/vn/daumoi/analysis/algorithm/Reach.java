package vn.daumoi.analysis.algorithm;

import java.util.Arrays;

/**
 * Everything that can be reached from some tasks, the nearest first, and the way there.
 *
 * @param reached the tasks, in the order in which they were found; the starts come first
 * @param via for each task the one it was reached from: -1 for a start, {@link #NOT} where it was not reached
 */
public record Reach(int[] reached, int[] via) {

    /** Not reached. */
    public static final int NOT = -2;

    /** Breadth first from the starts along the links. */
    public static Reach along(Links links, int[] starts) {
        var via = new int[links.size()];
        Arrays.fill(via, NOT);
        var queue = new int[links.size()];
        int end = 0;
        for (int start : starts) {
            if (via[start] == NOT) {
                via[start] = -1;
                queue[end++] = start;
            }
        }
        int[] from = links.from();
        int[] others = links.others();
        for (int at = 0; at < end; at++) {
            int task = queue[at];
            for (int i = from[task]; i < from[task + 1]; i++) {
                int other = others[i];
                if (via[other] == NOT) {
                    via[other] = task;
                    queue[end++] = other;
                }
            }
        }
        return new Reach(Arrays.copyOf(queue, end), via);
    }

    /** Whether a task was reached; starts are. */
    public boolean has(int task) {
        return via[task] != NOT;
    }

    /** A shortest way from a task that was reached back to the start. */
    public int[] wayBack(int task) {
        int length = 1;
        for (int at = task; via[at] >= 0; at = via[at]) {
            length++;
        }
        var way = new int[length];
        int at = task;
        for (int i = 0; i < length; i++) {
            way[i] = at;
            at = via[at];
        }
        return way;
    }
}
