package vn.daumoi.analysis.algorithm;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small graphs of every shape: with cycles and without, with self-loops, in parts, dense, empty. */
public final class RandomPlans {

    private RandomPlans() {}

    /** Waits between up to {@code most} tasks; every second graph has no cycles. */
    public static Waits waits(Random random, int most) {
        int tasks = 1 + random.nextInt(most);
        int count = random.nextInt(tasks * 3);
        boolean acyclic = random.nextBoolean();
        var pairs = new ArrayList<int[]>();
        for (int i = 0; i < count; i++) {
            int waiting = random.nextInt(tasks);
            int needed = random.nextInt(tasks);
            if (acyclic && waiting <= needed) {
                continue;
            }
            if (pairs.stream().noneMatch(p -> p[0] == waiting && p[1] == needed)) {
                pairs.add(new int[] {waiting, needed, random.nextInt(4) == 0 ? random.nextInt(30) - 5 : 0});
            }
        }
        return waits(tasks, pairs);
    }

    /** @param pairs waiting, needed, lag */
    public static Waits waits(int tasks, List<int[]> pairs) {
        return Waits.of(
                tasks,
                pairs.stream().mapToInt(p -> p[0]).toArray(),
                pairs.stream().mapToInt(p -> p[1]).toArray(),
                pairs.stream().mapToInt(p -> p[2]).toArray());
    }

    /** One task waits for the next, so many of them. */
    public static Waits chain(int tasks) {
        return Waits.of(
                tasks,
                IntStream.range(0, tasks - 1).toArray(),
                IntStream.range(1, tasks).toArray(),
                new int[tasks - 1]);
    }

    /** Who reaches whom over one link or more, by Warshall's closure: another method than a search. */
    public static boolean[][] closure(Links links) {
        int size = links.size();
        var reaches = new boolean[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = links.from()[i]; j < links.from()[i + 1]; j++) {
                reaches[i][links.others()[j]] = true;
            }
        }
        for (int k = 0; k < size; k++) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    reaches[i][j] |= reaches[i][k] && reaches[k][j];
                }
            }
        }
        return reaches;
    }

    /** Some of the tasks. */
    public static int[] some(Random random, int tasks, int most) {
        return random.ints(1 + random.nextInt(most), 0, tasks).distinct().toArray();
    }

    /** Flags, each set with a probability. */
    public static boolean[] flags(Random random, int size, double share) {
        var flags = new boolean[size];
        for (int i = 0; i < size; i++) {
            flags[i] = random.nextDouble() < share;
        }
        return flags;
    }
}
