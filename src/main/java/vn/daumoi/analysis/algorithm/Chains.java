package vn.daumoi.analysis.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which shortest chains pass through one task: what {@link Betweenness} counts, pair by pair. */
public final class Chains {

    private Chains() {}

    /** A pair of tasks and the part of their shortest chains that pass through the task, 0 to 1. */
    public record Pair(int from, int to, double share) {}

    /** The pairs from the starts that are reached over the task, in the order of the starts. */
    public static List<Pair> through(Links links, int[] starts, int task) {
        Ways beyond = Ways.from(links, task);
        Reach before = Reach.along(links.reversed(links.size()), new int[] {task});
        var pairs = new ArrayList<Pair>();
        for (int start : starts) {
            if (start == task || !before.has(start)) {
                continue;
            }
            Ways ways = Ways.from(links, start);
            for (int end : beyond.reached()) {
                boolean shortest = ways.distance()[task] + beyond.distance()[end] == ways.distance()[end];
                if (end != task && end != start && shortest) {
                    pairs.add(new Pair(start, end, ways.count()[task] * beyond.count()[end] / ways.count()[end]));
                }
            }
        }
        return pairs;
    }

    /** How many shortest chains lead from a start to every task, and how long they are. */
    private record Ways(int[] reached, int[] distance, double[] count) {

        static Ways from(Links links, int start) {
            Reach reach = Reach.along(links, new int[] {start});
            var distance = new int[links.size()];
            var count = new double[links.size()];
            Arrays.fill(distance, -1);
            distance[start] = 0;
            count[start] = 1;
            for (int task : reach.reached()) {
                for (int i = links.from()[task]; i < links.from()[task + 1]; i++) {
                    int other = links.others()[i];
                    if (distance[other] < 0) {
                        distance[other] = distance[task] + 1;
                    }
                    if (distance[other] == distance[task] + 1) {
                        count[other] += count[task];
                    }
                }
            }
            return new Ways(reach.reached(), distance, count);
        }
    }
}
