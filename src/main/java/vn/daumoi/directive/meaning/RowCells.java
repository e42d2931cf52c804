package vn.daumoi.directive.meaning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.Draft.Place;
import vn.daumoi.directive.structure.ColumnRole;
import vn.daumoi.directive.structure.TaskRow;

/**
 * The cells of a task row by what they hold, with their places in the row's passage. A second column of a kind that a task has
 * once (title, deadline, product, status) is kept under its header, as are columns we have no word for.
 */
final class RowCells {

    /**
     * A cell.
     *
     * @param start where its text begins in the row's passage
     */
    record Cell(int column, String text, int start) {

        Place place(String passageKey) {
            return place(passageKey, 0, text.length());
        }

        Place place(String passageKey, int from, int to) {
            return new Place(passageKey, start + from, start + to);
        }
    }

    private final TaskRow row;

    RowCells(TaskRow row) {
        this.row = row;
    }

    /** The first column of the kind, or null where the table has none or its cell is empty. */
    @Nullable
    Cell first(ColumnRole role) {
        for (int i = 0; i < row.columns().size(); i++) {
            if (row.columns().get(i).role() == role) {
                return cell(i).text().isBlank() ? null : cell(i);
            }
        }
        return null;
    }

    /** All columns of the kind that say something. */
    List<Cell> all(ColumnRole role) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < row.columns().size(); i++) {
            if (row.columns().get(i).role() == role && !row.cells().get(i).isBlank()) {
                cells.add(cell(i));
            }
        }
        return cells;
    }

    /** All cells but the numbers. */
    List<Cell> words() {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < row.columns().size(); i++) {
            if (row.columns().get(i).role() != ColumnRole.NUMBER
                    && !row.cells().get(i).isBlank()) {
                cells.add(cell(i));
            }
        }
        return cells;
    }

    /** What has no field of its own: header → text, in the order of the columns. */
    Map<String, String> extras() {
        var extras = new LinkedHashMap<String, String>();
        var seen = new java.util.HashSet<ColumnRole>();
        for (int i = 0; i < row.columns().size(); i++) {
            ColumnRole role = row.columns().get(i).role();
            boolean once = role != ColumnRole.OTHER
                    && (role == ColumnRole.LEAD || role == ColumnRole.CO_LEAD || seen.add(role));
            if (!once && !row.cells().get(i).isBlank()) {
                String header = row.columns().get(i).header();
                String free = header;
                for (int n = 2; extras.containsKey(free); n++) {
                    free = header + " (" + n + ")";
                }
                extras.put(free, row.cells().get(i));
            }
        }
        return java.util.Collections.unmodifiableMap(extras);
    }

    private Cell cell(int i) {
        return new Cell(i, row.cells().get(i), row.startOf(i));
    }
}
