package vn.daumoi.directive.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases in a text: from each word on, the longest phrase known, in time that does not grow with the number of
 * phrases. A phrase may stand for several values (an agency before and after a reform).
 */
final class PhraseTrie<T> {

    /**
     * @param first its first word
     * @param last its last word
     */
    record Match<T>(int first, int last, List<T> values) {

        T value() {
            return values.getFirst();
        }
    }

    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>();
        final List<T> values = new ArrayList<>(1);
    }

    private final Node<T> root = new Node<>();

    void add(String phrase, T value) {
        Words words = Words.of(phrase);
        Node<T> node = root;
        for (int i = 0; i < words.size(); i++) {
            node = node.next.computeIfAbsent(words.word(i), w -> new Node<>());
        }
        if (node != root && !node.values.contains(value)) {
            node.values.add(value);
        }
    }

    /** The longest phrase that begins at the word. */
    @Nullable
    Match<T> longestAt(Words words, int first) {
        Node<T> node = root;
        Match<T> longest = null;
        for (int i = first; i < words.size() && (i == first || words.joined(i)); i++) {
            node = node.next.get(words.word(i));
            if (node == null) {
                break;
            }
            if (!node.values.isEmpty()) {
                longest = new Match<>(first, i, node.values);
            }
        }
        return longest;
    }

    /** The longest phrases, from left to right, none inside another. */
    List<Match<T>> all(Words words) {
        var matches = new ArrayList<Match<T>>();
        int i = 0;
        while (i < words.size()) {
            Match<T> match = longestAt(words, i);
            if (match != null) {
                matches.add(match);
                i = match.last() + 1;
            } else {
                i++;
            }
        }
        return matches;
    }
}
