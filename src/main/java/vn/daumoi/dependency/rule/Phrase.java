package vn.daumoi.dependency.rule;

import java.util.ArrayList;
import java.util.List;

/** A text as comparable words ({@link Syllables}) with the places where they stand. */
final class Phrase {

    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<Boolean> breaks = new ArrayList<>();

    /** A stretch of words {@code [from, to)}. */
    record Run(int from, int to) {

        int length() {
            return to - from;
        }
    }

    private Phrase() {}

    /** @param offset what to add to places, where {@code text} is a part of something longer */
    static Phrase of(String text, int offset) {
        var phrase = new Phrase();
        boolean broken = true;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                broken |= c == ';' || c == '\n' || c == '\t' || c == ':' || c == '.' && endsSentence(text, i);
                i++;
                continue;
            }
            int start = i;
            while (i < text.length() && isWord(text, i)) {
                i++;
            }
            phrase.words.add(Syllables.of(text.substring(start, i)));
            phrase.starts.add(offset + start);
            phrase.ends.add(offset + i);
            phrase.breaks.add(broken);
            broken = false;
        }
        return phrase;
    }

    private static boolean isWord(String text, int i) {
        char c = text.charAt(i);
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || (c == '.' || c == '/')
                        && i + 1 < text.length()
                        && Character.isDigit(text.charAt(i - 1))
                        && Character.isDigit(text.charAt(i + 1));
    }

    private static boolean endsSentence(String text, int i) {
        return i + 1 >= text.length() || Character.isWhitespace(text.charAt(i + 1));
    }

    int size() {
        return words.size();
    }

    String word(int i) {
        return words.get(i);
    }

    int start(int i) {
        return starts.get(i);
    }

    int end(int i) {
        return ends.get(i);
    }

    /** Whether a clause begins here: after a semicolon, a full stop, a colon, or at the very beginning. */
    boolean beginsClause(int i) {
        return breaks.get(i);
    }

    /** Where the clause that holds this word ends. */
    int clauseEnd(int i) {
        int end = i + 1;
        while (end < size() && !beginsClause(end)) {
            end++;
        }
        return end;
    }

    int clauseStart(int i) {
        int start = i;
        while (start > 0 && !beginsClause(start)) {
            start--;
        }
        return start;
    }

    boolean matchesAt(int i, List<String> other) {
        if (i < 0 || i + other.size() > size()) {
            return false;
        }
        for (int k = 0; k < other.size(); k++) {
            if (!words.get(i + k).equals(other.get(k)) || k > 0 && beginsClause(i + k)) {
                return false;
            }
        }
        return true;
    }

    /** Where the words stand first in {@code [from, to)}, or -1. */
    int find(List<String> other, int from, int to) {
        for (int i = Math.max(0, from); i + other.size() <= Math.min(size(), to); i++) {
            if (matchesAt(i, other)) {
                return i;
            }
        }
        return -1;
    }

    boolean contains(List<String> other) {
        return find(other, 0, size()) >= 0;
    }

    List<String> words(int from, int to) {
        return words.subList(from, to);
    }

    /** The longest stretches of words that this and another have in common, each of two words or more, in no clause broken. */
    List<Common> common(Phrase other) {
        var found = new ArrayList<Common>();
        int[] previous = new int[other.size() + 1];
        int[] row = new int[other.size() + 1];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                boolean same = word(i).equals(other.word(j));
                boolean broken = beginsClause(i) || other.beginsClause(j);
                row[j + 1] = same ? (broken ? 1 : previous[j] + 1) : 0;
            }
            for (int j = 0; j < other.size(); j++) {
                int length = row[j + 1];
                if (length >= 2 && !goesOn(other, i, j)) {
                    found.add(new Common(new Run(i - length + 1, i + 1), new Run(j - length + 1, j + 1)));
                }
            }
            int[] swap = previous;
            previous = row;
            row = swap;
        }
        return found;
    }

    private boolean goesOn(Phrase other, int i, int j) {
        return i + 1 < size()
                && j + 1 < other.size()
                && word(i + 1).equals(other.word(j + 1))
                && !beginsClause(i + 1)
                && !other.beginsClause(j + 1);
    }

    /** The same words here and there. */
    record Common(Run here, Run there) {}
}
