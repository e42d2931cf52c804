package vn.daumoi.progress;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.StatusWords;
import vn.daumoi.graph.TaskStatus;

/** Understands the rows of an upload, as far as that can be told without the graph. */
final class UploadReader {

    private static final int HEADER_WITHIN = 20;
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:[.,]0+)?\\s*(%?)");
    private static final LocalDate SPREADSHEET_DAY_ZERO = LocalDate.of(1899, 12, 30);

    /**
     * A row that says something.
     *
     * @param dated whether it names the day itself
     */
    record Read(int line, String key, String code, String document, NewReport report, boolean dated) {}

    private final Map<UploadColumn, Integer> columns = new EnumMap<>(UploadColumn.class);
    private final List<String> headers = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<Read> rows = new ArrayList<>();
    private final List<Upload.Problem> errors = new ArrayList<>();
    private final LocalDate today;
    private int total;
    private int blank;

    /** @throws UnreadableSheetException where no row is a header that names a task and a status */
    UploadReader(Sheet sheet, LocalDate today) {
        this.today = today;
        int header = header(sheet.lines());
        for (Sheet.Line line : sheet.lines().subList(header + 1, sheet.lines().size())) {
            total++;
            read(line);
        }
    }

    List<Read> rows() {
        return rows;
    }

    List<Upload.Problem> errors() {
        return errors;
    }

    List<String> ignoredColumns() {
        return ignored;
    }

    int total() {
        return total;
    }

    int blank() {
        return blank;
    }

    /** The header of a column, as the file spells it. */
    String header(UploadColumn column) {
        Integer at = columns.get(column);
        return at == null ? "" : headers.get(at);
    }

    private int header(List<Sheet.Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), HEADER_WITHIN); i++) {
            var found = new EnumMap<UploadColumn, Integer>(UploadColumn.class);
            var unknown = new ArrayList<String>();
            List<Sheet.Value> values = lines.get(i).values();
            for (int column = 0; column < values.size(); column++) {
                String header = values.get(column).text();
                UploadColumn meaning = UploadColumn.of(header).orElse(null);
                if (meaning != null && !found.containsKey(meaning)) {
                    found.put(meaning, column);
                } else if (!header.isEmpty()) {
                    unknown.add(header);
                }
            }
            // "Tiến độ"/"Progress" alone can be the percentage as well as the status
            if (!found.containsKey(UploadColumn.STATUS) && found.containsKey(UploadColumn.PERCENT)) {
                found.put(UploadColumn.STATUS, found.remove(UploadColumn.PERCENT));
            }
            boolean task = found.containsKey(UploadColumn.KEY) || found.containsKey(UploadColumn.CODE);
            if (task && found.containsKey(UploadColumn.STATUS)) {
                columns.putAll(found);
                values.forEach(value -> headers.add(value.text()));
                ignored.addAll(unknown);
                return i;
            }
        }
        throw new UnreadableSheetException("progress.sheet.header");
    }

    private void read(Sheet.Line line) {
        Sheet.Value status = value(line, UploadColumn.STATUS);
        Sheet.Value percent = value(line, UploadColumn.PERCENT);
        Sheet.Value note = value(line, UploadColumn.NOTE);
        if (status.isEmpty() && percent.isEmpty() && note.isEmpty()) {
            blank++;
            return;
        }
        int before = errors.size();
        for (UploadColumn column : columns.keySet()) {
            if (value(line, column).formula()) {
                wrong(line, column, "progress.row.formula");
            }
        }
        if (errors.size() > before) {
            return;
        }
        String key = value(line, UploadColumn.KEY).text();
        String code = value(line, UploadColumn.CODE).text();
        if (key.isEmpty() && code.startsWith("task-")) {
            key = code;
            code = "";
        }
        if (key.isEmpty() && code.isEmpty()) {
            wrong(
                    line,
                    columns.containsKey(UploadColumn.CODE) ? UploadColumn.CODE : UploadColumn.KEY,
                    "progress.row.noTask");
        }
        Integer how = percent(line);
        StatusWords.Said said = status(line, how);
        LocalDate on = day(line);
        if (errors.size() > before || said == null) {
            return;
        }
        try {
            NewReport report = new NewReport(said.status(), said.percent(), note.text(), on).checked(today);
            rows.add(new Read(
                    line.number(),
                    key,
                    code,
                    value(line, UploadColumn.DOCUMENT).text(),
                    report,
                    !value(line, UploadColumn.ON).isEmpty()));
        } catch (InvalidReportException e) {
            UploadColumn column = switch (e.field()) {
                case "percent" ->
                    columns.containsKey(UploadColumn.PERCENT) ? UploadColumn.PERCENT : UploadColumn.STATUS;
                case "on" -> UploadColumn.ON;
                case "note" -> UploadColumn.NOTE;
                default -> UploadColumn.STATUS;
            };
            wrong(line, column, e.key(), e.arguments().toArray(String[]::new));
        }
    }

    private StatusWords.@Nullable Said status(Sheet.Line line, @Nullable Integer percent) {
        String text = value(line, UploadColumn.STATUS).text();
        StatusWords.Said said = StatusWords.read(text.isEmpty() && percent != null ? percent + "%" : text);
        if (text.isEmpty() && percent == null) {
            wrong(line, UploadColumn.STATUS, "progress.row.noStatus");
        } else if (said == null || said.status() == TaskStatus.NOT_REPORTED) {
            wrong(line, UploadColumn.STATUS, "progress.row.status");
        } else if (percent != null && said.percent() != null && !percent.equals(said.percent())) {
            wrong(line, UploadColumn.PERCENT, "progress.row.percents", said.percent() + "%");
        } else {
            return new StatusWords.Said(said.status(), percent == null ? said.percent() : percent);
        }
        return null;
    }

    private @Nullable Integer percent(Sheet.Line line) {
        String text = value(line, UploadColumn.PERCENT).text();
        if (text.isEmpty()) {
            return null;
        }
        Matcher matcher = PERCENT.matcher(text);
        if (matcher.matches() && Integer.parseInt(matcher.group(1)) <= 100) {
            return Integer.valueOf(matcher.group(1));
        }
        wrong(line, UploadColumn.PERCENT, "progress.row.percent");
        return null;
    }

    /** The day, today where none is given; null where it is none, which is said. */
    private @Nullable LocalDate day(Sheet.Line line) {
        Sheet.Value value = value(line, UploadColumn.ON);
        if (value.isEmpty()) {
            return today;
        }
        BigDecimal number = value.number();
        try {
            Matcher day = DAY.matcher(value.text());
            if (day.matches()) {
                return LocalDate.of(number(day, 3), number(day, 2), number(day, 1));
            }
            Matcher iso = ISO.matcher(value.text());
            if (iso.matches()) {
                return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            if (number != null) {
                return SPREADSHEET_DAY_ZERO.plusDays(number.longValue());
            }
        } catch (DateTimeException e) {
            // said below, as for what is no date at all
        }
        wrong(line, UploadColumn.ON, "progress.row.date");
        return null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private Sheet.Value value(Sheet.Line line, UploadColumn column) {
        Integer at = columns.get(column);
        return at == null ? Sheet.Value.EMPTY : line.at(at);
    }

    private void wrong(Sheet.Line line, UploadColumn column, String key, String... arguments) {
        errors.add(new Upload.Problem(
                line.number(), header(column), value(line, column).text(), key, List.of(arguments)));
    }

    /** Rows that say otherwise than an earlier one of the same task and day; and which line that is. */
    static Map<Integer, Integer> conflicts(List<Upload.Row> rows) {
        var first = new HashMap<List<Object>, Upload.Row>();
        var conflicts = new HashMap<Integer, Integer>();
        for (Upload.Row row : rows) {
            LocalDate on = row.report().on();
            Upload.Row earlier = first.putIfAbsent(List.of(row.task(), on == null ? LocalDate.MIN : on), row);
            if (earlier != null && !earlier.report().equals(row.report())) {
                conflicts.put(row.line(), earlier.line());
            }
        }
        return conflicts;
    }
}
