package vn.daumoi.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.daumoi.catalog.Task.AgencyRef;
import vn.daumoi.catalog.Task.DocumentRef;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.CsvTable;

/** Answers as tables for spreadsheets: the rows of the answer, no more and no fewer. Streams are left open. */
public final class AnalysisCsv {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private AnalysisCsv() {}

    /** A row for each task under each agency, in the order of the answer. */
    public static void write(Blockers answer, Locale locale, OutputStream out) throws IOException {
        Set<String> chokes = answer.chokePoints().stream().map(PlanTask::key).collect(Collectors.toSet());
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
                                        yes(chokes.contains(task.key()), locale),
                                        task.key())))));
    }

    /** A row for each task that slips. */
    public static void write(Impact answer, Locale locale, OutputStream out) throws IOException {
        CsvTable.write(
                out,
                header(locale, "agency", "code", "title", "before", "after", "days", "key"),
                table -> answer.tasks()
                        .forEach(slip -> table.row(Stream.of(
                                names(slip.task().leads(), locale),
                                slip.task().code(),
                                slip.task().title(),
                                day(slip.before()),
                                day(slip.after()),
                                String.valueOf(slip.days()),
                                slip.task().key()))));
    }

    /** A row for each task that slips in either scenario. */
    public static void write(Comparison answer, Locale locale, OutputStream out) throws IOException {
        CsvTable.write(
                out,
                header(
                        locale,
                        "agency",
                        "code",
                        "title",
                        "before",
                        "first",
                        "firstDays",
                        "second",
                        "secondDays",
                        "key"),
                table -> answer.tasks()
                        .forEach(row -> table.row(Stream.of(
                                names(row.task().leads(), locale),
                                row.task().code(),
                                row.task().title(),
                                day(row.before()),
                                day(row.first()),
                                String.valueOf(row.firstDays()),
                                day(row.second()),
                                String.valueOf(row.secondDays()),
                                row.task().key()))));
    }

    /** A row for each task or agency. */
    public static void write(Bottlenecks answer, Locale locale, OutputStream out) throws IOException {
        CsvTable.write(
                out,
                header(
                        locale,
                        "agency",
                        "code",
                        "title",
                        "openTasks",
                        "downstream",
                        "integrations",
                        "slack",
                        "overdue",
                        "betweenness",
                        "key"),
                table -> answer.rows().items().forEach(row -> table.row(cells(row, locale))));
    }

    private static Stream<String> cells(Bottlenecks.Row row, Locale locale) {
        PlanTask task = row.task();
        AgencyRef agency = row.agency();
        return Stream.of(
                task != null ? names(task.leads(), locale) : name(agency, locale),
                task == null ? "" : task.code(),
                task == null ? "" : task.title(),
                String.valueOf(row.open()),
                String.valueOf(row.downstream()),
                String.valueOf(row.integrations()),
                row.slackDays() == null ? "" : String.valueOf(row.slackDays()),
                days(row.daysOverdue()),
                String.format(Locale.ROOT, "%.6f", row.betweenness()),
                task != null ? task.key() : agency == null ? "" : agency.key());
    }

    /** A row for each contradiction. */
    public static void write(Contradictions answer, Locale locale, OutputStream out) throws IOException {
        CsvTable.write(
                out,
                header(locale, "kind", "code", "subject", "due", "days", "agency", "proof", "key"),
                table -> answer.findings().items().forEach(finding -> table.row(cells(finding, locale))));
    }

    private static Stream<String> cells(Contradictions.Finding finding, Locale locale) {
        PlanTask task = finding.task();
        DatabaseRef database = finding.database();
        return Stream.of(
                text(locale, "analysis.kind." + finding.kind()),
                task == null ? "" : task.code(),
                task != null ? task.title() : database == null ? "" : database.name(),
                task == null ? "" : day(task.due()),
                days(finding.days()),
                finding.agencies().stream().map(AgencyRef::name).collect(Collectors.joining("; ")),
                proof(finding),
                task != null ? task.key() : database == null ? "" : database.key());
    }

    private static String proof(Contradictions.Finding finding) {
        DocumentRef cited = finding.cited();
        DocumentRef newer = finding.replacedBy();
        if (!finding.chain().isEmpty()) {
            return finding.chain().stream()
                    .map(step -> step.task().code()
                            + (step.task().due() == null
                                    ? ""
                                    : " " + day(step.task().due())))
                    .collect(Collectors.joining(" → "));
        }
        if (cited != null && newer != null) {
            return cited.number() + " → " + newer.number();
        }
        return finding.words().stream().map(Words::text).distinct().collect(Collectors.joining(" · "));
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

    private static String names(List<AgencyRef> agencies, Locale locale) {
        return agencies.isEmpty()
                ? name(null, locale)
                : agencies.stream().map(AgencyRef::name).collect(Collectors.joining("; "));
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
