package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.text.TextReader;

/** A task's row while its pieces are being put together. */
final class OpenRow {

    final Header header;
    final @Nullable RowMark mark;
    final int line;
    final int page;
    final int table;
    final List<String> cells;
    final boolean[] cutOff;
    /** Its number within its table: "A.3", "2a". */
    String code = "";

    String sectionCode = "";
    String sectionTitle = "";

    OpenRow(Header header, @Nullable RowMark mark, List<String> cells, int line, int page, int table) {
        this.header = header;
        this.mark = mark;
        this.line = line;
        this.page = page;
        this.table = table;
        this.cells = new ArrayList<>(cells);
        this.cutOff = new boolean[cells.size()];
    }

    String cell(ColumnRole role) {
        int column = header.indexOf(role);
        return column < 0 ? "" : cells.get(column);
    }

    /** Whether it holds so many words already that what comes cannot be its own. */
    boolean isFull() {
        return cells.stream().anyMatch(cell -> cell.length() > TextReader.LONGEST_LINE);
    }

    void append(int column, String text) {
        String before = cells.get(column);
        cells.set(column, before.isEmpty() ? text : before + ' ' + text);
    }

    void prepend(int column, String text) {
        String after = cells.get(column);
        cells.set(column, after.isEmpty() ? text : text + ' ' + after);
    }

    /** The file breaks off in this row: its last words and all cells after them are incomplete. */
    void breakOff() {
        int last = cells.size() - 1;
        while (last > 0 && cells.get(last).isEmpty()) {
            last--;
        }
        for (int i = last; i < cutOff.length; i++) {
            cutOff[i] = true;
        }
    }

    /** Flags cells that end where nothing can end. */
    void checkEnds() {
        for (int i = 0; i < cutOff.length; i++) {
            String cell = cells.get(i);
            boolean open = header.role(i) == ColumnRole.DEADLINE ? Words.endsOpenDate(cell) : Words.endsOpen(cell);
            cutOff[i] |= header.role(i) != ColumnRole.NUMBER && open;
        }
    }
}
