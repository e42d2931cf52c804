package vn.daumoi.directive.meaning;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the paragraphs that share words with a text: an index from every three words in a row to the paragraphs they stand
 * in. Runs that stand in many paragraphs say little and are passed over, so the time for a text does not grow with the body.
 */
final class BodyIndex {

    private static final int RUN = 3;
    private static final int COMMON = 24;
    private static final int CANDIDATES = 5;

    private final List<Words> paragraphs;
    private final long[][] runs;
    private final List<Set<Long>> runSets;
    private final Map<Long, int[]> postings = new HashMap<>();

    BodyIndex(List<Words> paragraphs) {
        this.paragraphs = paragraphs;
        this.runs = paragraphs.stream().map(BodyIndex::runs).toArray(long[][]::new);
        this.runSets = Arrays.stream(runs).map(BodyIndex::set).toList();
        for (int p = 0; p < runs.length; p++) {
            for (long run : runSets.get(p)) {
                int[] before = postings.getOrDefault(run, new int[0]);
                if (before.length <= COMMON) {
                    int[] after = Arrays.copyOf(before, before.length + 1);
                    after[before.length] = p;
                    postings.put(run, after);
                }
            }
        }
    }

    /**
     * A paragraph that shares words with a text.
     *
     * @param inText the words of the text that the paragraph says too
     * @param inParagraph the words of the paragraph that the text says too
     */
    record Shared(int paragraph, BitSet inText, BitSet inParagraph) {}

    /** The paragraphs that share most, best first. */
    List<Shared> candidates(Words text) {
        long[] textRuns = runs(text);
        Set<Long> textSet = set(textRuns);
        var counts = new HashMap<Integer, Integer>();
        for (long run : textSet) {
            int[] in = postings.get(run);
            if (in != null && in.length <= COMMON) {
                for (int p : in) {
                    counts.merge(p, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES)
                .map(entry -> shared(text.size(), textRuns, textSet, entry.getKey()))
                .toList();
    }

    private Shared shared(int size, long[] textRuns, Set<Long> textSet, int p) {
        return new Shared(
                p,
                mark(textRuns, size, runSets.get(p)),
                mark(runs[p], paragraphs.get(p).size(), textSet));
    }

    private static BitSet mark(long[] runs, int size, Set<Long> known) {
        var marked = new BitSet(size);
        for (int i = 0; i < runs.length; i++) {
            if (known.contains(runs[i])) {
                marked.set(i, Math.min(i + RUN, size));
            }
        }
        return marked;
    }

    private static Set<Long> set(long[] runs) {
        var set = new HashSet<Long>(runs.length * 2);
        for (long run : runs) {
            set.add(run);
        }
        return set;
    }

    /** Each run of words as a 64-bit hash: two different runs of one body hardly ever share one. */
    private static long[] runs(Words words) {
        var runs = new long[Math.max(0, words.size() - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            long hash = 0;
            for (int k = i; k < i + RUN; k++) {
                hash = (hash ^ words.word(k).hashCode()) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
            runs[i] = hash;
        }
        return runs;
    }
}
