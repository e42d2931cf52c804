package vn.daumoi.directive.structure;

import java.util.Locale;
import java.util.Set;

/** Takes Markdown and HTML marks off a text. Linear in its length. */
final class Marks {

    private static final Set<String> TAGS = Set.of(
            "p", "i", "b", "u", "em", "strong", "span", "font", "sup", "sub", "br", "div", "small", "big", "ins",
            "mark", "ul", "ol", "li", "a", "center", "h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BREAKS = Set.of("p", "br", "div", "li");
    private static final int LONGEST_TAG = 200;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_ENTITY = 8;

    private Marks() {}

    /** Without marks, with single spaces; a line break remains where a mark asks for one (a {@code <br>}) or one stood. */
    static String off(String text) {
        String plain = text;
        if (plain.indexOf('<') >= 0 || plain.indexOf('&') >= 0) {
            plain = withoutTags(plain);
        }
        if (plain.indexOf('[') >= 0) {
            plain = withoutLinks(plain);
        }
        if (plain.indexOf('*') >= 0) {
            plain = withoutStars(plain);
        }
        return spaced(plain);
    }

    /** {@link #off}, on one line. */
    static String line(String text) {
        return off(text).replace('\n', ' ');
    }

    /** Whether the whole text is set in bold. */
    static boolean isBold(String text) {
        String bare = text.strip();
        return bare.length() > 4 && bare.startsWith("**") && bare.endsWith("**")
                || bare.regionMatches(true, 0, "<b>", 0, 3)
                || bare.regionMatches(true, 0, "<strong>", 0, 8);
    }

    private static String withoutTags(String text) {
        var plain = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '<') {
                int end = indexOf('>', text, i, LONGEST_TAG);
                String name = end < 0 ? "" : tagName(text, i + 1, end);
                if (TAGS.contains(name)) {
                    if (BREAKS.contains(name)) {
                        plain.append('\n');
                    }
                    i = end + 1;
                    continue;
                }
            } else if (c == '&') {
                int end = indexOf(';', text, i, LONGEST_ENTITY);
                String letter = end < 0 ? "" : entity(text.substring(i + 1, end));
                if (!letter.isEmpty()) {
                    plain.append(letter);
                    i = end + 1;
                    continue;
                }
            }
            plain.append(c);
            i++;
        }
        return plain.toString();
    }

    /** Looks no farther than the longest mark there is: a text full of opened brackets is searched once, not once for each. */
    private static int indexOf(char closing, String text, int from, int longest) {
        return text.indexOf(closing, from, Math.min(text.length(), from + longest + 1));
    }

    private static String tagName(String text, int from, int end) {
        int start = from < end && text.charAt(from) == '/' ? from + 1 : from;
        int stop = start;
        while (stop < end && Character.isLetterOrDigit(text.charAt(stop))) {
            stop++;
        }
        return text.substring(start, stop).toLowerCase(Locale.ROOT);
    }

    private static String entity(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "nbsp" -> " ";
            case "#39", "apos" -> "'";
            default -> "";
        };
    }

    /** "[words](address)" leaves its words; a footnote's mark "[^1]" leaves nothing. */
    private static String withoutLinks(String text) {
        var plain = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '[') {
                int close = indexOf(']', text, i, LONGEST_ADDRESS);
                if (close > 0) {
                    if (text.startsWith("[^", i)) {
                        i = close + 1;
                        continue;
                    }
                    int end = text.startsWith("(", close + 1) ? indexOf(')', text, close, LONGEST_ADDRESS) : -1;
                    if (end > 0) {
                        plain.append(text, i + 1, close);
                        i = end + 1;
                        continue;
                    }
                }
            }
            plain.append(c);
            i++;
        }
        return plain.toString();
    }

    private static String withoutStars(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '*' || isPrintedStar(text, i)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** The star of "(*)" and of "2 * 3" is printed; all others set type. */
    private static boolean isPrintedStar(String text, int i) {
        char before = i == 0 ? '\n' : text.charAt(i - 1);
        char after = i + 1 == text.length() ? '\n' : text.charAt(i + 1);
        return before == '(' && after == ')' || before == ' ' && after == ' ' && i > 1 && i + 2 < text.length();
    }

    private static String spaced(String text) {
        var spaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int length = spaced.length();
            char before = length == 0 ? '\n' : spaced.charAt(length - 1);
            if (c == '\n') {
                if (before == ' ') {
                    spaced.setLength(length - 1);
                }
                if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != '\n') {
                    spaced.append('\n');
                }
            } else if (c == ' ' || c == '\t') {
                if (before != ' ' && before != '\n' && before != '“') {
                    spaced.append(' ');
                }
            } else {
                if (c == '”' && before == ' ') {
                    spaced.setLength(length - 1);
                }
                spaced.append(c);
            }
        }
        int end = spaced.length();
        while (end > 0 && (spaced.charAt(end - 1) == ' ' || spaced.charAt(end - 1) == '\n')) {
            end--;
        }
        return spaced.substring(0, end);
    }
}
