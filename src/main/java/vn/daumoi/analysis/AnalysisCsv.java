package vn.daumoi.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.daumoi.catalog.Task.AgencyRef;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.CsvTable;

/** Answers as tables for spreadsheets: the rows of the answer, no more and no fewer. Streams are left open. */
public final class AnalysisCsv {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private AnalysisCsv() {}

    /** A row for each task under each agency, in the order of the answer. */
    public static void write(Blockers answer, Locale locale, OutputStream out) throws IOException {
        CsvTable.write(
                out,
                header(locale, "agency", "code", "title", "due", "status", "ready", "overdue", "choke", "key"),
                table -> answer.agencies()
                        .forEach(agency -> agency.openTasks()
                                .forEach(task -> table.row(Stream.of(
                                        name(agency.agency(), locale),
                                        task.code(),
                                        task.title(),
                                        day(task.due()),
                                        status(task, locale),
                                        yes(task.ready(), locale),
                                        days(task.daysOverdue()),
                                        yes(answer.chokePoints().contains(task), locale),
                                        task.key())))));
    }

    /** A row for each pair of databases. */
    public static void write(Integrations answer, Locale locale, OutputStream out) throws IOException {
        CsvTable.write(
                out,
                header(locale, "database", "with", "goal", "tasks", "open", "late"),
                table -> answer.cells().items().forEach(cell -> table.row(cells(cell, locale))));
    }

    private static Stream<String> cells(Integrations.Cell cell, Locale locale) {
        return Stream.of(
                cell.database().name(),
                cell.with().name(),
                text(locale, "analysis.goal." + cell.goalKind()),
                String.valueOf(cell.tasks()),
                String.valueOf(cell.open()),
                String.valueOf(cell.late()));
    }

    /** A table as an answer to a request. */
    static ResponseEntity<StreamingResponseBody> download(String name, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .body(body);
    }

    private static Stream<String> header(Locale locale, String... columns) {
        return Stream.of(columns).map(column -> text(locale, "analysis.csv." + column));
    }

    private static String name(@Nullable AgencyRef agency, Locale locale) {
        return agency == null ? text(locale, "analysis.nobody") : agency.name();
    }

    private static String status(PlanTask task, Locale locale) {
        return text(locale, "analysis.status." + task.status());
    }

    private static String yes(boolean value, Locale locale) {
        return value ? text(locale, "analysis.yes") : "";
    }

    private static String days(int days) {
        return days == 0 ? "" : String.valueOf(days);
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, key, List.of());
    }
}
