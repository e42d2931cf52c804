package vn.daumoi.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.CsvTable;

/** A list of tasks as a table for spreadsheets: UTF-8 with a byte-order mark, headers in the reader's language. */
@Needs(Permission.READ)
@Service
public class CsvExport {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final TaskService tasks;

    CsvExport(TaskService tasks) {
        this.tasks = tasks;
    }

    /** What a table of tasks can show. */
    public enum Column {
        CODE((task, locale) -> task.code()),
        TITLE((task, locale) -> task.title()),
        SECTION((task, locale) -> task.section()),
        LEADS((task, locale) -> agencies(task.leads())),
        CO_LEADS((task, locale) -> agencies(task.coLeads())),
        DEADLINE((task, locale) -> task.deadline().text()),
        DEADLINE_KIND(
                (task, locale) -> text(locale, "csv.kind." + task.deadline().kind())),
        START((task, locale) -> day(task.deadline().start())),
        DUE((task, locale) -> day(task.deadline().due())),
        PRODUCT((task, locale) -> task.product()),
        DATABASES((task, locale) -> task.databases().stream()
                .map(d -> d.name() + " (" + text(locale, "csv.role." + d.role()) + ')')
                .collect(Collectors.joining("; "))),
        CITES((task, locale) ->
                task.documents().stream().map(Task.DocumentRef::number).collect(Collectors.joining("; "))),
        DEPENDS_ON((task, locale) ->
                task.dependsOn().stream().map(Task.TaskRef::code).collect(Collectors.joining("; "))),
        STATUS((task, locale) -> text(locale, "status." + task.status())),
        PERCENT((task, locale) -> task.percent() == null ? "" : task.percent().toString()),
        DOCUMENT((task, locale) -> task.assignedBy().number()),
        KEY((task, locale) -> task.key());

        private final BiFunction<Task, Locale, String> cell;

        Column(BiFunction<Task, Locale, String> cell) {
            this.cell = cell;
        }

        /** The column's name in a language. */
        public String header(Locale locale) {
            return text(locale, "csv.column." + name());
        }
    }

    /**
     * Writes all tasks that pass the filter, in the order of the list, and leaves the stream open.
     *
     * @param sort as {@link TaskService#list} knows it
     * @throws IOException where the reader has gone away
     */
    public void write(TaskFilter filter, String sort, List<Column> columns, Locale locale, OutputStream out)
            throws IOException {
        CsvTable.write(
                out,
                columns.stream().map(c -> c.header(locale)),
                table -> tasks.each(
                        filter, sort, task -> table.row(columns.stream().map(c -> c.cell.apply(task, locale)))));
    }

    private static String agencies(List<Task.AgencyRef> agencies) {
        return agencies.stream().map(Task.AgencyRef::name).collect(Collectors.joining("; "));
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, key, List.of());
    }
}
