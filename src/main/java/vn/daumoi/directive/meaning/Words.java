package vn.daumoi.directive.meaning;

import java.util.ArrayList;
import java.util.List;
import vn.daumoi.graph.Fold;

/**
 * A text cut into words, folded (no diacritics, lower case) for comparing, with the places where they stand as printed.
 * Phrases are compared word by word, so that hyphens, commas and double spaces inside a name do not matter.
 */
final class Words {

    private final String text;
    private final String folded;
    private final String[] words;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] joined;
    private final boolean diacritics;

    private Words(String text, String folded, List<int[]> spans) {
        this.text = text;
        this.folded = folded;
        diacritics = !text.chars().allMatch(c -> c < 0x80);
        int n = spans.size();
        words = new String[n];
        starts = new int[n];
        ends = new int[n];
        joined = new boolean[n];
        for (int i = 0; i < n; i++) {
            starts[i] = spans.get(i)[0];
            ends[i] = spans.get(i)[1];
            words[i] = folded.substring(starts[i], ends[i]);
            joined[i] = i > 0 && joins(i);
        }
    }

    static Words of(String text) {
        String folded = Fold.search(text);
        var spans = new ArrayList<int[]>(text.length() / 4 + 1);
        int i = 0;
        while (i < folded.length()) {
            if (!Character.isLetterOrDigit(folded.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < folded.length() && Character.isLetterOrDigit(folded.charAt(i))) {
                i++;
            }
            spans.add(new int[] {start, i});
        }
        return new Words(text, folded, spans);
    }

    int size() {
        return words.length;
    }

    /** The word, folded. */
    String word(int i) {
        return words[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    String text() {
        return text;
    }

    String folded() {
        return folded;
    }

    /** As printed, from the first to the last word given. */
    String printed(int first, int last) {
        return text.substring(starts[first], ends[last]);
    }

    boolean capital(int i) {
        return Character.isUpperCase(text.charAt(starts[i]));
    }

    /** Whether the text is written with diacritics at all. */
    boolean hasDiacritics() {
        return diacritics;
    }

    /** What stands between the word before and this one; for the first word, what stands before it. */
    String gapBefore(int i) {
        return text.substring(i == 0 ? 0 : ends[i - 1], i < size() ? starts[i] : text.length());
    }

    /** Whether a phrase may run on from the word before to this one. */
    boolean joined(int i) {
        return i > 0 && i < size() && joined[i];
    }

    /** Whether only white space stands before this word. */
    boolean onlySpaceBefore(int i) {
        return gapBefore(i).isBlank();
    }

    /** Whether a sentence or the text ends before this word. */
    boolean sentenceEndsBefore(int i) {
        String gap = i == 0 ? "" : gapBefore(i);
        return i == 0 || gap.indexOf('\t') >= 0 || gap.indexOf('.') >= 0 && gap.length() > 1;
    }

    /** Whether a sentence, a clause or the text ends before this word. */
    boolean clauseEndsBefore(int i) {
        if (i == 0 || i >= size()) {
            return true;
        }
        String gap = gapBefore(i);
        for (int k = 0; k < gap.length(); k++) {
            char c = gap.charAt(k);
            boolean sentenceEnd = c == '.' && gap.length() > 1;
            if (c == ';' || c == ':' || c == '(' || c == ')' || c == '\t' || sentenceEnd) {
                return true;
            }
        }
        return false;
    }

    /** The first word that starts at or after the place. */
    int wordAt(int place) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean joins(int i) {
        String gap = gapBefore(i);
        for (int k = 0; k < gap.length(); k++) {
            char c = gap.charAt(k);
            boolean inside = c == ',' || c == '&' || c == '/' || c == '(' || c == ')' || c == '\'' || c == '"';
            boolean dash = c == '-' || c >= '\u2010' && c <= '\u2015';
            boolean quote = c >= '\u2018' && c <= '\u201f';
            // "data.gov", "TP. Hồ Chí Minh", but no sentence's end.
            boolean point = c == '.' && (gap.length() == 1 || words[i - 1].length() <= 2);
            if (!(inside || dash || quote || point || c != '\t' && Character.isWhitespace(c) || c == '\u00a0')) {
                return false;
            }
        }
        return true;
    }
}
