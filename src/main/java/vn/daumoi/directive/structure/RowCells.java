package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row laid out under a header: one clean cell for each column, its number told apart.
 *
 * @param mark its number, or null
 * @param title clean, on one line, without its number
 * @param heading the row is set as a heading: bold, in capitals, or one cell across the table
 * @param tooWide it had more cells than the header
 */
record RowCells(RawRow raw, List<String> cells, @Nullable RowMark mark, boolean heading, boolean tooWide) {

    private static final int LONGEST_ODD_NUMBER = 12;

    static RowCells under(Header header, RawRow row) {
        int width = header.size();
        var raw = new ArrayList<>(row.cells());
        int number = header.indexOf(ColumnRole.NUMBER);
        int title = header.indexOf(ColumnRole.TITLE);
        while (raw.size() > width && raw.getLast().isEmpty()) {
            raw.removeLast();
        }
        boolean tooWide = raw.size() > width;
        while (raw.size() > width) {
            String extra = raw.removeLast();
            raw.set(width - 1, raw.getLast() + ' ' + extra);
        }
        if (number == 0 && raw.size() == width - 1 && lacksNumber(raw)) {
            raw.addFirst("");
        }
        while (raw.size() < width) {
            raw.add("");
        }
        var cells = new ArrayList<String>();
        for (int i = 0; i < width; i++) {
            boolean oneLine = i == number || i == title;
            cells.add(oneLine ? Marks.line(raw.get(i)) : Marks.off(raw.get(i)));
        }
        int filled = (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
        RowMark mark = null;
        boolean heading = false;
        if (number >= 0 && !cells.get(number).isEmpty()) {
            String text = cells.get(number);
            mark = RowMark.alone(text);
            RowMark leading = mark == null ? RowMark.leading(text) : null;
            if (leading != null && cells.get(title).isEmpty()) {
                mark = new RowMark(leading.kind(), leading.code(), "");
                cells.set(number, leading.code());
                cells.set(title, leading.rest());
                heading = filled == 1;
            } else if (mark == null && filled == 1) {
                cells.set(number, "");
                cells.set(title, text);
                heading = !Words.startsLower(text);
            } else if (mark == null && text.length() <= LONGEST_ODD_NUMBER) {
                mark = new RowMark(RowMark.Kind.NESTED, Words.plain(text).replace(' ', '-'), "");
            } else if (mark == null && cells.get(title).isEmpty()) {
                cells.set(number, "");
                cells.set(title, text);
            }
        } else if (title >= 0) {
            RowMark leading = RowMark.leading(cells.get(title));
            if (leading != null
                    && leading.kind() != RowMark.Kind.BULLET
                    && (number < 0
                            || filled > 1 && leading.kind() == RowMark.Kind.NESTED
                            || filled == 1 && leading.isSection())) {
                mark = new RowMark(leading.kind(), leading.code(), "");
                cells.set(title, leading.rest());
            } else if (filled == 1 && !cells.get(title).isEmpty()) {
                heading = Words.isCapitals(cells.get(title)) || Marks.isBold(raw.get(title));
            } else if (filled == 1 && number < 0 && !cells.getFirst().isEmpty()) {
                heading = true;
            }
        }
        return new RowCells(row, cells, mark, heading, tooWide);
    }

    private static boolean lacksNumber(List<String> raw) {
        String first = Marks.line(raw.getFirst());
        long filled = raw.stream().filter(cell -> !cell.isBlank()).count();
        return filled > 2
                && first.length() > LONGEST_ODD_NUMBER
                && RowMark.alone(first) == null
                && RowMark.leading(first) == null;
    }

    String cell(Header header, ColumnRole role) {
        int column = header.indexOf(role);
        return column < 0 ? "" : cells.get(column);
    }

    /** Whether a column other than the number and the title says something. */
    boolean saysMore(Header header) {
        for (int i = 0; i < cells.size(); i++) {
            ColumnRole role = header.role(i);
            if (role != ColumnRole.NUMBER
                    && role != ColumnRole.TITLE
                    && !cells.get(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isEmpty);
    }

    String words() {
        return String.join(" | ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
    }
}
