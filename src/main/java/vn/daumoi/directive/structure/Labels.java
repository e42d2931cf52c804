package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph cut at its labels ("Cơ quan chủ trì: …").
 *
 * @param bullet the bullet the paragraph begins with, or empty
 * @param before the words before the first label
 * @param labels in order
 */
record Labels(String bullet, String before, List<Label> labels) {

    /**
     * @param name as printed
     * @param meaning what it says, or null if it is unknown
     */
    record Label(String name, ColumnWords.@Nullable Meaning meaning, String text) {

        ColumnRole role() {
            return meaning == null || meaning.role() == ColumnRole.TITLE || meaning.role() == ColumnRole.NUMBER
                    ? ColumnRole.OTHER
                    : meaning.role();
        }

        /** Whether it says who, when or what comes of it. */
        boolean assigns() {
            return role() != ColumnRole.OTHER;
        }

        boolean foreign() {
            return meaning != null && meaning.foreign();
        }
    }

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_UNKNOWN_NAME = 40;

    static Labels of(String paragraph) {
        RowMark mark = RowMark.leading(paragraph);
        String bullet = "";
        String text = paragraph;
        if (mark != null && mark.kind() == RowMark.Kind.BULLET) {
            bullet = mark.code();
            text = mark.rest();
        }
        var labels = new ArrayList<Label>();
        int before = text.length();
        int from = -1;
        String name = "";
        ColumnWords.Meaning meaning = null;
        for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
            int start = startOfName(text, Math.max(from, 0), colon);
            if (start < 0) {
                continue;
            }
            String candidate = text.substring(start, colon).strip();
            ColumnWords.Meaning known = ColumnWords.label(candidate);
            boolean assigns = known != null && new Label(candidate, known, "").assigns();
            boolean first = start == 0 && isUnknownLabel(candidate);
            if (!assigns && !first) {
                continue;
            }
            if (from >= 0) {
                labels.add(new Label(name, meaning, withoutSeparator(text.substring(from, start))));
            } else {
                before = start;
            }
            name = candidate;
            meaning = known;
            from = colon + 1;
        }
        if (from >= 0) {
            labels.add(new Label(name, meaning, text.substring(from).strip()));
        }
        String head = text.substring(0, before).strip();
        return new Labels(
                bullet,
                head.endsWith("(") ? head.substring(0, head.length() - 1).strip() : head,
                labels);
    }

    /** A name starts the paragraph or comes after a label, the end of a sentence, a semicolon or an open bracket. */
    private static int startOfName(String text, int from, int colon) {
        int start = colon;
        while (start > from && ".;(\n".indexOf(text.charAt(start - 1)) < 0) {
            start--;
            if (colon - start > LONGEST_NAME) {
                return -1;
            }
        }
        while (start < colon && text.charAt(start) == ' ') {
            start++;
        }
        return start == colon ? -1 : start;
    }

    private static boolean isUnknownLabel(String name) {
        return name.length() <= LONGEST_UNKNOWN_NAME && name.indexOf(',') < 0 && Character.isUpperCase(name.charAt(0));
    }

    private static String withoutSeparator(String text) {
        String plain = text.strip();
        return plain.endsWith(";") ? plain.substring(0, plain.length() - 1).strip() : plain;
    }

    boolean startWithLabel() {
        return before.isEmpty() && !labels.isEmpty();
    }

    /** Whether a label that says who, when or what comes first. */
    boolean assign() {
        return startWithLabel() && labels.getFirst().assigns();
    }
}
