package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.daumoi.directive.Finding;
import vn.daumoi.directive.RowAccount;
import vn.daumoi.directive.structure.Numbering.Kind;
import vn.daumoi.directive.structure.Numbering.Number;
import vn.daumoi.directive.structure.RawTable.RawRow;

/** Gathers tasks across a document's tables, gives each its code and keeps the account of rows. */
final class Gathering {

    final List<TaskRow> tasks = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Lines.Line> words = new ArrayList<>();
    private final List<RowAccount.Rejection> rejected = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private int rows;
    private int headings;
    private int continuations;
    private int tables;
    private int unnumbered;
    private String sectionCode = "";
    private String sectionTitle = "";
    private String groupNumber = "";
    private String groupTitle = "";

    void newTable() {
        tables++;
        if (tables > 1) {
            sectionCode = "";
            sectionTitle = "";
        }
        groupNumber = "";
        groupTitle = "";
    }

    /** A heading above a table or list of tasks, in the prose. */
    void proseSection(String code, String title) {
        sectionCode = code;
        sectionTitle = title;
        groupNumber = "";
        groupTitle = "";
    }

    /** Counts rows as they come in, apart from what becomes of them, so that the account can be wrong and a test can see it. */
    void rowsIn(int count) {
        rows += count;
    }

    void heading() {
        headings++;
    }

    void continuation() {
        continuations++;
    }

    void reject(RawRow row, String messageKey) {
        rejected.add(new RowAccount.Rejection(row.line(), row.words(), messageKey, List.of()));
        for (String cell : row.cells()) {
            if (!cell.isBlank()) {
                words.add(new Lines.Line(row.line(), row.page(), cell));
            }
        }
    }

    void repeatedHeader(RawRow row, List<Column> columns) {
        headings++;
        List<String> headers = row.cells().stream().map(String::strip).toList();
        if (!headers.equals(columns.stream().map(Column::header).toList())) {
            findings.add(Finding.warning("import.finding.second-header", row.line(), "", row.words()));
        }
    }

    void section(String number, String title) {
        headings++;
        Number parsed = Numbering.of(number);
        if (parsed == null || parsed.kind() == Kind.ROMAN || parsed.kind() == Kind.CAPITAL) {
            sectionCode = parsed == null ? "" : parsed.text();
            sectionTitle = parsed == null && title.isBlank() ? number : title;
            groupNumber = "";
            groupTitle = "";
        } else {
            groupNumber = parsed.text();
            groupTitle = title;
        }
    }

    void task(RowSpan span, List<Column> columns, int numberColumn, int titleColumn, boolean last) {
        Number number = Numbering.of(span.number);
        if (number == null) {
            Numbering.Numbered leading = Numbering.leading(span.cells.get(titleColumn));
            if (leading != null) {
                number = new Number(Kind.NESTED, leading.number());
            }
        }
        if (number == null || number.kind() != Kind.LETTER && number.kind() != Kind.NESTED) {
            groupNumber = "";
            groupTitle = "";
        }
        String code = distinct(code(number), span.line);
        var cutOff = new ArrayList<Boolean>();
        for (int i = 0; i < span.cells.size(); i++) {
            cutOff.add(last && cutOff(span.cells, i, columns));
        }
        for (int i = 0; i < cutOff.size(); i++) {
            if (cutOff.get(i)) {
                findings.add(Finding.warning(
                        "import.finding.cut-off",
                        span.line,
                        code,
                        columns.get(i).header()));
            }
        }
        missing(span, columns, code, cutOff);
        String title = groupTitle.isEmpty() ? sectionTitle : join(sectionTitle, groupTitle);
        tasks.add(new TaskRow(
                0,
                code,
                sectionCode,
                title,
                columns,
                List.copyOf(span.cells),
                List.copyOf(cutOff),
                span.line,
                span.page));
    }

    /** A task built from label lines. */
    void labelled(String code, String title, List<Column> columns, List<String> cells, int line, int page) {
        String distinct = distinct(code, line);
        tasks.add(new TaskRow(
                0,
                distinct,
                sectionCode,
                title,
                List.copyOf(columns),
                List.copyOf(cells),
                cells.stream().map(c -> false).toList(),
                line,
                page));
    }

    String sectionCode() {
        return sectionCode;
    }

    String sectionTitle() {
        return sectionTitle;
    }

    RowAccount account() {
        return new RowAccount(rows, tasks.size(), headings, continuations, List.copyOf(rejected));
    }

    private void missing(RowSpan span, List<Column> columns, String code, List<Boolean> cutOff) {
        for (int i = 0; i < columns.size(); i++) {
            ColumnRole role = columns.get(i).role();
            boolean needed = role == ColumnRole.LEAD || role == ColumnRole.DEADLINE || role == ColumnRole.TITLE;
            if (needed && span.cells.get(i).isBlank() && !cutOff.get(i)) {
                findings.add(Finding.warning(
                        "import.finding.empty-cell",
                        span.line,
                        code,
                        columns.get(i).header()));
            }
        }
    }

    /** The file's last row breaks off: its last filled cell ends in mid-sentence, or the cells behind it are not there. */
    private static boolean cutOff(List<String> cells, int column, List<Column> columns) {
        int lastFilled = -1;
        for (int i = 0; i < cells.size(); i++) {
            lastFilled = cells.get(i).isBlank() ? lastFilled : i;
        }
        int lead = -1;
        int deadline = -1;
        for (int i = 0; i < columns.size(); i++) {
            lead = columns.get(i).role() == ColumnRole.LEAD ? i : lead;
            deadline = columns.get(i).role() == ColumnRole.DEADLINE ? i : deadline;
        }
        int needed = Math.max(lead, deadline);
        return lastFilled < needed && (column >= lastFilled && column <= needed);
    }

    private String code(@org.jspecify.annotations.Nullable Number number) {
        String own;
        if (number == null) {
            own = String.valueOf(++unnumbered);
        } else if (number.kind() == Kind.LETTER && !groupNumber.isEmpty()) {
            own = groupNumber + number.text();
        } else {
            own = number.text();
        }
        return sectionCode.isEmpty() ? own : sectionCode + "." + own;
    }

    private String distinct(String code, int line) {
        int times = codes.merge(code, 1, Integer::sum);
        if (times == 1) {
            return code;
        }
        String other = code + "-" + times;
        findings.add(Finding.warning("import.finding.duplicate-number", line, other, code));
        return distinct(other, line);
    }

    private static String join(String section, String group) {
        return section.isEmpty() ? group : section + " – " + group;
    }
}
