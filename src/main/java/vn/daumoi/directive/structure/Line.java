package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.List;
import vn.daumoi.directive.text.SourceText;

/**
 * A line, or the piece of one between page breaks.
 *
 * @param number of the line in the file, counted from 1
 * @param page counted from 1
 */
record Line(int number, int page, String text) {

    static List<Line> of(SourceText source) {
        var lines = new ArrayList<Line>(source.lines().size());
        int page = 1;
        for (int i = 0; i < source.lines().size(); i++) {
            String text = source.lines().get(i);
            int from = 0;
            for (int feed = text.indexOf('\f'); feed >= 0; feed = text.indexOf('\f', from)) {
                if (feed > from) {
                    lines.add(new Line(i + 1, page, text.substring(from, feed)));
                }
                page++;
                from = feed + 1;
            }
            String rest = from == 0 ? text : text.substring(from);
            if (isPageNumber(rest)) {
                page++;
                rest = "";
            }
            lines.add(new Line(i + 1, page, rest));
        }
        return lines;
    }

    boolean isBlank() {
        return text.isBlank();
    }

    boolean isBar() {
        return text.strip().equals("|");
    }

    /** "- 3 -", "Trang 3/12", "Page 3 of 12". A lone number is told from a row's number only by what stands around it. */
    private static boolean isPageNumber(String text) {
        if (text.length() > 24) {
            return false;
        }
        String plain = text.strip();
        if (plain.length() > 4 && plain.startsWith("- ") && plain.endsWith(" -")) {
            return isNumber(plain.substring(2, plain.length() - 2));
        }
        String words = Words.plain(plain);
        if (!words.startsWith("trang ") && !words.startsWith("page ")) {
            return false;
        }
        for (String word : words.substring(words.indexOf(' ') + 1).split(" ")) {
            if (!isNumber(word) && !word.equals("of")) {
                return false;
            }
        }
        return true;
    }

    /** A number of one to three digits and nothing else. */
    static boolean isNumber(String text) {
        String digits = text.strip();
        return !digits.isEmpty() && digits.length() <= 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
