package vn.daumoi.analysis;

import java.util.Arrays;
import vn.daumoi.analysis.algorithm.Links;
import vn.daumoi.graph.DatabaseRole;

/**
 * Every two databases whose integration some task delivers, as {@link IntegrationGoals} has it: {@code first[i]} and
 * {@code second[i]}, the first by name first, with the tasks of {@code goals}.
 *
 * @param direct whether the tasks connect both, or build or clean one and connect the other
 */
record IntegrationPairs(int[] first, int[] second, boolean[] direct, Links goals) {

    /** A pair and a task are packed into one number, so that sorting brings them together. */
    private static final int DATABASE_BITS = 20;

    private static final int TASK_BITS = 23;
    private static final int CONNECTS = 1;
    private static final int PREPARES = 2;

    /** @throws IllegalStateException where there are more than a million databases or eight million tasks */
    static IntegrationPairs of(Plan plan) {
        if (plan.size() > 1 << TASK_BITS || plan.databases().refs().size() > 1 << DATABASE_BITS) {
            throw new IllegalStateException("more than a million databases or eight million tasks");
        }
        var connecting = new Packed();
        var preparing = new Packed();
        for (int task = 0; task < plan.size(); task++) {
            gather(plan, task, connecting, preparing);
        }
        long[] direct = connecting.distinct();
        long[] indirect = preparing.distinct();
        long[] pairs = pairsOf(direct);
        long[] others = Arrays.stream(indirect)
                .filter(packed -> Arrays.binarySearch(pairs, packed >> TASK_BITS) < 0)
                .toArray();
        return unpacked(direct, others);
    }

    int size() {
        return first.length;
    }

    private static void gather(Plan plan, int task, Packed connecting, Packed preparing) {
        Links concerns = plan.concerns();
        int from = concerns.from()[task];
        int to = concerns.from()[task + 1];
        for (int i = from; i < to; i++) {
            for (int j = from; j < to; j++) {
                int one = concerns.others()[i];
                int other = concerns.others()[j];
                if (one == other || role(plan, i) != CONNECTS) {
                    continue;
                }
                if (role(plan, j) == CONNECTS && one < other) {
                    connecting.add(one, other, task);
                } else if (role(plan, j) == PREPARES) {
                    preparing.add(Math.min(one, other), Math.max(one, other), task);
                }
            }
        }
    }

    private static int role(Plan plan, int concern) {
        int role = plan.roles()[concern];
        if (role == DatabaseRole.CONNECTS.ordinal()) {
            return CONNECTS;
        }
        return role == DatabaseRole.BUILDS.ordinal() || role == DatabaseRole.CLEANS.ordinal() ? PREPARES : 0;
    }

    private static long[] pairsOf(long[] packed) {
        return Arrays.stream(packed).map(p -> p >> TASK_BITS).distinct().toArray();
    }

    private static IntegrationPairs unpacked(long[] direct, long[] indirect) {
        long[] directPairs = pairsOf(direct);
        long[] pairs = Arrays.copyOf(directPairs, directPairs.length + pairsOf(indirect).length);
        System.arraycopy(pairsOf(indirect), 0, pairs, directPairs.length, pairs.length - directPairs.length);
        var first = new int[pairs.length];
        var second = new int[pairs.length];
        var isDirect = new boolean[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            first[i] = (int) (pairs[i] >> DATABASE_BITS);
            second[i] = (int) (pairs[i] & (1 << DATABASE_BITS) - 1);
            isDirect[i] = i < directPairs.length;
        }
        var owners = new int[direct.length + indirect.length];
        var tasks = new int[owners.length];
        int pair = -1;
        long last = -1;
        for (int i = 0; i < owners.length; i++) {
            long packed = i < direct.length ? direct[i] : indirect[i - direct.length];
            if (packed >> TASK_BITS != last) {
                last = packed >> TASK_BITS;
                pair++;
            }
            owners[i] = pair;
            tasks[i] = (int) (packed & (1 << TASK_BITS) - 1);
        }
        return new IntegrationPairs(first, second, isDirect, Links.of(pairs.length, owners, tasks));
    }

    /** Pairs with a task, each in one number. */
    private static final class Packed {

        private long[] packed = new long[16];
        private int count;

        void add(int first, int second, int task) {
            if (count == packed.length) {
                packed = Arrays.copyOf(packed, count * 2);
            }
            packed[count++] = ((long) first << DATABASE_BITS | second) << TASK_BITS | task;
        }

        /** In order, each once. */
        long[] distinct() {
            long[] sorted = Arrays.copyOf(packed, count);
            Arrays.sort(sorted);
            return Arrays.stream(sorted).distinct().toArray();
        }
    }
}
