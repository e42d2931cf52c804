package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.structure.Numbering.Kind;
import vn.daumoi.directive.structure.Numbering.Number;
import vn.daumoi.directive.structure.RawTable.RawRow;

/** Reads one table: its header tells whether it is a task table; its rows become headings, tasks and continuations. */
final class TableReader {

    private final Gathering gathering;
    private List<Column> columns = List.of();
    private int numberColumn = -1;
    private int titleColumn = -1;
    private final List<RowSpan> open = new ArrayList<>();
    private final List<RawRow> waiting = new ArrayList<>();

    private TableReader(Gathering gathering) {
        this.gathering = gathering;
    }

    static void read(RawTable table, Gathering gathering) {
        new TableReader(gathering).read(table.rows());
    }

    private void read(List<RawRow> rows) {
        gathering.rowsIn(rows.size());
        int first = header(rows);
        if (first < 0) {
            rows.forEach(row -> gathering.reject(row, "import.rejected.not-a-task-table"));
            return;
        }
        for (int i = first; i < rows.size(); i++) {
            row(rows.get(i));
        }
        waiting.forEach(this::joinBefore);
        finish();
    }

    /** The index of the first row behind the header, or -1. Rows above the header are no part of the table. */
    private int header(List<RawRow> rows) {
        for (int i = 0; i < Math.min(rows.size(), 6); i++) {
            List<String> headers = rows.get(i).cells();
            int next = i + 1;
            if (!Headers.taskTable(headers) && next < rows.size()) {
                List<String> stacked = stacked(headers, rows.get(next).cells());
                if (!Headers.taskTable(stacked)
                        || Headers.taskTable(rows.get(next).cells())) {
                    continue;
                }
                headers = stacked;
                gathering.heading();
                next++;
            }
            if (Headers.taskTable(headers)) {
                rows.subList(0, i).forEach(row -> gathering.reject(row, "import.rejected.above-header"));
                gathering.heading();
                columns = Headers.columns(headers);
                numberColumn = index(ColumnRole.NUMBER);
                titleColumn = index(ColumnRole.TITLE);
                if (numberColumn < 0 && titleColumn > 0 && headers.getFirst().isBlank()) {
                    numberColumn = 0;
                    columns = renumbered();
                }
                gathering.newTable();
                return next;
            }
        }
        return -1;
    }

    private List<Column> renumbered() {
        var all = new ArrayList<>(columns);
        all.set(0, new Column(all.getFirst().header(), ColumnRole.NUMBER));
        return List.copyOf(all);
    }

    private static List<String> stacked(List<String> above, List<String> below) {
        var headers = new ArrayList<String>();
        for (int i = 0; i < Math.max(above.size(), below.size()); i++) {
            String a = i < above.size() ? above.get(i) : "";
            String b = i < below.size() ? below.get(i) : "";
            headers.add((a + " " + b).strip());
        }
        return headers;
    }

    private int index(ColumnRole role) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == role) {
                return i;
            }
        }
        return -1;
    }

    private void row(RawRow row) {
        if (row.blank()) {
            gathering.reject(row, "import.rejected.blank");
            return;
        }
        if (Headers.taskTable(row.cells())) {
            gathering.repeatedHeader(row, columns);
            return;
        }
        List<String> cells = RowSpan.fit(row.cells(), columns.size());
        Number number = numberColumn < 0 ? null : Numbering.of(cells.get(numberColumn));
        if (begins(row, cells, number)) {
            var span = new RowSpan(row, numberColumn, columns.size());
            for (RawRow early : waiting) {
                if (!belongsTo(early, span)) {
                    joinBefore(early);
                } else {
                    span.join(RowSpan.fit(early.cells(), columns.size()));
                    gathering.continuation();
                }
            }
            waiting.clear();
            open.add(span);
            return;
        }
        if (open.isEmpty()) {
            waiting.add(row);
        } else if (filledAlready(cells)) {
            waiting.add(row);
        } else {
            join(row);
        }
    }

    private boolean begins(RawRow row, List<String> cells, @Nullable Number number) {
        if (number != null) {
            return true;
        }
        if (numberColumn >= 0 && !cells.get(numberColumn).isBlank()) {
            return !Character.isLowerCase(cells.get(numberColumn).charAt(0));
        }
        String title = cells.get(titleColumn);
        if (title.isBlank()) {
            return false;
        }
        if (numberColumn < 0) {
            return Numbering.leading(title) != null || !Character.isLowerCase(title.charAt(0));
        }
        // No number, but a whole row of its own: everything a task needs, and the row before is whole too.
        int lead = index(ColumnRole.LEAD);
        int deadline = index(ColumnRole.DEADLINE);
        return Character.isUpperCase(title.charAt(0))
                && (lead < 0
                        || !cells.get(lead).isBlank()
                                && Character.isUpperCase(cells.get(lead).charAt(0)))
                && (deadline < 0 || !cells.get(deadline).isBlank())
                && (open.isEmpty() || complete(open.getLast()))
                && filled(row.cells()) > 2;
    }

    private boolean complete(RowSpan span) {
        return filled(span.cells) > 2;
    }

    private static long filled(List<String> cells) {
        return cells.stream().filter(c -> !c.isBlank()).count();
    }

    /**
     * A fragment whose every cell stands filled and finished in the row before cannot continue it: it stands before the row
     * it belongs to, as a scan prints a row that a page break tore.
     */
    private boolean filledAlready(List<String> fragment) {
        List<String> last = open.getLast().cells;
        for (int i = 0; i < fragment.size(); i++) {
            if (!fragment.get(i).isBlank()) {
                if (i == titleColumn
                        || last.get(i).isBlank()
                        || !Character.isUpperCase(fragment.get(i).charAt(0))
                                && !Character.isDigit(fragment.get(i).charAt(0))
                        || Joins.breaksOff(last.get(i), fragment.get(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean belongsTo(RawRow fragment, RowSpan span) {
        List<String> cells = RowSpan.fit(fragment.cells(), columns.size());
        if (filled(span.cells) < 3) {
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank() && !span.cells.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private void joinBefore(RawRow row) {
        if (open.isEmpty()) {
            gathering.reject(row, "import.rejected.no-row");
        } else {
            join(row);
        }
    }

    private void join(RawRow row) {
        open.getLast().join(RowSpan.fit(row.cells(), columns.size()));
        gathering.continuation();
    }

    private void finish() {
        for (int i = 0; i < open.size(); i++) {
            RowSpan span = open.get(i);
            @Nullable RowSpan next = i + 1 < open.size() ? open.get(i + 1) : null;
            if (isHeading(span, next)) {
                gathering.section(span.number, headingTitle(span));
            } else {
                gathering.task(span, columns, numberColumn, titleColumn, next == null);
            }
        }
    }

    private String headingTitle(RowSpan span) {
        for (int i = 0; i < span.cells.size(); i++) {
            if (i != numberColumn && !span.cells.get(i).isBlank()) {
                return span.cells.get(i);
            }
        }
        return span.number;
    }

    private boolean isHeading(RowSpan span, @Nullable RowSpan next) {
        for (int i = 0; i < columns.size(); i++) {
            if (i != numberColumn
                    && i != headingCell(span)
                    && !span.cells.get(i).isBlank()) {
                return false;
            }
        }
        Number number = Numbering.of(span.number);
        if (number == null) {
            return !span.cells.get(titleColumn).isBlank() || !span.number.isEmpty();
        }
        if (number.kind() == Kind.ROMAN || number.kind() == Kind.CAPITAL) {
            return true;
        }
        Number following = next == null ? null : Numbering.of(next.number);
        if (following == null) {
            return false;
        }
        return following.kind() == Kind.LETTER && number.kind() == Kind.DIGITS
                || following.kind() == Kind.NESTED && following.text().startsWith(number.text() + ".");
    }

    private int headingCell(RowSpan span) {
        for (int i = 0; i < span.cells.size(); i++) {
            if (i != numberColumn && !Objects.equals(span.cells.get(i), "")) {
                return i;
            }
        }
        return titleColumn;
    }
}
