package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import vn.daumoi.directive.structure.Lines.Line;

/** Joins lines of prose into paragraphs across hard wraps and page breaks. */
final class Prose {

    private static final Pattern BEGINS = Pattern.compile(
            "^(?:[-+•–]\\s*\\S|\\*?\\*?(?:\\d{1,3}(?:\\.\\d{1,3})*[.)]|[a-zđ]\\)|[IVXLC]{1,6}\\.|[A-ZĐ]\\.|Điều \\d+\\.)\\s?|#+ |\\[\\^|!?\\[).*",
            Pattern.DOTALL);
    private static final String ENDS = ".;:!?…”\")";

    private Prose() {}

    static List<Paragraph> paragraphs(List<Line> prose, List<Line> words) {
        var joined = new ArrayList<Paragraph>();
        var text = new StringBuilder();
        boolean wrapped = wrapped(prose);
        Line first = null;
        Line before = null;
        for (Line line : prose) {
            if (line.blank()) {
                before = line;
                continue;
            }
            boolean fresh = first == null || before == null || !continues(text, before, line, wrapped);
            if (fresh) {
                if (first != null) {
                    add(joined, first, text);
                }
                text.setLength(0);
                first = line;
            } else {
                text.append(' ');
            }
            text.append(line.text().strip());
            before = line;
        }
        if (first != null) {
            add(joined, first, text);
        }
        for (Line word : words) {
            joined.add(new Paragraph(0, word.number(), word.page(), word.text()));
        }
        joined.sort(Comparator.comparingInt(Paragraph::firstLine));
        return joined;
    }

    /** Whether blank lines part the paragraphs, so that a line end without one is only a wrap. */
    private static boolean wrapped(List<Line> prose) {
        long blank = prose.stream().filter(Line::blank).count();
        return blank * 4 > prose.size();
    }

    private static void add(List<Paragraph> paragraphs, Line first, StringBuilder text) {
        String clean = Marks.clean(text.toString());
        if (!clean.isBlank() && !clean.matches("[-*_ .]+")) {
            paragraphs.add(new Paragraph(0, first.number(), first.page(), clean));
        }
    }

    private static boolean continues(StringBuilder text, Line before, Line line, boolean wrapped) {
        String next = line.text().strip();
        if (BEGINS.matcher(next).matches()) {
            return false;
        }
        String plain = Marks.clean(next);
        if (plain.isEmpty()) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        boolean ended = ENDS.indexOf(last) >= 0;
        boolean small = Character.isLowerCase(plain.charAt(0)) || Character.isDigit(plain.charAt(0));
        if (before.blank()) {
            // A paragraph that a page break tore goes on in small letters, or behind a comma or in mid-name.
            return !ended && Character.isLowerCase(plain.charAt(0)) || last == ',' || tornName(text, plain);
        }
        if (wrapped) {
            return true;
        }
        return small && last != ':' || !ended && before.text().strip().length() > 55 || !ended && last == ',';
    }

    /** "… với Bảo hiểm xã hội" / "Việt Nam và Bộ Công an …": a long line without its end, and a name that goes on. */
    private static boolean tornName(StringBuilder text, String next) {
        return text.length() > 120
                && Character.isLetter(text.charAt(text.length() - 1))
                && next.length() > 30
                && Character.isUpperCase(next.charAt(0))
                && !next.equals(next.toUpperCase(java.util.Locale.ROOT))
                && next.startsWith("Việt Nam");
    }
}
