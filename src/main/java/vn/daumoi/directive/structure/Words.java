package vn.daumoi.directive.structure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.daumoi.graph.Fold;

/** The word lists of {@code reader/words.txt}, by which the structure of a text is told. */
final class Words {

    private static final Map<String, List<String>> SECTIONS = load("words.txt");

    private static final Set<String> OPEN_ENDS = lower("ends-open");
    private static final Set<String> OPEN_NAMES = Set.copyOf(SECTIONS.getOrDefault("ends-open-name", List.of()));
    private static final Set<String> OPEN_DATES = lower("ends-open-date");
    private static final Set<String> WHOLE_BEFORE = lower("whole-before");
    private static final int OPEN_END_WORDS = 3;
    private static final Starts AGENCY = new Starts("agency");
    private static final Starts TOTAL = new Starts("total");
    private static final Starts AFTER_TABLE = new Starts("after-table");
    private static final Starts PART = new Starts("part");
    private static final Starts LETTERHEAD = new Starts("letterhead");
    private static final Set<String> CAPTION = Set.copyOf(plainEntries("caption"));
    private static final Set<String> WHEN = folded("when");

    private Words() {}

    /** A resource of sections in brackets with one entry a line, in order. */
    static Map<String, List<String>> load(String resource) {
        var sections = new LinkedHashMap<String, List<String>>();
        List<String> current = new ArrayList<>();
        InputStream stream = Words.class.getResourceAsStream("/reader/" + resource);
        if (stream == null) {
            throw new IllegalStateException("reader/" + resource + " is missing");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String entry = line.strip();
                if (entry.startsWith("[") && entry.endsWith("]")) {
                    current =
                            sections.computeIfAbsent(entry.substring(1, entry.length() - 1), name -> new ArrayList<>());
                } else if (!entry.isEmpty() && !entry.startsWith("# ") && !entry.equals("#")) {
                    current.add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sections;
    }

    /** Letters and digits in lower case without diacritics, with one space between words. */
    static String plain(String text) {
        String folded = Fold.search(text);
        var plain = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetterOrDigit(c) || c == '%' || c == '#') {
                plain.append(c);
            } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString().strip();
    }

    /** Whether the text ends with something that nothing can end with: a conjunction, a comma, an open bracket. */
    static boolean endsOpen(String text) {
        String end = text.stripTrailing();
        if (end.isEmpty()) {
            return false;
        }
        char last = end.charAt(end.length() - 1);
        if (last == ',' || last == '(' || last == '“' || last == '/' || last == '\ufffd' || last == '&') {
            return true;
        }
        if ((last == '-' || last == '–') && end.length() > 1 && end.charAt(end.length() - 2) == ' ') {
            return true;
        }
        if (end.lastIndexOf('(') > end.lastIndexOf(')') && end.length() - end.lastIndexOf('(') < 200) {
            return true;
        }
        int from = end.length();
        for (int word = 0; word < OPEN_END_WORDS && from > 0; word++) {
            from = end.lastIndexOf(' ', from - 1);
            String words = end.substring(from + 1);
            if (OPEN_NAMES.contains(words) || OPEN_ENDS.contains(words.toLowerCase(Locale.ROOT))) {
                return true;
            }
            if (from < 0) {
                break;
            }
        }
        return false;
    }

    /** Whether a date breaks off: "Tháng", "Tháng 6/", "Tháng 6/20". */
    static boolean endsOpenDate(String text) {
        if (endsOpen(text)) {
            return true;
        }
        String[] words = text.toLowerCase(Locale.ROOT).strip().split(" ");
        if (OPEN_DATES.contains(words[words.length - 1])) {
            return words.length == 1 || !WHOLE_BEFORE.contains(words[words.length - 2]);
        }
        int slash = text.lastIndexOf('/');
        String year = text.substring(slash + 1).strip();
        boolean shortYear = slash > 0 && year.length() < 4 && year.chars().allMatch(Character::isDigit);
        return shortYear && plain(text.substring(0, slash)).matches("(?:.* )?thang \\d{1,2}");
    }

    /** Whether a line begins an article or an appendix: "Điều 2.", "Phụ lục". */
    static boolean startsPart(String text) {
        return PART.match(text);
    }

    /** The number of a heading such as "Phụ lục II" or "Bảng 3: …", or empty. */
    static String captionCode(String text) {
        String[] words = text.split("[ :.,)]+", 6);
        for (int i = 1; i < Math.min(words.length, 4); i++) {
            String number = words[i];
            boolean counts = Line.isNumber(number) || RowMark.isRoman(number) || number.matches("[A-HĐ]");
            if (counts && CAPTION.contains(plain(String.join(" ", List.of(words).subList(0, i))))) {
                return number;
            }
        }
        return "";
    }

    /** Whether a text is part of a letterhead, a stamp or a signature. */
    static boolean isLetterhead(String text) {
        return LETTERHEAD.match(text);
    }

    /** Whether the text ends as a sentence or an item does. */
    static boolean endsClosed(String text) {
        String end = text.stripTrailing();
        return !end.isEmpty() && ".;:!?…".indexOf(end.charAt(end.length() - 1)) >= 0;
    }

    static boolean startsLower(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                return Character.isLowerCase(c);
            }
            if (Character.isDigit(c) || c == '-' || c == '+' || c == '•') {
                return false;
            }
            if (c == ',' || c == ';' || c == '.' || c == ')') {
                return true;
            }
        }
        return false;
    }

    /** Whether all letters are capitals, and there are some. */
    static boolean isCapitals(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (!Character.isUpperCase(c)) {
                    return false;
                }
            }
        }
        return letters > 2;
    }

    static boolean namesAgencies(String text) {
        return AGENCY.match(text);
    }

    static boolean isTotal(String text) {
        return TOTAL.match(text) && text.length() < 40;
    }

    static boolean endsTable(String text) {
        return AFTER_TABLE.match(text);
    }

    /** Whether a short text says when something is due. */
    static boolean saysWhen(String text) {
        if (text.length() > 120) {
            return false;
        }
        String plain = ' ' + plain(text) + ' ';
        if (plain.contains(" 20") && text.length() < 60) {
            return true;
        }
        for (String word : WHEN) {
            if (plain.contains(word)) {
                return text.length() < 60 || plain.startsWith(word);
            }
        }
        return false;
    }

    /** The entries of a section, plain. */
    static List<String> plainEntries(String section) {
        return SECTIONS.getOrDefault(section, List.of()).stream()
                .map(Words::plain)
                .toList();
    }

    private static Set<String> lower(String section) {
        var words = new HashSet<String>();
        for (String word : SECTIONS.getOrDefault(section, List.of())) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static Set<String> folded(String section) {
        var words = new HashSet<String>();
        plainEntries(section).forEach(word -> words.add(' ' + word + ' '));
        return words;
    }

    /** Beginnings of a text, looked up by their first word. */
    private static final class Starts {
        private static final int LONGEST = 40;
        private final Map<String, List<String>> byFirstWord = new HashMap<>();

        Starts(String section) {
            for (String entry : plainEntries(section)) {
                byFirstWord
                        .computeIfAbsent(entry.split(" ")[0], first -> new ArrayList<>())
                        .add(entry);
            }
        }

        boolean match(String text) {
            String plain = plain(text.substring(0, Math.min(text.length(), LONGEST)));
            int space = plain.indexOf(' ');
            String first = space < 0 ? plain : plain.substring(0, space);
            for (String entry : byFirstWord.getOrDefault(first, List.of())) {
                if (plain.equals(entry) || plain.startsWith(entry + ' ')) {
                    return true;
                }
            }
            return false;
        }
    }
}
