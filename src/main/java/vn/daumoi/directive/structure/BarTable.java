package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.List;
import vn.daumoi.directive.structure.Lines.Line;

/**
 * A table whose cells stand on lines of their own, with a lone bar between cells and two between rows. A blank line behind a
 * bar ends the table; between two bars it is an empty cell.
 */
final class BarTable {

    private BarTable() {}

    /** Reads from the bar at {@code from}; returns the index of the first line behind the table. */
    static int read(List<Line> lines, int from, List<RawTable> tables) {
        var rows = new ArrayList<RawTable.RawRow>();
        var cells = new ArrayList<String>();
        int rowLine = lines.get(from).number();
        int page = lines.get(from).page();
        int i = from;
        int end = from + 1;
        while (i < lines.size() && isBar(lines.get(i))) {
            end = i + 1;
            int next = i + 1;
            if (next < lines.size() && isBar(lines.get(next))) {
                add(rows, cells, rowLine, page);
                i = next;
                continue;
            }
            int blanks = next;
            while (blanks < lines.size() && lines.get(blanks).blank()) {
                blanks++;
            }
            if (blanks > next) {
                if (blanks < lines.size() && isBar(lines.get(blanks)) && !cells.isEmpty()) {
                    cells.add("");
                    i = blanks;
                    continue;
                }
                break;
            }
            var cell = new StringBuilder();
            int at = next;
            while (at < lines.size() && !isBar(lines.get(at)) && !lines.get(at).blank()) {
                cell.append(cell.isEmpty() ? "" : " ")
                        .append(lines.get(at).text().strip());
                at++;
            }
            // Blank lines inside a cell part its paragraphs; the cell ends at the next bar, if there is one soon.
            int look = at;
            while (look < lines.size() && look - at < 40 && !isBar(lines.get(look))) {
                look++;
            }
            boolean closed = look < lines.size() && isBar(lines.get(look));
            if (!closed || (look > at && !cells.isEmpty() && blanksRun(lines, at, look) > 1)) {
                addLast(rows, cells, cell, lines, next, rowLine, page);
                tables.add(new RawTable(List.copyOf(rows)));
                return at;
            }
            for (int k = at; k < look; k++) {
                if (!lines.get(k).blank()) {
                    cell.append(' ').append(lines.get(k).text().strip());
                }
            }
            if (cells.isEmpty()) {
                rowLine = lines.get(next).number();
                page = lines.get(next).page();
            }
            cells.add(Marks.clean(cell.toString()));
            i = look;
        }
        add(rows, cells, rowLine, page);
        if (!rows.isEmpty()) {
            tables.add(new RawTable(List.copyOf(rows)));
        }
        return end;
    }

    private static void addLast(
            List<RawTable.RawRow> rows,
            List<String> cells,
            StringBuilder cell,
            List<Line> lines,
            int next,
            int rowLine,
            int page) {
        int line = cells.isEmpty() && next < lines.size() ? lines.get(next).number() : rowLine;
        if (!cell.isEmpty()) {
            cells.add(Marks.clean(cell.toString()));
        }
        add(rows, cells, line, page);
    }

    private static int blanksRun(List<Line> lines, int from, int to) {
        int longest = 0;
        int run = 0;
        for (int i = from; i < to; i++) {
            run = lines.get(i).blank() ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static void add(List<RawTable.RawRow> rows, List<String> cells, int line, int page) {
        if (!cells.isEmpty()) {
            rows.add(new RawTable.RawRow(line, page, List.copyOf(cells)));
            cells.clear();
        }
    }

    private static boolean isBar(Line line) {
        return line.text().strip().equals("|");
    }
}
