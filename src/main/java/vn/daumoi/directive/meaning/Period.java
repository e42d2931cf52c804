package vn.daumoi.directive.meaning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time that words name: "ngày 15/12/2025", "tháng 3 năm 2023", "Quý III, IV/2026", "6 tháng đầu năm 2026",
 * "2026", "December 31, 2021", "FY2023".
 *
 * @param first its first day; null where the words name no day there is ("Tháng 13/2023")
 * @param last its last day; null likewise
 * @param several whether several months or quarters are named together
 * @param start where the words begin
 * @param end where they end
 */
record Period(@Nullable LocalDate first, @Nullable LocalDate last, boolean several, int start, int end) {

    private static final String MONTH_NAMES =
            "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?";
    private static final String QUARTER = "(?:iv|iii|ii|i|[1-4])";

    /**
     * Lists end where a year has no more months or quarters, and neither they nor white space are ever given back: over the
     * longest line this takes time in proportion to its length, and no stack.
     */
    private static final Pattern PERIOD = Pattern.compile("(?<![\\w/])(?:"
            + "(?:ngay\\s+)?(?<d1>\\d{1,2})\\s*[/.-]\\s*(?<m1>\\d{1,2})\\s*[/.-]\\s*(?<y1>\\d{4})(?!\\d)"
            + "|(?:ngay\\s+)?(?<d2>\\d{1,2})\\s+thang\\s+(?<m2>\\d{1,2})(?:\\s+nam\\s+|\\s*[/,]\\s*)(?<y2>\\d{4})(?!\\d)"
            + "|(?<y3>\\d{4})-(?<m3>\\d{2})-(?<d3>\\d{2})(?!\\d)"
            + "|thang\\s+(?<m4>\\d{1,2})(?<ms>(?:\\s*(?:,|-|va|den)\\s*(?:thang\\s+)?\\d{1,2}(?!\\d)){0,11}+)"
            + "\\s*+(?:/|-|\\.|(?:,\\s*+)?nam)\\s*(?<y4>\\d{4})(?!\\d)"
            + "|(?<m5>\\d{1,2})\\s*/\\s*(?<y5>\\d{4})(?!\\d)"
            + "|quy\\s+(?<q>" + QUARTER + ")(?<qs>(?:\\s*(?:,|-|va|den)\\s*(?:quy\\s+)?" + QUARTER + "(?!\\d)){0,3}+)"
            + "\\s*+(?:/|-|(?:,\\s*+)?nam|,)?\\s*+(?:nam\\s+)?(?<yq>\\d{4})(?!\\d)"
            + "|(?:6|sau)\\s+thang\\s+(?<half>dau|cuoi)\\s+nam\\s+(?<yh>\\d{4})(?!\\d)"
            + "|(?<part>dau|giua|cuoi)\\s+nam\\s+(?<yp>\\d{4})(?!\\d)"
            + "|(?<me>" + MONTH_NAMES + ")\\.?\\s+(?:(?<de>\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(?<ye>\\d{4})(?!\\d)"
            + "|(?<de2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<me2>" + MONTH_NAMES + ")\\.?,?\\s+(?<ye2>\\d{4})(?!\\d)"
            + "|q(?<qe>[1-4])\\s*+(?:/\\s*+)?(?<yqe>\\d{4})(?!\\d)"
            + "|(?:fy|fiscal\\s+year)\\s?(?<fy>\\d{4})(?!\\d)"
            + "|(?:nam\\s+)?(?<y>(?:19|20)\\d{2})(?![\\w/])"
            + ")");

    private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern QUARTERS = Pattern.compile(QUARTER);

    /** Whether the words name days there are. */
    boolean possible() {
        return first != null;
    }

    /**
     * The periods named, in order.
     *
     * @param folded folded text ({@link vn.daumoi.graph.Fold#search})
     */
    static List<Period> in(String folded) {
        var periods = new ArrayList<Period>();
        Matcher m = PERIOD.matcher(folded);
        while (m.find()) {
            periods.add(read(m));
        }
        return periods;
    }

    private static Period read(Matcher m) {
        try {
            return readPossible(m);
        } catch (DateTimeException impossible) {
            return new Period(null, null, false, m.start(), m.end());
        }
    }

    private static Period readPossible(Matcher m) {
        if (m.group("y1") != null) {
            return day(m, number(m, "y1"), number(m, "m1"), number(m, "d1"));
        }
        if (m.group("y2") != null) {
            return day(m, number(m, "y2"), number(m, "m2"), number(m, "d2"));
        }
        if (m.group("y3") != null) {
            return day(m, number(m, "y3"), number(m, "m3"), number(m, "d3"));
        }
        if (m.group("y4") != null) {
            int year = number(m, "y4");
            int first = number(m, "m4");
            int last = lastNumber(NUMBER.matcher(m.group("ms")), first);
            return months(m, year, first, last, last != first);
        }
        if (m.group("y5") != null) {
            return months(m, number(m, "y5"), number(m, "m5"), number(m, "m5"), false);
        }
        if (m.group("yq") != null) {
            int first = quarter(m.group("q"));
            int last = lastQuarter(m.group("qs"), first);
            return months(m, number(m, "yq"), 3 * first - 2, 3 * last, last != first);
        }
        if (m.group("yh") != null) {
            boolean begin = m.group("half").equals("dau");
            return months(m, number(m, "yh"), begin ? 1 : 7, begin ? 6 : 12, false);
        }
        if (m.group("yp") != null) {
            return partOfYear(m);
        }
        if (m.group("ye") != null) {
            return english(m, "me", "de", "ye");
        }
        if (m.group("ye2") != null) {
            return english(m, "me2", "de2", "ye2");
        }
        if (m.group("yqe") != null) {
            int quarter = number(m, "qe");
            return months(m, number(m, "yqe"), 3 * quarter - 2, 3 * quarter, false);
        }
        if (m.group("fy") != null) {
            // The United States' fiscal year ends with September and bears that year's number.
            int year = number(m, "fy");
            return new Period(LocalDate.of(year - 1, 10, 1), LocalDate.of(year, 9, 30), false, m.start(), m.end());
        }
        return months(m, number(m, "y"), 1, 12, false);
    }

    /** The beginning, the middle and the end of a year are taken for its first quarter, the two between, and its last. */
    private static Period partOfYear(Matcher m) {
        int year = number(m, "yp");
        return switch (m.group("part")) {
            case "dau" -> months(m, year, 1, 3, false);
            case "giua" -> months(m, year, 4, 9, false);
            default -> months(m, year, 10, 12, false);
        };
    }

    private static Period english(Matcher m, String month, String day, String year) {
        int number = MONTHS.indexOf(m.group(month).substring(0, 3)) + 1;
        return m.group(day) == null
                ? months(m, number(m, year), number, number, false)
                : day(m, number(m, year), number, number(m, day));
    }

    private static Period day(Matcher m, int year, int month, int day) {
        LocalDate date = LocalDate.of(year, month, day);
        return new Period(date, date, false, m.start(), m.end());
    }

    private static Period months(Matcher m, int year, int first, int last, boolean several) {
        LocalDate begin = LocalDate.of(year, first, 1);
        LocalDate end = YearMonth.of(year, last).atEndOfMonth();
        if (end.isBefore(begin)) {
            throw new DateTimeException("ends before it begins");
        }
        return new Period(begin, end, several, m.start(), m.end());
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    private static int lastNumber(Matcher numbers, int otherwise) {
        int last = otherwise;
        while (numbers.find()) {
            last = Integer.parseInt(numbers.group());
        }
        return last;
    }

    private static int quarter(String words) {
        Integer roman = ROMAN.get(words);
        return roman == null ? Integer.parseInt(words) : roman;
    }

    private static int lastQuarter(String words, int otherwise) {
        Matcher quarters = QUARTERS.matcher(words.replaceAll("va|den|quy", " "));
        int last = otherwise;
        while (quarters.find()) {
            last = quarter(quarters.group());
        }
        return last;
    }
}
