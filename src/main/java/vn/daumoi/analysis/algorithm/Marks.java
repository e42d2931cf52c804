package vn.daumoi.analysis.algorithm;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * For every task at once, which marks stand on it or on anything that waits for it: exact, 512 marks in one sweep, which goes
 * only where some are seen. A search from each of a million tasks would go over the same ground again and again.
 */
public final class Marks {

    private static final int WORDS = 8;
    private static final int BLOCK = WORDS * 64;

    private final Components knots;
    private final Links knotNeeds;

    public Marks(Waits waits, Components knots) {
        this.knots = knots;
        int[] owners = waits.needs().owners();
        int[] others = waits.needs().others();
        int[] across = IntStream.range(0, owners.length)
                .filter(i -> knots.of()[owners[i]] != knots.of()[others[i]])
                .toArray();
        this.knotNeeds = Links.of(
                knots.count(),
                Arrays.stream(across).map(i -> knots.of()[owners[i]]).toArray(),
                Arrays.stream(across).map(i -> knots.of()[others[i]]).toArray());
    }

    /** Numbers of things for each of which a set of marks is kept. */
    public static final class Union {

        private final long[] words;

        /** Empty sets. */
        public Union(int size) {
            this.words = new long[size * WORDS];
        }

        /** How many marks are in a set; it is empty afterwards. */
        public int take(int of) {
            int count = bits(words, of * WORDS);
            Arrays.fill(words, of * WORDS, (of + 1) * WORDS, 0);
            return count;
        }
    }

    /** Up to 512 marks and where they are seen from. */
    public final class Block {

        private final long[] words = new long[knots.count() * WORDS];
        private final long[] seen = new long[(knots.count() >> 6) + 1];

        private Block() {}

        /** How many marks are seen from a task. */
        public int count(int task) {
            return bits(words, knots.of()[task] * WORDS);
        }

        /** Adds what is seen from a task to a set; {@code but} is a bit of the block that does not count, or -1. */
        public void addTo(Union union, int of, int task, int but) {
            int knot = knots.of()[task];
            for (int w = 0; w < WORDS; w++) {
                long marks = words[knot * WORDS + w];
                union.words[of * WORDS + w] |= but >= 0 && but >> 6 == w ? marks & ~(1L << but) : marks;
            }
        }

        /** Every task from which some mark is seen. */
        public void each(IntConsumer task) {
            Links members = knots.members();
            for (int w = 0; w < seen.length; w++) {
                for (long left = seen[w]; left != 0; left &= left - 1) {
                    int knot = (w << 6) + Long.numberOfTrailingZeros(left);
                    for (int m = members.from()[knot]; m < members.from()[knot + 1]; m++) {
                        task.accept(members.others()[m]);
                    }
                }
            }
        }

        private void clear() {
            for (int w = 0; w < seen.length; w++) {
                for (long left = seen[w]; left != 0; left &= left - 1) {
                    int knot = (w << 6) + Long.numberOfTrailingZeros(left);
                    Arrays.fill(words, knot * WORDS, (knot + 1) * WORDS, 0);
                }
                seen[w] = 0;
            }
        }

        private void mark(int knot, int bit) {
            words[knot * WORDS + (bit >> 6)] |= 1L << bit;
            seen[knot >> 6] |= 1L << knot;
        }

        /** What is needed has smaller numbers: from the highest down, each knot is complete when its turn comes. */
        private void sweep() {
            for (int w = seen.length - 1; w >= 0; w--) {
                // what a knot passes on may lie in the same word, below it
                long done = 0;
                for (long left = seen[w]; left != 0; left = seen[w] & ~done) {
                    int bit = 63 - Long.numberOfLeadingZeros(left);
                    done |= 1L << bit;
                    passOn((w << 6) + bit);
                }
            }
        }

        private void passOn(int knot) {
            for (int i = knotNeeds.from()[knot]; i < knotNeeds.from()[knot + 1]; i++) {
                int needed = knotNeeds.others()[i];
                seen[needed >> 6] |= 1L << needed;
                for (int w = 0; w < WORDS; w++) {
                    words[needed * WORDS + w] |= words[knot * WORDS + w];
                }
            }
        }
    }

    /** What is done with each block. */
    public interface Visitor {

        /**
         * @param order of all marks; those of this block are {@code order[first] … order[last - 1]}, as its bits 0 and on
         */
        void visit(Block block, int[] order, int first, int last);
    }

    /** @param marked the tasks on which each mark stands */
    public void each(Links marked, Visitor visitor) {
        // marks that stand near each other are seen from much the same tasks
        int[] order = IntStream.range(0, marked.size())
                .filter(mark -> marked.count(mark) > 0)
                .mapToLong(mark -> (long) knots.of()[marked.others()[marked.from()[mark]]] << 32 | mark)
                .sorted()
                .mapToInt(packed -> (int) packed)
                .toArray();
        var block = new Block();
        for (int first = 0; first < order.length; first += BLOCK) {
            int last = Math.min(order.length, first + BLOCK);
            for (int i = first; i < last; i++) {
                for (int m = marked.from()[order[i]]; m < marked.from()[order[i] + 1]; m++) {
                    block.mark(knots.of()[marked.others()[m]], i - first);
                }
            }
            block.sweep();
            visitor.visit(block, order, first, last);
            block.clear();
        }
    }

    private static int bits(long[] words, int from) {
        int bits = 0;
        for (int w = from; w < from + WORDS; w++) {
            bits += Long.bitCount(words[w]);
        }
        return bits;
    }
}
