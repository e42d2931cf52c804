package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.List;

/** A row of a task table while its fragments are gathered. */
final class RowSpan {

    final int line;
    final int page;
    final String number;
    final List<String> cells;

    RowSpan(RawTable.RawRow row, int numberColumn, int width) {
        this.line = row.line();
        this.page = row.page();
        this.cells = new ArrayList<>(fit(row.cells(), width));
        this.number = numberColumn < 0 ? "" : cells.get(numberColumn).strip();
    }

    void join(List<String> fragment) {
        for (int i = 0; i < cells.size(); i++) {
            String more = fragment.get(i);
            if (!more.isBlank()) {
                cells.set(i, cells.get(i).isBlank() ? more : cells.get(i) + " " + more);
            }
        }
    }

    /** As many cells as columns: missing ones are empty, superfluous ones belong to the last. */
    static List<String> fit(List<String> cells, int width) {
        var fitted = new ArrayList<String>(width);
        for (int i = 0; i < width; i++) {
            fitted.add(i < cells.size() ? cells.get(i).strip() : "");
        }
        for (int i = width; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                fitted.set(width - 1, (fitted.getLast() + " " + cells.get(i).strip()).strip());
            }
        }
        return fitted;
    }
}
