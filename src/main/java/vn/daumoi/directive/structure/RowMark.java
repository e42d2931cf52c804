package vn.daumoi.directive.structure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The number a row or an item begins with: "A", "IV.", "12", "1.2", "2a", "a)", "-".
 *
 * @param code the number without its punctuation
 * @param rest the words after it; empty if it stood alone
 */
record RowMark(Kind kind, String code, String rest) {

    /** Kinds of numbers, outer ones first. */
    enum Kind {
        LETTER,
        ROMAN,
        NUMBER,
        /** "1.1", "II.3", "A1", "2a". */
        NESTED,
        /** "a)", "đ)". */
        SUB,
        BULLET
    }

    private static final int LONGEST = 12;

    boolean isSection() {
        return kind == Kind.LETTER || kind == Kind.ROMAN;
    }

    /** The number of a NUMBER, otherwise -1. */
    int value() {
        return kind == Kind.NUMBER ? Integer.parseInt(code) : -1;
    }

    /** A cell that is a number and nothing else. */
    static @Nullable RowMark alone(String cell) {
        String text = cell.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        if (isBullet(text)) {
            return new RowMark(Kind.BULLET, "-", "");
        }
        int end = text.length();
        while (end > 0 && ".):/,;]-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = text.charAt(0) == '(' || text.charAt(0) == '[' ? 1 : 0;
        return start >= end ? null : of(text.substring(start, end), "");
    }

    /** A number at the start of a text, closed by a dot, a bracket, a slash or a colon, with words after it. */
    static @Nullable RowMark leading(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        if (start < text.length() && isBullet(text.substring(start, start + 1))) {
            boolean spaced = start + 1 < text.length() && (text.charAt(start + 1) == ' ' || text.charAt(start) != '*');
            String rest = text.substring(start + 1).strip();
            return spaced && !rest.isEmpty() && !isBullet(rest.substring(0, 1))
                    ? new RowMark(Kind.BULLET, text.substring(start, start + 1), rest)
                    : null;
        }
        int end = start;
        boolean opened = end < text.length() && text.charAt(end) == '(';
        if (opened) {
            end++;
        }
        int from = end;
        while (end < text.length()
                && end - from < LONGEST
                && (Character.isLetterOrDigit(text.charAt(end)) || isInnerDot(text, end))) {
            end++;
        }
        if (end == from || end >= text.length()) {
            return null;
        }
        char close = text.charAt(end);
        boolean nested = text.substring(from, end).indexOf('.') >= 0 && close == ' ';
        boolean closed = opened ? close == ')' : close == '.' || close == ')' || close == '/' || close == ':';
        if (!nested && !closed) {
            return null;
        }
        int after = end + (closed ? 1 : 0);
        while (after < text.length() && (text.charAt(after) == '.' || text.charAt(after) == ')')) {
            after++;
        }
        // "01/2023" and "1.000" are no numbers of items
        if (after < text.length() && Character.isDigit(text.charAt(after))) {
            return null;
        }
        String rest = text.substring(after).strip();
        if (rest.isEmpty() || close == '/' && !text.substring(after).startsWith(" ")) {
            return null;
        }
        return of(text.substring(from, end), rest);
    }

    private static boolean isInnerDot(String text, int i) {
        return text.charAt(i) == '.'
                && i + 1 < text.length()
                && (Character.isDigit(text.charAt(i + 1))
                        || i + 2 < text.length()
                                && Character.isLetter(text.charAt(i + 1))
                                && !Character.isLetter(text.charAt(i + 2))
                                && text.charAt(i + 2) != ' ');
    }

    private static boolean isBullet(String text) {
        return text.equals("-")
                || text.equals("+")
                || text.equals("•")
                || text.equals("*")
                || text.equals("–")
                || text.equals("◦")
                || text.equals("▪");
    }

    private static @Nullable RowMark of(String code, String rest) {
        if (code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return code.length() > 4 ? null : new RowMark(Kind.NUMBER, String.valueOf(Integer.parseInt(code)), rest);
        }
        if (code.length() == 1) {
            char c = code.charAt(0);
            if (!Character.isLetter(c)) {
                return null;
            }
            if (Character.isLowerCase(c)) {
                return new RowMark(Kind.SUB, code, rest);
            }
            return new RowMark("IVX".indexOf(c) >= 0 ? Kind.ROMAN : Kind.LETTER, code, rest);
        }
        if (isRoman(code)) {
            return new RowMark(Kind.ROMAN, code, rest);
        }
        return isNested(code) ? new RowMark(Kind.NESTED, code, rest) : null;
    }

    static boolean isRoman(String code) {
        return !code.isEmpty() && romanValue(code) > 0;
    }

    /** The value of a Roman number up to 89, or 0. */
    static int romanValue(String code) {
        int value = 0;
        for (int i = 0; i < code.length(); i++) {
            int digit = romanDigit(code.charAt(i));
            if (digit == 0) {
                return 0;
            }
            int next = i + 1 < code.length() ? romanDigit(code.charAt(i + 1)) : 0;
            value += digit < next ? -digit : digit;
        }
        return value > 0 && roman(value).equals(code) ? value : 0;
    }

    private static int romanDigit(char c) {
        return switch (c) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            default -> 0;
        };
    }

    private static String roman(int value) {
        String[] tens = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX"};
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return value >= 90 ? "" : tens[value / 10] + ones[value % 10];
    }

    /** Groups of digits or single letters: "1.1", "II.3", "A1", "2a", "3.b". */
    private static boolean isNested(String code) {
        boolean digit = false;
        for (String part : code.split("\\.", -1)) {
            if (part.isEmpty() || part.length() > 5) {
                return false;
            }
            boolean roman = isRoman(part);
            int letters = 0;
            for (int i = 0; i < part.length(); i++) {
                char c = part.charAt(i);
                if (c >= '0' && c <= '9') {
                    digit = true;
                } else if (Character.isLetter(c)) {
                    letters++;
                } else {
                    return false;
                }
            }
            if (!roman && letters > 1) {
                return false;
            }
        }
        return digit;
    }

    /** Whether this number stands one level inside the other: "1.2" in "1", "a" in "2", "-" in anything. */
    boolean isInside(RowMark outer) {
        return switch (kind) {
            case BULLET -> outer.kind != Kind.BULLET;
            case SUB -> outer.kind != Kind.SUB && outer.kind != Kind.BULLET;
            case NESTED ->
                code.startsWith(outer.code + '.')
                        || code.length() == outer.code.length() + 1
                                && code.startsWith(outer.code)
                                && !Character.isDigit(code.charAt(code.length() - 1))
                        || outer.isSection();
            case NUMBER, ROMAN -> outer.kind.compareTo(kind) < 0;
            case LETTER -> false;
        };
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ' ' + code;
    }
}
