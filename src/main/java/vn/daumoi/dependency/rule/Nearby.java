package vn.daumoi.dependency.rule;

import java.util.List;

/** What stands before a name. */
final class Nearby {

    private Nearby() {}

    static boolean endsWith(Phrase before, List<List<String>> section) {
        for (List<String> words : section) {
            if (before.matchesAt(before.size() - words.size(), words)) {
                return true;
            }
        }
        return false;
    }

    static boolean within(Phrase before, int from, List<List<String>> section) {
        return Vocabulary.find(before, from, before.size(), section) >= 0;
    }
}
