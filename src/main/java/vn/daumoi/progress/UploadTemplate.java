package vn.daumoi.progress;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.catalog.Task;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.CsvTable;
import vn.daumoi.graph.TaskStatus;

/** A table to fill in: a row for each task of a filter, with empty columns for what is reported. */
@Needs(Permission.PLAN)
@Service
public class UploadTemplate {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** What identifies a task, then what helps a person, then what they fill in; with widths for a spreadsheet. */
    private enum Column {
        KEY("progress.column.KEY", 26),
        CODE("progress.column.CODE", 10),
        DOCUMENT("progress.column.DOCUMENT", 16),
        TITLE("progress.template.title", 60),
        LEADS("progress.template.leads", 30),
        DUE("progress.template.due", 14),
        NOW("progress.template.now", 20),
        STATUS("progress.column.STATUS", 20),
        PERCENT("progress.column.PERCENT", 12),
        ON("progress.column.ON", 14),
        NOTE("progress.column.NOTE", 50);

        private final String word;
        private final int width;

        Column(String word, int width) {
            this.word = word;
            this.width = width;
        }
    }

    private final TaskService tasks;

    UploadTemplate(TaskService tasks) {
        this.tasks = tasks;
    }

    /**
     * Writes the table as CSV and leaves the stream open.
     *
     * @throws IOException where the reader has gone away
     */
    public void csv(TaskFilter filter, Locale locale, OutputStream out) throws IOException {
        CsvTable.write(
                out, header(locale), table -> tasks.each(filter, "code", task -> table.row(cells(task, locale))));
    }

    /**
     * Writes the table as a workbook, with a list of the statuses to choose from, and leaves the stream open.
     *
     * @throws IOException where the reader has gone away
     */
    public void xlsx(TaskFilter filter, Locale locale, OutputStream out) throws IOException {
        var workbook = new Workbook(out, "daumoi", "1.0");
        Worksheet sheet = workbook.newWorksheet(Messages.text(locale, "progress.template.sheet", List.of()));
        row(sheet, 0, header(locale).toList());
        sheet.range(0, 0, 0, Column.values().length - 1).style().bold().set();
        sheet.freezePane(0, 1);
        for (Column column : Column.values()) {
            sheet.width(column.ordinal(), column.width);
        }
        var rows = new ArrayList<List<String>>();
        tasks.each(filter, "code", task -> rows.add(cells(task, locale).toList()));
        for (int i = 0; i < rows.size(); i++) {
            row(sheet, i + 1, rows.get(i));
        }
        choices(workbook, sheet, rows.size(), locale);
        workbook.finish();
    }

    private static void choices(Workbook workbook, Worksheet sheet, int rows, Locale locale) {
        if (rows == 0) {
            return;
        }
        Worksheet words = workbook.newWorksheet(Messages.text(locale, "progress.template.words", List.of()));
        List<TaskStatus> statuses = Stream.of(TaskStatus.values())
                .filter(status -> status != TaskStatus.NOT_REPORTED)
                .toList();
        for (int i = 0; i < statuses.size(); i++) {
            words.value(i, 0, Messages.text(locale, "status." + statuses.get(i), List.of()));
        }
        int column = Column.STATUS.ordinal();
        sheet.range(1, column, rows, column)
                .validateWithList(words.range(0, 0, statuses.size() - 1, 0))
                .allowBlank(true);
    }

    private static void row(Worksheet sheet, int number, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.value(number, i, cells.get(i));
            }
        }
    }

    private static Stream<String> header(Locale locale) {
        return Stream.of(Column.values()).map(column -> Messages.text(locale, column.word, List.of()));
    }

    private static Stream<String> cells(Task task, Locale locale) {
        return Stream.of(Column.values()).map(column -> cell(column, task, locale));
    }

    private static String cell(Column column, Task task, Locale locale) {
        return switch (column) {
            case KEY -> task.key();
            case CODE -> task.code();
            case DOCUMENT -> task.assignedBy().number();
            case TITLE -> task.title();
            case LEADS -> task.leads().stream().map(Task.AgencyRef::name).collect(Collectors.joining("; "));
            case DUE -> day(task.deadline().due());
            case NOW ->
                Messages.text(locale, "status." + task.status(), List.of())
                        + (task.percent() == null ? "" : " (" + task.percent() + "%)");
            case STATUS, PERCENT, ON, NOTE -> "";
        };
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }
}
