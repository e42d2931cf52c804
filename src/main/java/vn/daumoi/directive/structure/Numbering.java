package vn.daumoi.directive.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers of rows: "A", "IV", "12.", "1.2", "a)", "2đ". */
final class Numbering {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<roman>[IVXLC]{1,6})[.)]?|(?<capital>[A-ZĐ])[.)]?|(?<letter>[a-zđ])[.)]|(?<nested>\\d{1,4}(?:\\.\\d{1,4})+)[.)]?|(?<digits>\\d{1,5})(?<suffix>[a-zđ]?)[.)]?");
    private static final Pattern LEADING = Pattern.compile(
            "^(?<number>\\d{1,4}(?:\\.\\d{1,4})+|\\d{1,4}[a-zđ]?(?=[.)]))[.)]?\\s+(?<rest>\\S.*)$", Pattern.DOTALL);

    private Numbering() {}

    /** How a row is numbered. */
    enum Kind {
        ROMAN,
        CAPITAL,
        LETTER,
        NESTED,
        DIGITS
    }

    record Number(Kind kind, String text) {}

    /** A title that begins with its own number. */
    record Numbered(String number, String title) {}

    static @Nullable Number of(String cell) {
        Matcher m = NUMBER.matcher(cell.strip());
        if (!m.matches()) {
            return null;
        }
        if (m.group("roman") != null) {
            // "C" and "D" after "B" are letters, though C is a Roman numeral too: the assembler knows what came before.
            return new Number(Kind.ROMAN, m.group("roman"));
        }
        if (m.group("capital") != null) {
            return new Number(Kind.CAPITAL, m.group("capital"));
        }
        if (m.group("letter") != null) {
            return new Number(Kind.LETTER, m.group("letter"));
        }
        if (m.group("nested") != null) {
            return new Number(Kind.NESTED, m.group("nested"));
        }
        return new Number(Kind.DIGITS, m.group("digits") + m.group("suffix"));
    }

    static @Nullable Numbered leading(String title) {
        Matcher m = LEADING.matcher(title.strip());
        return m.matches() ? new Numbered(m.group("number"), m.group("rest").strip()) : null;
    }
}
