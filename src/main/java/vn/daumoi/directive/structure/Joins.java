package vn.daumoi.directive.structure;

import java.util.Set;
import vn.daumoi.graph.Fold;

/** Whether text that stops at a page's end goes on with other text. */
final class Joins {

    /** Words that cannot end a cell: head nouns of agencies without their names, conjunctions, prepositions. */
    private static final Set<String> HANGING = Set.of(
            "bo", "cuc", "vu", "vien", "so", "ban", "uy", "tong", "cac", "va", "cua", "voi", "hoac", "tai", "ve", "cho",
            "theo", "trong", "phuc", "truong", "trung", "thang", "nam", "the", "of", "and", "for", "to", "in", "de");

    private Joins() {}

    /** Whether {@code text} breaks off, so that {@code next} can be its continuation. */
    static boolean breaksOff(String text, String next) {
        String before = text.strip();
        if (before.isEmpty() || next.isBlank()) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        if (last == '.' || last == ';') {
            return false;
        }
        char first = next.strip().charAt(0);
        if (Character.isLowerCase(first) || last == ',' || last == '-' || last == '(') {
            return true;
        }
        String folded = Fold.search(before);
        return HANGING.contains(folded.substring(folded.lastIndexOf(' ') + 1));
    }
}
