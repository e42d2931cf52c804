package vn.daumoi.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.TaskStatus;

/**
 * A table of reports as it would be, or was, taken: every row is in exactly one of {@code rows}, {@code blank} and those the
 * {@code errors} are about.
 *
 * @param id to apply it by
 * @param total rows below the header
 * @param blank rows that report nothing: a template's rows that nobody filled in
 * @param wrong rows with errors
 * @param rows what is understood
 * @param errors in the order of the file; while there are any, nothing is taken
 * @param ignoredColumns headers that mean nothing here
 * @param applied whether its reports are in the graph
 */
public record Upload(
        String id,
        String fileName,
        int total,
        int blank,
        int wrong,
        List<Row> rows,
        List<Problem> errors,
        List<String> ignoredColumns,
        boolean applied) {

    /**
     * A row that is right.
     *
     * @param line as a spreadsheet shows it, from 1
     * @param task key of the task
     * @param now what is reported of it as of that day so far
     * @param nowPercent of that, or null
     * @param report what it says
     * @param adds false where the same is reported already: then it changes nothing
     */
    public record Row(
            int line,
            String task,
            String code,
            String title,
            TaskStatus now,
            @Nullable Integer nowPercent,
            NewReport report,
            boolean adds) {}

    /**
     * What is wrong with a row.
     *
     * @param line as a spreadsheet shows it, from 1
     * @param column header of the column, or empty for the whole row
     * @param value what stands there
     * @param key of the message in the translations
     */
    public record Problem(int line, String column, String value, String key, List<String> arguments) {}

    /** How many reports it adds. */
    public long adds() {
        return rows.stream().filter(Row::adds).count();
    }

    Upload asApplied() {
        return new Upload(id, fileName, total, blank, wrong, rows, errors, ignoredColumns, true);
    }
}
