package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What column headers and labels mean, from {@code reader/columns.txt}. */
final class ColumnWords {

    /**
     * @param otherwise the role where another column has the first one already, or null
     * @param weak says little alone
     * @param foreign speaks of a list that assigns no work
     */
    record Meaning(ColumnRole role, @Nullable ColumnRole otherwise, boolean weak, boolean foreign) {}

    private record Phrase(String words, Meaning meaning) {}

    private static final int LONGEST = 120;
    private static final int LONGEST_LABEL = 60;
    private static final List<Phrase> CONTAINED = new ArrayList<>();
    private static final Map<String, Meaning> WHOLE = new HashMap<>();

    static {
        Words.load("columns.txt").forEach((section, entries) -> {
            Meaning meaning = meaningOf(section);
            for (String entry : entries) {
                boolean whole = entry.startsWith("=");
                String words = Words.plain(whole ? entry.substring(1) : entry);
                if (!whole) {
                    CONTAINED.add(new Phrase(' ' + words + ' ', meaning));
                }
                WHOLE.put(words, meaning);
            }
        });
    }

    private ColumnWords() {}

    private static Meaning meaningOf(String section) {
        String[] names = section.split(" or ");
        boolean weak = names[0].endsWith("?");
        boolean foreign = names[0].equals("FOREIGN");
        ColumnRole role = foreign ? ColumnRole.OTHER : ColumnRole.valueOf(weak ? names[0].replace("?", "") : names[0]);
        return new Meaning(role, names.length > 1 ? ColumnRole.valueOf(names[1]) : null, weak, foreign);
    }

    /** What a header says, or null if none of the known words stands in it. */
    static @Nullable Meaning meaning(String header) {
        if (header.isEmpty() || header.length() > LONGEST) {
            return null;
        }
        String plain = Words.plain(header);
        Meaning whole = WHOLE.get(plain);
        if (whole != null) {
            return whole;
        }
        String padded = ' ' + plain + ' ';
        Phrase best = null;
        for (Phrase phrase : CONTAINED) {
            if ((best == null || phrase.words.length() > best.words.length()) && padded.contains(phrase.words)) {
                best = phrase;
            }
        }
        // a long text that happens to hold a short phrase is no header
        return best == null || best.words.length() * 4 < padded.length() ? null : best.meaning;
    }

    /** What a label before a colon says: it must be a known phrase, or begin with one that makes up most of it. */
    static @Nullable Meaning label(String label) {
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            return null;
        }
        String plain = Words.plain(label);
        Meaning whole = WHOLE.get(plain);
        if (whole != null) {
            return whole;
        }
        String padded = ' ' + plain + ' ';
        Phrase best = null;
        for (Phrase phrase : CONTAINED) {
            if ((best == null || phrase.words.length() > best.words.length()) && padded.startsWith(phrase.words)) {
                best = phrase;
            }
        }
        return best == null || best.words.length() * 2 < padded.length() ? null : best.meaning;
    }
}
