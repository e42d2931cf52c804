package vn.daumoi.directive.meaning;

import java.util.ArrayList;
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
    private static final int CANDIDATES = 8;

    private final List<Words> paragraphs;
    private final Map<String, int[]> postings = new HashMap<>();

    BodyIndex(List<Words> paragraphs) {
        this.paragraphs = paragraphs;
        for (int p = 0; p < paragraphs.size(); p++) {
            for (String run : runs(paragraphs.get(p))) {
                int[] before = postings.get(run);
                if (before == null) {
                    postings.put(run, new int[] {p});
                } else if (before.length <= COMMON) {
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
        var counts = new HashMap<Integer, Integer>();
        for (String run : runs(text)) {
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
                .map(entry -> shared(text, entry.getKey()))
                .toList();
    }

    private Shared shared(Words text, int p) {
        Words paragraph = paragraphs.get(p);
        var inText = new BitSet(text.size());
        var inParagraph = new BitSet(paragraph.size());
        mark(text, new HashSet<>(runs(paragraph)), inText);
        mark(paragraph, new HashSet<>(runs(text)), inParagraph);
        return new Shared(p, inText, inParagraph);
    }

    private static void mark(Words words, Set<String> known, BitSet marked) {
        List<String> runs = runs(words);
        for (int i = 0; i < runs.size(); i++) {
            if (known.contains(runs.get(i))) {
                marked.set(i, Math.min(i + RUN, words.size()));
            }
        }
    }

    private static List<String> runs(Words words) {
        var runs = new ArrayList<String>(words.size());
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.word(i) + ' ' + words.word(i + 1) + ' ' + words.word(i + 2));
        }
        return runs;
    }
}
