package vn.daumoi.directive.meaning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.Fold;

/** Kinds of legal documents, told from the word before a number or from the letters in it. */
final class DocumentTypes {

    private static final List<String> TYPES = List.of(
            "Thông tư liên tịch",
            "Chương trình hành động",
            "Nghị quyết",
            "Nghị định",
            "Quyết định",
            "Chỉ thị",
            "Thông tư",
            "Thông báo",
            "Kế hoạch",
            "Công văn",
            "Công điện",
            "Văn bản",
            "Chương trình",
            "Kết luận",
            "Quy định",
            "Hướng dẫn",
            "Báo cáo",
            "Tờ trình",
            "Pháp lệnh",
            "Bộ luật",
            "Luật",
            "Sắc lệnh",
            "Lệnh");

    private static final Map<String, String> BY_LETTERS = Map.ofEntries(
            Map.entry("NĐ", "Nghị định"),
            Map.entry("QĐ", "Quyết định"),
            Map.entry("NQ", "Nghị quyết"),
            Map.entry("CT", "Chỉ thị"),
            Map.entry("TT", "Thông tư"),
            Map.entry("TTLT", "Thông tư liên tịch"),
            Map.entry("TB", "Thông báo"),
            Map.entry("KH", "Kế hoạch"),
            Map.entry("CTR", "Chương trình hành động"),
            Map.entry("CĐ", "Công điện"),
            Map.entry("KL", "Kết luận"),
            Map.entry("HD", "Hướng dẫn"),
            Map.entry("BC", "Báo cáo"),
            Map.entry("TTR", "Tờ trình"));

    private static final Map<String, String> BY_FOLDED =
            TYPES.stream().collect(Collectors.toMap(Fold::search, type -> type));

    private static final Pattern BEFORE_NUMBER = Pattern.compile(
            "(?<![a-z0-9])(" + TYPES.stream().map(Fold::search).collect(Collectors.joining("|")) + ")(\\s+so:?)?\\s*$");
    /** "Luật Đấu thầu số 22/2023/QH15". */
    private static final Pattern LAW_BEFORE_NUMBER =
            Pattern.compile("(?<![a-z0-9])(bo luat|luat|phap lenh)\\s+(?!so\\b)[^,;.:()\\d]{2,60}?\\s+so:?\\s*$");

    private static final Pattern SO_BEFORE = Pattern.compile("(?<![a-z0-9])so:?\\s*$");
    private static final int REACH = 90;

    private DocumentTypes() {}

    /**
     * The words before a number.
     *
     * @param type "Nghị định"; empty where no such word stands there
     * @param start where they begin
     */
    record Before(String type, int start) {}

    /** @param folded folded text */
    static @Nullable Before before(String folded, int number) {
        int from = Math.max(0, number - REACH);
        String reach = folded.substring(from, number);
        for (Pattern pattern : List.of(BEFORE_NUMBER, LAW_BEFORE_NUMBER)) {
            Matcher m = pattern.matcher(reach);
            if (m.find()) {
                return new Before(BY_FOLDED.getOrDefault(m.group(1), ""), from + m.start());
            }
        }
        Matcher so = SO_BEFORE.matcher(reach);
        return so.find() ? new Before("", from + so.start()) : null;
    }

    /** @param letters "QĐ-TTg", "NQ/TW", "QH14" */
    static String ofLetters(String letters) {
        String upper = letters.toUpperCase(Locale.ROOT);
        String first = upper.split("[-/]")[0];
        return BY_LETTERS.getOrDefault(first, upper.startsWith("QH") ? "Luật" : "");
    }

    /** The type a line names and nothing else: "CHỈ THỊ", "QUYẾT ĐỊNH:"; or empty. */
    static String named(String line) {
        String folded = Fold.search(line).replaceAll("[^a-z ]", " ").strip().replaceAll(" +", " ");
        return BY_FOLDED.getOrDefault(folded, "");
    }
}
