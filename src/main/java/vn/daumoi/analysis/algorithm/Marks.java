package vn.daumoi.analysis.algorithm;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * For every task at once, which marks stand on it or on anything that waits for it: exact, 512 marks in one sweep over the
 * graph. A search from each of a million tasks would take hours.
 */
public final class Marks {

    private static final int WORDS = 8;
    private static final int BLOCK = WORDS * 64;

    private final Components knots;
    private final Links knotNeededBy;

    public Marks(Waits waits, Components knots) {
        this.knots = knots;
        int[] owners = waits.neededBy().owners();
        int[] others = waits.neededBy().others();
        int[] across = IntStream.range(0, owners.length)
                .filter(i -> knots.of()[owners[i]] != knots.of()[others[i]])
                .toArray();
        this.knotNeededBy = Links.of(
                knots.count(),
                Arrays.stream(across).map(i -> knots.of()[owners[i]]).toArray(),
                Arrays.stream(across).map(i -> knots.of()[others[i]]).toArray());
    }

    /** Up to 512 marks and where they are seen from. */
    public final class Block {

        private final long[] words = new long[knots.count() * WORDS];
        private final boolean[] any = new boolean[knots.count()];
        private final long[] union = new long[WORDS];

        private Block() {}

        /** How many marks are seen from a task. */
        public int count(int task) {
            int knot = knots.of()[task];
            return any[knot] ? bits(words, knot * WORDS) : 0;
        }

        /** Begins a set of tasks. */
        public void clear() {
            Arrays.fill(union, 0);
        }

        /** Adds a task to the set; {@code but} is a bit of the block that does not count for it, or -1. */
        public void add(int task, int but) {
            int knot = knots.of()[task];
            if (any[knot]) {
                for (int w = 0; w < WORDS; w++) {
                    long seen = words[knot * WORDS + w];
                    union[w] |= but >= 0 && but >> 6 == w ? seen & ~(1L << but) : seen;
                }
            }
        }

        /** How many marks are seen from the set, all different. */
        public int count() {
            return bits(union, 0);
        }

        private static int bits(long[] words, int from) {
            int bits = 0;
            for (int w = from; w < from + WORDS; w++) {
                bits += Long.bitCount(words[w]);
            }
            return bits;
        }
    }

    /** What is done with each block. */
    public interface Visitor {

        /**
         * @param order of all marks; those of this block are {@code order[first] … }, as its bits 0 and on
         * @param last after the last of the block
         */
        void visit(Block block, int[] order, int first, int last);
    }

    /** @param marked the tasks on which each mark stands */
    public void each(Links marked, Visitor visitor) {
        int[] top = IntStream.range(0, marked.size())
                .map(mark -> Arrays.stream(marked.others(), marked.from()[mark], marked.from()[mark + 1])
                        .map(task -> knots.of()[task])
                        .max()
                        .orElse(-1))
                .toArray();
        // a mark is seen from smaller numbers only: blocks of small ones are done without looking at the rest
        int[] order = IntStream.range(0, marked.size())
                .mapToLong(mark -> (long) top[mark] << 32 | mark)
                .sorted()
                .mapToInt(packed -> (int) packed)
                .toArray();
        var block = new Block();
        for (int first = 0; first < order.length; first += BLOCK) {
            int last = Math.min(order.length, first + BLOCK);
            sweep(block, marked, order, first, last, top[order[last - 1]]);
            visitor.visit(block, order, first, last);
        }
    }

    private void sweep(Block block, Links marked, int[] order, int first, int last, int highest) {
        Arrays.fill(block.words, 0);
        Arrays.fill(block.any, false);
        for (int i = first; i < last; i++) {
            for (int m = marked.from()[order[i]]; m < marked.from()[order[i] + 1]; m++) {
                int knot = knots.of()[marked.others()[m]];
                block.words[knot * WORDS + (i - first >> 6)] |= 1L << i - first;
                block.any[knot] = true;
            }
        }
        int[] from = knotNeededBy.from();
        int[] waiting = knotNeededBy.others();
        long[] words = block.words;
        for (int knot = highest; knot >= 0; knot--) {
            for (int i = from[knot]; i < from[knot + 1]; i++) {
                int other = waiting[i];
                if (block.any[other]) {
                    block.any[knot] = true;
                    for (int w = 0; w < WORDS; w++) {
                        words[knot * WORDS + w] |= words[other * WORDS + w];
                    }
                }
            }
        }
    }
}
