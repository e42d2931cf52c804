package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.List;
import vn.daumoi.directive.text.TextReader;

/**
 * Prose: lines become paragraphs, joined again where lines were wrapped or a page broke a sentence; list items and numbered
 * items are paragraphs of their own.
 */
final class Paragraphs {

    /** A paragraph that has no place among the others yet. */
    record Draft(int line, int page, String text) {}

    private static final int WRAPPED_WIDTH = 130;
    private static final int FULL_LINE = 45;
    private static final int LONG_PARAGRAPH = 150;

    private final boolean wrapped;
    private final boolean spaced;
    private final List<Draft> drafts = new ArrayList<>();
    private final StringBuilder raw = new StringBuilder();
    private String lastLine = "";
    private int line;
    private int page;
    private boolean gap;

    /** @param all the prose of the whole document, by which its manner is told */
    Paragraphs(List<Line> all) {
        int filled = 0;
        int blanks = 0;
        int longLines = 0;
        boolean blankBefore = true;
        for (Line one : all) {
            if (one.isBlank()) {
                blanks += blankBefore ? 0 : 1;
                blankBefore = true;
            } else {
                filled++;
                longLines += one.text().length() > WRAPPED_WIDTH ? 1 : 0;
                blankBefore = false;
            }
        }
        spaced = blanks * 5 > filled;
        wrapped = longLines * 20 < filled;
    }

    /** The paragraphs of a stretch of prose that no table interrupts. */
    List<Draft> read(List<Line> lines) {
        drafts.clear();
        for (Line next : lines) {
            String text = next.text().strip();
            if (text.isEmpty()) {
                gap = true;
            } else if (!isFurniture(text)) {
                if (raw.isEmpty() || !joins(text)) {
                    finish();
                    line = next.number();
                    page = next.page();
                } else {
                    raw.append(' ');
                }
                raw.append(text);
                lastLine = text;
                gap = false;
            } else {
                gap = true;
            }
        }
        finish();
        gap = false;
        return rejoined(drafts);
    }

    /** Rulers and empty marks hold no words; a lone number between paragraphs is a page's. */
    private static boolean isFurniture(String text) {
        return Line.isNumber(text) || text.chars().noneMatch(Character::isLetterOrDigit);
    }

    private boolean joins(String next) {
        if (gap || raw.length() > TextReader.LONGEST_LINE) {
            return false;
        }
        String before = lastLine;
        if (hasOpenMark(raw)) {
            return true;
        }
        String plain = Marks.line(next);
        if (startsItem(plain)) {
            boolean midSentence = wrapped
                    && before.length() >= FULL_LINE
                    && !Words.endsClosed(before)
                    && !before.endsWith(",")
                    && isDashInSentence(plain);
            return midSentence;
        }
        if (next.startsWith("#") || before.startsWith("#")) {
            return false;
        }
        if (Words.isCapitals(Marks.line(before)) != Words.isCapitals(plain) && plain.length() > 3) {
            return false;
        }
        if (wrapped) {
            boolean full = before.length() >= FULL_LINE && !(Words.endsClosed(before) && !spaced);
            return full
                    || spaced && (Words.startsLower(plain) || !Words.endsClosed(before))
                    || Words.startsLower(plain);
        }
        return Words.startsLower(plain) && !Words.endsClosed(Marks.line(before));
    }

    private static boolean isDashInSentence(String plain) {
        return plain.startsWith("- ") && Words.startsLower(plain.substring(2));
    }

    private static boolean startsItem(String plain) {
        RowMark mark = RowMark.leading(plain);
        return mark != null
                        && (mark.kind() != RowMark.Kind.LETTER || mark.rest().length() > 1)
                || Words.startsPart(plain)
                || isArticle(plain);
    }

    /** "Điều 2.": with its dot, since a wrapped line may begin with a reference to an article. */
    private static boolean isArticle(String plain) {
        int dot = plain.indexOf('.');
        return plain.startsWith("Điều ") && dot > 5 && dot < 9 && Line.isNumber(plain.substring(5, dot));
    }

    /** Whether bold or italic type was begun and not ended: the paragraph goes on. */
    private static boolean hasOpenMark(StringBuilder text) {
        int stars = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean printed = text.charAt(i) == '*'
                    && i > 0
                    && text.charAt(i - 1) == '('
                    && i + 1 < text.length()
                    && text.charAt(i + 1) == ')';
            boolean bullet = i == 0 && text.length() > 1 && (text.charAt(1) == ' ' || text.charAt(1) == '\t');
            if (text.charAt(i) == '*' && !printed && !bullet) {
                stars++;
            }
        }
        return stars % 2 == 1
                || stars % 4 == 2 && text.indexOf("**") >= 0 && text.indexOf("**") == text.lastIndexOf("**");
    }

    private void finish() {
        if (raw.isEmpty()) {
            return;
        }
        int hashes = 0;
        while (hashes < raw.length() && raw.charAt(hashes) == '#') {
            hashes++;
        }
        int at = line;
        for (String part : Marks.off(raw.substring(hashes)).split("\n")) {
            String text = withoutRulers(part);
            if (!text.isEmpty()) {
                drafts.add(new Draft(at, page, text));
            }
        }
        raw.setLength(0);
    }

    private static String withoutRulers(String text) {
        String plain = text.strip();
        while (plain.endsWith("---")) {
            plain = plain.substring(0, plain.length() - 3).stripTrailing();
            while (plain.endsWith("-")) {
                plain = plain.substring(0, plain.length() - 1).stripTrailing();
            }
        }
        return plain;
    }

    /** Joins paragraphs that a page break cut in the middle of a sentence. */
    private static List<Draft> rejoined(List<Draft> drafts) {
        var joined = new ArrayList<Draft>();
        for (Draft draft : drafts) {
            Draft before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && goesOn(before.text(), draft.text())) {
                joined.set(
                        joined.size() - 1, new Draft(before.line(), before.page(), before.text() + ' ' + draft.text()));
            } else {
                joined.add(draft);
            }
        }
        return joined;
    }

    private static boolean goesOn(String before, String next) {
        char end = before.charAt(before.length() - 1);
        if (before.length() > TextReader.LONGEST_LINE) {
            return false;
        }
        if (Words.endsClosed(before) || end == ')' || end == '”' || startsItem(next) || Words.isCapitals(before)) {
            return false;
        }
        if (Words.endsOpen(before)) {
            return !Words.isCapitals(next);
        }
        if (Words.startsLower(next) || next.startsWith("(")) {
            return before.length() > 60 || Words.startsLower(next);
        }
        return before.length() > LONG_PARAGRAPH && !Words.isCapitals(next) && next.length() > FULL_LINE;
    }
}
