package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sorts a text's lines into tables, by the marks that part their cells, and prose. A line belongs to one of them only.
 *
 * @param prose lines that stand in no table
 */
record Lines(List<RawTable> tables, List<Line> prose) {

    private static final Pattern SEPARATOR = Pattern.compile("\\|?[\\s:|-]*-{2,}[\\s:|-]*\\|?");
    private static final Pattern PAGE_NUMBER = Pattern.compile("\\s*(?:-\\s*)?\\d{1,4}(?:\\s*-)?\\s*");

    /** {@code number} counts from 1. */
    record Line(int number, int page, String text) {

        boolean blank() {
            return text.isBlank();
        }
    }

    static Lines sort(List<String> text) {
        List<Line> lines = numbered(text);
        var tables = new ArrayList<RawTable>();
        var prose = new ArrayList<Line>();
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i).text();
            int end;
            if (line.strip().equals("|")) {
                end = BarTable.read(lines, i, tables);
            } else if (isPipeRow(line)) {
                end = pipes(lines, i, tables);
            } else if (line.indexOf('\t') >= 0) {
                end = tabs(lines, i, tables);
            } else {
                prose.add(lines.get(i));
                end = i + 1;
            }
            i = end;
        }
        return new Lines(List.copyOf(tables), List.copyOf(prose));
    }

    private static List<Line> numbered(List<String> text) {
        var lines = new ArrayList<Line>(text.size());
        int page = 1;
        for (int i = 0; i < text.size(); i++) {
            if (text.get(i).equals("\f")) {
                page++;
                lines.add(new Line(i + 1, page, ""));
            } else {
                lines.add(new Line(i + 1, page, text.get(i)));
            }
        }
        return lines;
    }

    private static boolean isPipeRow(String line) {
        String stripped = line.strip();
        return stripped.startsWith("|") && stripped.indexOf('|', 1) > 0;
    }

    private static int pipes(List<Line> lines, int from, List<RawTable> tables) {
        var rows = new ArrayList<RawTable.RawRow>();
        int i = from;
        while (i < lines.size() && isPipeRow(lines.get(i).text())) {
            Line line = lines.get(i);
            if (!SEPARATOR.matcher(line.text().strip()).matches()) {
                rows.add(new RawTable.RawRow(line.number(), line.page(), pipeCells(line.text())));
            }
            i++;
        }
        if (rows.size() == 1 && couldHeadCollapsed(rows.getFirst())) {
            int end = CollapsedTable.read(lines, i, rows.getFirst(), tables);
            if (end > i) {
                return end;
            }
        }
        tables.add(new RawTable(List.copyOf(rows)));
        return i;
    }

    private static boolean couldHeadCollapsed(RawTable.RawRow row) {
        return row.cells().stream().anyMatch(c -> Headers.role(c) == ColumnRole.TITLE)
                && row.cells().size() > 1;
    }

    private static List<String> pipeCells(String line) {
        String inner = line.strip();
        inner = inner.substring(1, inner.endsWith("|") && inner.length() > 1 ? inner.length() - 1 : inner.length());
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '\\' && i + 1 < inner.length() && inner.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(Marks.clean(cell.toString()));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(Marks.clean(cell.toString()));
        return List.copyOf(cells);
    }

    /** Rows parted by tabs; blank lines and lone page numbers between them are page breaks. */
    private static int tabs(List<Line> lines, int from, List<RawTable> tables) {
        var rows = new ArrayList<RawTable.RawRow>();
        int i = from;
        int end = from;
        while (i < lines.size()) {
            Line line = lines.get(i);
            if (line.text().indexOf('\t') >= 0) {
                rows.add(new RawTable.RawRow(line.number(), line.page(), tabCells(line.text())));
                end = i + 1;
            } else if (!line.blank()
                    && !(rows.size() > 1 && PAGE_NUMBER.matcher(line.text()).matches())) {
                if (rows.size() < 2 || !continues(lines, i, rows)) {
                    break;
                }
                // A cell's text that wrapped onto a line of its own: it continues the last cell.
                rows.add(new RawTable.RawRow(line.number(), line.page(), continuation(rows, line.text())));
                end = i + 1;
            }
            i++;
        }
        tables.add(new RawTable(List.copyOf(rows)));
        return end;
    }

    /** A line without tabs amid rows: the table goes on where a row follows at once and the words go on in small letters. */
    private static boolean continues(List<Line> lines, int at, List<RawTable.RawRow> rows) {
        String text = lines.get(at).text().strip();
        return !lines.get(at - 1).blank()
                && Character.isLowerCase(text.charAt(0))
                && rows.size() > 1
                && Headers.taskTable(rows.getFirst().cells());
    }

    private static List<String> continuation(List<RawTable.RawRow> rows, String text) {
        List<String> last = rows.getLast().cells();
        var cells = new ArrayList<String>();
        for (int i = 0; i < last.size() - 1; i++) {
            cells.add("");
        }
        cells.add(Marks.clean(text));
        return List.copyOf(cells);
    }

    private static List<String> tabCells(String line) {
        var cells = new ArrayList<String>();
        for (String cell : line.split("\t", -1)) {
            cells.add(Marks.clean(cell));
        }
        return List.copyOf(cells);
    }
}
