package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.List;

/**
 * A table whose cells stand on lines of their own, with a lone bar between two cells and two bars between two rows. The same
 * two bars stand around an empty cell, and text right after a table looks like one more cell: the header's width and the
 * numbers of the rows tell which it is.
 */
final class BarShape {

    private static final int WIDTH_WITHOUT_HEADER = 2;
    private static final int LONGEST_CELL = 200;
    private static final int LONGEST_HEADER_CELL = 6;
    private static final int MOST_COLUMNS = 16;

    /**
     * What stands between two bars.
     *
     * @param start index of its first line
     * @param end index of the bar that closes it, or of the end of the file
     */
    private record Cell(List<Line> lines, int blanksBefore, int start, int end, boolean closed) {

        boolean isEmpty() {
            return lines.isEmpty();
        }

        String text() {
            var text = new StringBuilder();
            for (Line line : lines) {
                String words = line.text().strip();
                if (!text.isEmpty()) {
                    // items of a list inside a cell keep lines of their own
                    text.append(RowMark.leading(words) != null && !Words.startsLower(words) ? "<br>" : " ");
                }
                text.append(words);
            }
            return text.toString();
        }
    }

    private final List<Line> lines;
    private final List<RawRow> rows = new ArrayList<>();
    private List<Cell> row = new ArrayList<>();
    private int width;

    private BarShape(List<Line> lines) {
        this.lines = lines;
    }

    /** @param from index of the bar that opens the table */
    static Block.Found read(List<Line> lines, int from) {
        return new BarShape(lines).read(from);
    }

    private Block.Found read(int from) {
        int next = from + 1;
        while (next < lines.size()) {
            Cell cell = cell(next);
            if (cell.isEmpty()) {
                if (!cell.closed()) {
                    break;
                }
                takeEmpty(cell);
                next = cell.end() + 1;
                continue;
            }
            int header = headerWidth(cell);
            if (header > 0 && (!rows.isEmpty() || !row.isEmpty()) && !inHeader()) {
                // the bar before a header opens a table, and the words before that bar stand between two tables
                Cell before = row.isEmpty() ? null : row.removeLast();
                return finish(before == null ? next - 1 : before.start(), false);
            }
            if (header > 0 && width == 0) {
                width = header;
            }
            if (endsBefore(cell)) {
                return finish(next, false);
            }
            row.add(cell);
            next = cell.closed() ? cell.end() + 1 : cell.end();
        }
        return finish(next, true);
    }

    private Block.Found finish(int next, boolean reachesEnd) {
        finishRow();
        boolean end = reachesEnd || blankFrom(next);
        return new Block.Found(rows.isEmpty() ? List.of() : List.of(new Block.Table(rows, end)), next);
    }

    private boolean blankFrom(int index) {
        for (int i = index; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private Cell cell(int start) {
        var words = new ArrayList<Line>();
        int blanks = 0;
        int i = start;
        while (i < lines.size() && !lines.get(i).isBar() && words.size() <= LONGEST_CELL) {
            if (!lines.get(i).isBlank()) {
                words.add(lines.get(i));
            } else if (words.isEmpty()) {
                blanks++;
            }
            i++;
        }
        boolean closed = i < lines.size() && lines.get(i).isBar();
        return new Cell(words, blanks, start, i, closed);
    }

    /** Whether the words are no cell but the text after the table. */
    private boolean endsBefore(Cell cell) {
        boolean complete = row.size() >= (width > 0 ? width : WIDTH_WITHOUT_HEADER);
        boolean apart = cell.blanksBefore() > 1 && (!row.isEmpty() || !rows.isEmpty());
        boolean tooLong = cell.lines().size() > LONGEST_CELL;
        boolean openProse = !cell.closed()
                && (width == 0
                        || cell.blanksBefore() > 0
                        || row.isEmpty() && RowMark.alone(Marks.line(cell.text())) == null);
        return complete || apart || tooLong || openProse;
    }

    private void takeEmpty(Cell cell) {
        if (row.isEmpty()) {
            if (width > 0 && !rows.isEmpty() && cell.blanksBefore() == 1) {
                row.add(cell);
            }
        } else if (isEmptyCell(cell)) {
            row.add(cell);
        } else {
            finishRow();
        }
    }

    /** Two bars in a row that lacks cells: an empty cell if what follows fits into the row and begins no other. */
    private boolean isEmptyCell(Cell cell) {
        if (width == 0 || rows.isEmpty() || row.size() < 2 || row.size() + 1 > width) {
            return false;
        }
        int empty = 1;
        int next = cell.end() + 1;
        Cell after = next < lines.size() ? cell(next) : cell;
        while (after.isEmpty() && after.closed() && empty < MOST_COLUMNS) {
            empty++;
            next = after.end() + 1;
            after = cell(next);
        }
        if (after.isEmpty()) {
            return false;
        }
        int following = 0;
        Cell one = after;
        while (!one.isEmpty() && one.closed() && following < MOST_COLUMNS) {
            following++;
            one = cell(one.end() + 1);
        }
        boolean marked = RowMark.alone(Marks.line(after.text())) != null;
        return !marked && row.size() + empty + following <= width;
    }

    /** Whether the row being read is the header. */
    private boolean inHeader() {
        return width > 0 && rows.isEmpty() && row.size() < width;
    }

    /** How many cells a header has that begins with this cell; 0 if none does. */
    private int headerWidth(Cell cell) {
        var texts = new ArrayList<String>();
        Cell one = cell;
        while (!one.isEmpty() && one.lines().size() <= LONGEST_HEADER_CELL && texts.size() < MOST_COLUMNS) {
            String text = Marks.line(one.text());
            if (texts.isEmpty()) {
                ColumnWords.Meaning meaning = ColumnWords.meaning(text);
                boolean numbered = meaning != null && meaning.role() == ColumnRole.NUMBER;
                if (meaning == null || !numbered && !row.isEmpty()) {
                    return 0;
                }
            }
            texts.add(text);
            if (!one.closed()) {
                break;
            }
            one = cell(one.end() + 1);
        }
        return texts.size() > 1 && Header.isHeader(texts) ? texts.size() : 0;
    }

    private void finishRow() {
        int filled = row.size();
        while (filled > 0 && row.get(filled - 1).isEmpty()) {
            filled--;
        }
        if (filled > 0) {
            Line first = row.stream()
                    .filter(cell -> !cell.isEmpty())
                    .findFirst()
                    .orElseThrow()
                    .lines()
                    .getFirst();
            boolean closed = row.get(filled - 1).closed();
            rows.add(new RawRow(
                    row.subList(0, filled).stream().map(Cell::text).toList(),
                    first.number(),
                    first.page(),
                    1,
                    false,
                    closed));
        }
        row = new ArrayList<>();
    }
}
