package vn.daumoi.directive.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.structure.Column;
import vn.daumoi.directive.structure.ColumnRole;
import vn.daumoi.directive.structure.DocumentStructure;
import vn.daumoi.directive.structure.TaskRow;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.Fold;

/**
 * Decides what a column is whose header can mean two things: "Tiến độ" by when, or how far; "Kết quả" what is to come out, or what
 * has. Its cells tell.
 */
final class StatusColumns {

    private StatusColumns() {}

    static DocumentStructure settle(DocumentStructure structure) {
        var tables = new HashMap<List<Column>, List<TaskRow>>();
        structure
                .rows()
                .forEach(row -> tables.computeIfAbsent(row.columns(), columns -> new ArrayList<>())
                        .add(row));
        Map<List<Column>, List<Column>> settled = new HashMap<>();
        tables.forEach((columns, rows) -> {
            List<Column> now = settle(columns, rows);
            if (!now.equals(columns)) {
                settled.put(columns, now);
            }
        });
        if (settled.isEmpty()) {
            return structure;
        }
        List<TaskRow> rows = structure.rows().stream()
                .map(row -> row.with(settled.getOrDefault(row.columns(), row.columns())))
                .toList();
        return new DocumentStructure(structure.paragraphs(), rows, structure.account(), structure.findings());
    }

    private static List<Column> settle(List<Column> columns, List<TaskRow> rows) {
        var now = new ArrayList<>(columns);
        for (int i = 0; i < columns.size(); i++) {
            ColumnRole wanted = wanted(columns.get(i), i, rows);
            if (wanted != null) {
                now.set(i, new Column(columns.get(i).header(), free(wanted, i, now)));
            }
        }
        return now;
    }

    /** What the cells say that it is; null where the header says it, or they do not. */
    private static @Nullable ColumnRole wanted(Column column, int at, List<TaskRow> rows) {
        ColumnRole other = column.otherThanStatus();
        if (other == null) {
            return null;
        }
        int status = 0;
        int deadline = 0;
        int filled = 0;
        for (TaskRow row : rows) {
            String cell = row.cells().get(at);
            if (cell.isBlank()) {
                continue;
            }
            filled++;
            if (StatusReader.saysStatus(cell)) {
                status++;
            } else if (other == ColumnRole.DEADLINE
                    && DeadlineReader.read(Fold.search(cell)).kind() != DeadlineKind.UNKNOWN) {
                deadline++;
            }
        }
        if (status > deadline && status * 2 >= filled) {
            return ColumnRole.STATUS;
        }
        return deadline > 0 ? other : null;
    }

    /** A second deadline would hide the first. */
    private static ColumnRole free(ColumnRole wanted, int at, List<Column> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (i != at && wanted == ColumnRole.DEADLINE && columns.get(i).role() == wanted) {
                return ColumnRole.OTHER;
            }
        }
        return wanted;
    }
}
