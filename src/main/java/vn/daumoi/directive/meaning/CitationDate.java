package vn.daumoi.directive.meaning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The date right after a document's number or name: "ngày 08 tháng 4 năm 2020", "ngày 08/4/2022", "năm 2015", "2025".
 *
 * @param end where its words end
 */
record CitationDate(@Nullable Integer year, @Nullable LocalDate date, int end) {

    private static final Pattern DAY = Pattern.compile(
            "\\G\\s*+(?:,\\s*+)?(?:\\(\\s*+)?ngay\\s+(\\d{1,2})\\s*(?:/|-|thang)\\s*(\\d{1,2})\\s*(?:/|-|nam)\\s*(\\d{4})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("\\G\\s+(?:nam\\s+)?((?:19|20)\\d{2})(?![\\d/])");

    /** @param folded folded text */
    static CitationDate after(String folded, int from) {
        Matcher day = DAY.matcher(folded).region(from, folded.length());
        if (day.lookingAt()) {
            int year = Integer.parseInt(day.group(3));
            return new CitationDate(year, date(year, day.group(2), day.group(1)), day.end());
        }
        Matcher year = YEAR.matcher(folded).region(from, folded.length());
        if (year.lookingAt()) {
            return new CitationDate(Integer.valueOf(year.group(1)), null, year.end());
        }
        return new CitationDate(null, null, from);
    }

    private static @Nullable LocalDate date(int year, String month, String day) {
        try {
            return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
