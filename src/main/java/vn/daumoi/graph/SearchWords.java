package vn.daumoi.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person typed, as the full-text indexes understand it. Nothing in it can be taken for the indexes' own syntax:
 * only letters and digits are left.
 *
 * @param words folded, in the order typed; at most 20
 * @param query all of the words must occur, the last one may be unfinished; empty where no word can be asked for
 * @param phrases folded words that the index leaves out ("an" of "công an"), with their neighbours
 */
public record SearchWords(List<String> words, String query, List<String> phrases) {

    private static final int MOST_WORDS = 20;
    private static final int LONGEST_WORD = 60;

    /** The English words Neo4j's analyzer "standard-folding" leaves out; several are Vietnamese syllables once folded. */
    private static final Set<String> LEFT_OUT = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not",
            "of", "on", "or", "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was",
            "will", "with");

    /** Takes anything: blank, very long, or full of signs. */
    public static SearchWords of(String typed) {
        String head = typed.length() > 2_000 ? typed.substring(0, 2_000) : typed;
        List<String> words = new ArrayList<>();
        for (String word : Fold.search(head).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && words.size() < MOST_WORDS) {
                words.add(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
            }
        }
        var asked = new ArrayList<String>();
        var phrases = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!LEFT_OUT.contains(word)) {
                asked.add(word);
            } else if (i > 0) {
                phrases.add(words.get(i - 1) + " " + word);
            } else if (words.size() > 1) {
                phrases.add(word + " " + words.get(1));
            } else {
                phrases.add(word);
            }
        }
        return new SearchWords(List.copyOf(words), query(asked, words), List.copyOf(phrases));
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether a text holds all the words, the last as the beginning of one. */
    public boolean in(String text) {
        String folded = Fold.search(text);
        return words.stream().allMatch(folded::contains);
    }

    private static String query(List<String> asked, List<String> words) {
        return asked.stream()
                .map(word -> word.equals(words.getLast()) ? "+(" + word + " " + word + "*)" : "+" + word)
                .collect(Collectors.joining(" "));
    }
}
