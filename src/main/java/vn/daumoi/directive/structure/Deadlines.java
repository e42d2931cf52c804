package vn.daumoi.directive.structure;

import java.util.regex.Pattern;
import vn.daumoi.graph.Fold;

/** Whether words read as a deadline; what it means is the next stage's. */
final class Deadlines {

    private static final Pattern WORDS = Pattern.compile(
            "(?:.*\\b(?:thang|quy|nam|ngay)\\s*(?:[ivx]+|\\d{1,4})\\b.*)|(?:\\d{4}(?:\\s*-\\s*\\d{4})?)|(?:\\d{1,2}/\\d{1,2}/\\d{4})"
                    + "|(?:.*(?:thuong xuyen|hang nam|hang thang|hang quy|dinh ky|lien tuc|hang tuan|ongoing|annually|quarterly).*)");

    private Deadlines() {}

    static boolean looksLike(String words) {
        return words.length() < 80 && WORDS.matcher(Fold.search(words.strip())).matches();
    }
}
