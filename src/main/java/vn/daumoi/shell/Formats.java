package vn.daumoi.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.DeadlineKind;

/** Dates and figures as a reader of a language writes them. */
public final class Formats {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Formats() {}

    /** {@code 31/03/2023} in Vietnamese, {@code 31 Mar 2023} in English. */
    public static String date(LocalDate date, Locale locale) {
        return date.format(
                locale.getLanguage().equals("en")
                        ? DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK)
                        : DateTimeFormatter.ofPattern("dd/MM/uuuu"));
    }

    /** A deadline as kind and dates: "31/03/2023", "Từ 01/02/2023", "Thường xuyên, đến 31/12/2025". */
    public static String deadline(
            DeadlineKind kind, @Nullable LocalDate dueOn, @Nullable LocalDate startOn, Locale locale) {
        String due = dueOn == null ? "" : date(dueOn, locale);
        String start = startOn == null ? "" : date(startOn, locale);
        String name = Messages.text(locale, "deadline." + kind, List.of());
        return switch (kind) {
            case DUE -> due.isEmpty() ? name : due;
            case FROM -> start.isEmpty() ? name : Messages.text(locale, "deadline.from", List.of(start));
            case BETWEEN -> start.isEmpty() && due.isEmpty() ? name : start + " – " + due;
            case ONGOING, RECURRING, CONDITIONAL, UNKNOWN ->
                due.isEmpty() ? name : name + ", " + Messages.text(locale, "deadline.by", List.of(due));
        };
    }

    /** How large a file is: {@code 12,3 MB} in Vietnamese, {@code 12.3 MB} in English. */
    public static String size(long bytes, Locale locale) {
        return String.format(locale, "%,.1f MB", bytes / 1e6);
    }

    /** {@code 31/03/2023 14:05:09} in Vietnamese, {@code 31 Mar 2023 14:05:09} in English, in the server's time zone. */
    public static String moment(Instant moment, Locale locale) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, ZoneId.systemDefault());
        return date(local.toLocalDate(), locale) + " " + CLOCK.format(local);
    }

    /** The date picker's own words and format. */
    public static DatePicker.DatePickerI18n datePicker(Component owner) {
        Locale locale = UI.getCurrent().getLocale();
        return new DatePicker.DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd")
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setToday(owner.getTranslation("date.today"))
                .setCancel(owner.getTranslation("action.cancel"))
                .setBadInputErrorMessage(owner.getTranslation("date.bad"));
    }

    /** From Sunday on, as the picker counts. */
    private static List<String> days(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
