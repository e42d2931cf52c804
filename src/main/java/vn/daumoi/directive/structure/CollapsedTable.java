package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.List;
import vn.daumoi.directive.structure.Lines.Line;
import vn.daumoi.directive.structure.Numbering.Kind;

/**
 * A table that lost its marks: only the header is still a row, maybe without its last columns, and every cell is a bare line.
 * Numbers on lines of their own begin the rows.
 */
final class CollapsedTable {

    private CollapsedTable() {}

    /** Reads the bare lines from {@code from}; returns {@code from} where they are no such table. */
    static int read(List<Line> lines, int from, RawTable.RawRow header, List<RawTable> tables) {
        var headers = new ArrayList<>(header.cells());
        int i = from;
        while (i < lines.size()
                && (lines.get(i).blank() || Headers.role(lines.get(i).text()) != ColumnRole.OTHER)
                && Numbering.of(lines.get(i).text()) == null) {
            if (!lines.get(i).blank()) {
                headers.add(Marks.clean(lines.get(i).text()));
            }
            i++;
        }
        if (i >= lines.size() || Numbering.of(lines.get(i).text()) == null || !Headers.taskTable(headers)) {
            return from;
        }
        List<ColumnRole> roles =
                Headers.columns(headers).stream().map(Column::role).toList();
        var rows = new ArrayList<RawTable.RawRow>();
        rows.add(new RawTable.RawRow(header.line(), header.page(), List.copyOf(headers)));
        while (i < lines.size()) {
            int end = i + 1;
            while (end < lines.size()
                    && !beginsRow(lines.get(end))
                    && !lines.get(end).text().contains("|")) {
                end++;
            }
            i = addRow(lines, i, end, roles, rows);
            if (i < lines.size() && lines.get(i).text().contains("|")) {
                break;
            }
        }
        tables.add(new RawTable(List.copyOf(rows)));
        return i;
    }

    private static boolean beginsRow(Line line) {
        return !line.blank() && line.text().strip().length() < 8 && Numbering.of(line.text()) != null;
    }

    private static int addRow(List<Line> lines, int from, int to, List<ColumnRole> roles, List<RawTable.RawRow> rows) {
        Line first = lines.get(from);
        var bare = new ArrayList<Line>();
        for (int i = from + 1; i < to; i++) {
            if (!lines.get(i).blank()) {
                bare.add(lines.get(i));
            }
        }
        String[] cells = empty(roles);
        cells[0] = Marks.clean(first.text());
        int wanted = roles.size() - 1;
        int taken = Math.min(wanted, bare.size());
        for (int k = 0; k < taken; k++) {
            cells[k + 1] = Marks.clean(bare.get(k).text());
        }
        if (taken > 1 && taken < wanted) {
            spread(cells, taken, roles);
        }
        rows.add(new RawTable.RawRow(first.number(), first.page(), List.of(cells)));
        int column = 1;
        for (int k = taken; k < bare.size(); k++) {
            String text = Marks.clean(bare.get(k).text());
            column = unfinished(cells, column, text);
            String[] fragment = empty(roles);
            fragment[column] = text;
            rows.add(new RawTable.RawRow(bare.get(k).number(), bare.get(k).page(), List.of(fragment)));
            cells[column] += " " + text;
            column = Math.min(column + 1, roles.size() - 1);
        }
        return to;
    }

    /** Fewer lines than columns: an empty cell left no line. The last line that reads as a deadline is the deadline. */
    private static void spread(String[] cells, int taken, List<ColumnRole> roles) {
        int deadline = roles.indexOf(ColumnRole.DEADLINE);
        if (deadline > taken && Deadlines.looksLike(cells[taken])) {
            cells[deadline] = cells[taken];
            cells[taken] = "";
        }
    }

    /** The first column from {@code column} on whose text breaks off, so that the fragment can continue it. */
    private static int unfinished(String[] cells, int column, String fragment) {
        for (int c = column; c < cells.length; c++) {
            if (Joins.breaksOff(cells[c], fragment)) {
                return c;
            }
        }
        return Math.min(column, cells.length - 1);
    }

    private static String[] empty(List<ColumnRole> roles) {
        String[] cells = new String[roles.size()];
        java.util.Arrays.fill(cells, "");
        return cells;
    }

    /** Letters mark rows under a numbered one. */
    static boolean isChild(String number) {
        Numbering.Number parsed = Numbering.of(number);
        return parsed != null && parsed.kind() == Kind.LETTER;
    }
}
