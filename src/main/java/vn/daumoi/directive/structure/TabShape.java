package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.daumoi.directive.text.TextReader;

/**
 * Rows whose cells stand between tabs. Pages may break the table anywhere: blank lines, page numbers and pieces of rows are
 * expected; a cell broken over lines is put together again.
 */
final class TabShape {

    private static final int FURNITURE_WITHIN = 4;
    private static final int HEADER_WITHIN = 15;

    private final List<Line> lines;
    private final List<RawRow> rows = new ArrayList<>();
    private int width;
    private int page;
    private boolean gap;

    private TabShape(List<Line> lines) {
        this.lines = lines;
    }

    /** Whether a table may begin at the line: an indented or a bulleted line does not. */
    static boolean begins(Line line) {
        String text = line.text();
        if (text.indexOf('\t') < 0) {
            return false;
        }
        List<String> cells = cells(text);
        long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
        if (filled == 0 || filled == 1 && cells.getLast().equals(text.strip())) {
            return false;
        }
        return cells.size() > 2 || RowMark.alone(cells.getFirst()) == null;
    }

    static Block.Found read(List<Line> lines, int from) {
        return new TabShape(lines).read(from);
    }

    private Block.Found read(int from) {
        int i = from;
        while (i < lines.size()) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                gap = true;
            } else if (line.text().indexOf('\t') >= 0) {
                add(line, i);
            } else if (!absorb(line, i)) {
                break;
            }
            i++;
        }
        boolean reachesEnd = i == lines.size();
        while (i > from && lines.get(i - 1).isBlank()) {
            i--;
        }
        return new Block.Found(List.of(new Block.Table(rows, reachesEnd)), i);
    }

    private void add(Line line, int index) {
        List<String> cells = cells(line.text());
        boolean turned = page != 0 && line.page() != page;
        if (!rows.isEmpty() && !gap && !turned && continues(rows.getLast(), cells)) {
            RawRow row = rows.removeLast();
            var joined = new ArrayList<>(row.cells());
            joined.set(joined.size() - 1, joined.getLast() + ' ' + cells.getFirst());
            joined.addAll(cells.subList(1, cells.size()));
            int parts = opensHeader(row) ? row.parts() : row.parts() + 1;
            rows.add(new RawRow(joined, row.line(), row.page(), parts, row.afterGap(), true));
        } else {
            rows.add(new RawRow(cells, line.number(), line.page(), 1, gap || turned, true));
        }
        RawRow row = rows.getLast();
        if (opensHeader(row)) {
            width = Math.max(row.cells().size(), widthOfRowsAfter(index));
        } else if (Header.isHeader(row.cells())) {
            width = row.cells().size();
        }
        page = line.page();
        gap = false;
    }

    private static boolean opensHeader(RawRow row) {
        ColumnWords.Meaning meaning = ColumnWords.meaning(row.cells().getFirst());
        return meaning != null && meaning.role() == ColumnRole.NUMBER;
    }

    /** How many cells the numbered rows have that come next: a header broken over lines has fewer on its first. */
    private int widthOfRowsAfter(int index) {
        int widest = 0;
        for (int i = index + 1; i < Math.min(lines.size(), index + HEADER_WITHIN); i++) {
            List<String> cells = cells(lines.get(i).text());
            if (cells.size() > 2 && RowMark.alone(cells.getFirst()) != null) {
                widest = Math.max(widest, cells.size());
            }
        }
        return widest;
    }

    /** Whether the cells go on with a row that has too few: its last cell was broken over two lines. */
    private boolean continues(RawRow row, List<String> cells) {
        int together = row.cells().size() + cells.size() - 1;
        String first = cells.getFirst();
        if (row.cells().getLast().length() > TextReader.LONGEST_LINE) {
            return false;
        }
        if (opensHeader(row)) {
            return row.cells().size() < width && together <= width && !first.isEmpty() && RowMark.alone(first) == null;
        }
        return width > 0
                && together == width
                && !first.isEmpty()
                && RowMark.alone(first) == null
                && !row.cells().getLast().isEmpty()
                && RowMark.alone(row.cells().getFirst()) != null;
    }

    /** A line without tabs inside a table: page furniture, a section's heading, or the rest of a cell. */
    private boolean absorb(Line line, int index) {
        if (width == 0) {
            return false;
        }
        String text = line.text().strip();
        if (Line.isNumber(text) && rowFollows(index, FURNITURE_WITHIN)) {
            gap = true;
            return true;
        }
        RawRow row = rows.getLast();
        String last = row.cells().getLast();
        boolean open = row.cells().size() < width
                && (opensHeader(row) || RowMark.alone(row.cells().getFirst()) != null);
        boolean goesOn = Words.startsLower(text) && !Words.endsClosed(last) || Words.endsOpen(last);
        if (!gap
                && !last.isEmpty()
                && last.length() <= TextReader.LONGEST_LINE
                && row.cells().size() <= width
                && (open || goesOn)
                && (open || rowFollows(index, 2))) {
            var cells = new ArrayList<>(row.cells());
            cells.set(cells.size() - 1, last + ' ' + text);
            rows.set(rows.size() - 1, row.withCells(cells));
            return true;
        }
        RowMark mark = RowMark.leading(Marks.line(text));
        if (mark != null && mark.isSection() && rowFollows(index, 2) && !headerFollows(index)) {
            rows.add(new RawRow(List.of(text), line.number(), line.page(), 1, gap, true));
            gap = false;
            return true;
        }
        return false;
    }

    /** Whether one of the next lines that are not blank is a row. */
    private boolean rowFollows(int index, int within) {
        int seen = 0;
        for (int i = index + 1; i < lines.size() && seen < within; i++) {
            if (!lines.get(i).isBlank()) {
                if (lines.get(i).text().indexOf('\t') >= 0) {
                    return true;
                }
                seen++;
            }
        }
        return false;
    }

    /** A heading right above a header opens another table and is its caption. */
    private boolean headerFollows(int index) {
        int next = index + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() && Header.isHeader(cells(lines.get(next).text()));
    }

    static List<String> cells(String text) {
        return Arrays.stream(text.split("\t", -1)).map(String::strip).toList();
    }
}
