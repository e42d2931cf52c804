package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.structure.ColumnWords.Meaning;

/**
 * The header of a table: what its columns hold, and whether it is a table of tasks at all.
 *
 * @param columns in the order of the table
 * @param taskTable whether the columns assign work: a task's title and who or when
 */
record Header(List<Column> columns, boolean taskTable) {

    private static final int LONGEST_CELL = 90;

    /** Whether a row reads as column headers: two known ones at least, and half of its cells. */
    static boolean isHeader(List<String> cells) {
        String first = Marks.line(cells.getFirst());
        if (RowMark.alone(first) != null || RowMark.leading(first) != null || first.length() > LONGEST_CELL) {
            return false;
        }
        int filled = 0;
        int known = 0;
        for (String cell : cells) {
            String text = Marks.line(cell);
            if (text.isEmpty()) {
                continue;
            }
            filled++;
            if (text.length() > LONGEST_CELL) {
                return false;
            }
            if (ColumnWords.meaning(text) != null) {
                known++;
            }
        }
        return known >= 2 && known * 2 >= filled;
    }

    /** The numbers under a header: "(1)", "(2)", "(3)". */
    static boolean isNumbering(List<String> cells) {
        int expected = 0;
        for (String cell : cells) {
            RowMark mark = RowMark.alone(cell);
            if (mark == null) {
                return false;
            }
            if (mark.kind() == RowMark.Kind.NUMBER) {
                if (expected > 0 && mark.value() != expected) {
                    return false;
                }
                expected = mark.value() + 1;
            } else if (expected > 0 || mark.kind() == RowMark.Kind.BULLET) {
                return false;
            }
        }
        return expected > 0 && cells.size() > 2;
    }

    static Header of(List<String> cells) {
        var meanings = new ArrayList<@Nullable Meaning>();
        var sure = EnumSet.noneOf(ColumnRole.class);
        for (String cell : cells) {
            Meaning meaning = ColumnWords.meaning(Marks.line(cell));
            meanings.add(meaning);
            if (meaning != null && meaning.otherwise() == null && !meaning.weak()) {
                sure.add(meaning.role());
            }
        }
        var columns = new ArrayList<Column>();
        var seen = EnumSet.noneOf(ColumnRole.class);
        for (int i = 0; i < cells.size(); i++) {
            ColumnRole role = role(meanings.get(i), sure, seen);
            seen.add(role);
            columns.add(new Column(Marks.line(cells.get(i)), role));
        }
        boolean taskTable = assignsWork(columns, meanings);
        return new Header(List.copyOf(columns), taskTable);
    }

    private static ColumnRole role(@Nullable Meaning meaning, Set<ColumnRole> sure, Set<ColumnRole> seen) {
        if (meaning == null) {
            return ColumnRole.OTHER;
        }
        ColumnRole role = meaning.role();
        ColumnRole otherwise = meaning.otherwise();
        if (otherwise != null) {
            return sure.contains(role) ? otherwise : role;
        }
        boolean one = role == ColumnRole.TITLE || role == ColumnRole.NUMBER;
        return meaning.weak() && sure.contains(role) || one && seen.contains(role) ? ColumnRole.OTHER : role;
    }

    private static boolean assignsWork(List<Column> columns, List<@Nullable Meaning> meanings) {
        boolean strongTitle = false;
        boolean strongLead = false;
        boolean foreign = false;
        for (int i = 0; i < columns.size(); i++) {
            Meaning meaning = meanings.get(i);
            if (meaning != null) {
                foreign |= meaning.foreign();
                strongTitle |= columns.get(i).role() == ColumnRole.TITLE && !meaning.weak();
                strongLead |= columns.get(i).role() == ColumnRole.LEAD && !meaning.weak();
            }
        }
        boolean lead = has(columns, ColumnRole.LEAD);
        boolean coLead = has(columns, ColumnRole.CO_LEAD);
        boolean deadline = has(columns, ColumnRole.DEADLINE);
        boolean product = has(columns, ColumnRole.PRODUCT);
        boolean who = strongLead || coLead || lead && (deadline || product);
        if (foreign && !(strongLead && (deadline || coLead))) {
            return false;
        }
        if (has(columns, ColumnRole.TITLE)) {
            return strongTitle ? who || deadline : strongLead || coLead && deadline || lead && deadline;
        }
        // no header says "task": a table that says who leads and when is one, its title the first column of unknown
        // name
        if (strongLead && (deadline || coLead || product)) {
            for (int i = 0; i < columns.size(); i++) {
                if (meanings.get(i) == null) {
                    columns.set(i, new Column(columns.get(i).header(), ColumnRole.TITLE));
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean has(List<Column> columns, ColumnRole role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }

    int size() {
        return columns.size();
    }

    /** Index of the first column with the role, or -1. */
    int indexOf(ColumnRole role) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role() == role) {
                return i;
            }
        }
        return -1;
    }

    ColumnRole role(int column) {
        return columns.get(column).role();
    }

    /** The same header printed again, for example at the top of a page. */
    boolean isRepeatedBy(List<String> cells) {
        int same = 0;
        int filled = 0;
        for (int i = 0; i < cells.size(); i++) {
            String text = Words.plain(Marks.line(cells.get(i)));
            if (!text.isEmpty()) {
                filled++;
                if (i < size() && text.equals(Words.plain(columns.get(i).header()))) {
                    same++;
                }
            }
        }
        return filled > 0 && same == filled;
    }

    /**
     * A second line of headers under this one ("Chủ trì", "Phối hợp" under "Cơ quan thực hiện"), or null if the cells are
     * none.
     *
     * @param width how many cells the rows below have
     */
    @Nullable
    Header stackedWith(List<String> cells, int width) {
        List<String> upper = columns.stream().map(Column::header).toList();
        int filled = 0;
        for (String cell : cells) {
            String text = Marks.line(cell);
            if (!text.isEmpty()) {
                filled++;
                if (ColumnWords.meaning(text) == null || text.length() > LONGEST_CELL) {
                    return null;
                }
            }
        }
        if (filled == 0 || RowMark.alone(cells.getFirst()) != null) {
            return null;
        }
        var joined = new ArrayList<String>();
        if (cells.size() <= upper.size() && filled == cells.size() && width == upper.size() + filled - 1) {
            int group = groupOf(upper);
            for (int i = 0; i < upper.size(); i++) {
                if (i == group) {
                    joined.addAll(cells);
                } else {
                    joined.add(upper.get(i));
                }
            }
        } else {
            for (int i = 0; i < Math.max(upper.size(), cells.size()); i++) {
                String lower = i < cells.size() ? Marks.line(cells.get(i)) : "";
                joined.add(lower.isEmpty() ? (i < upper.size() ? upper.get(i) : "") : lower);
            }
        }
        return of(joined);
    }

    private static int groupOf(List<String> upper) {
        for (int i = 0; i < upper.size(); i++) {
            Meaning meaning = ColumnWords.meaning(upper.get(i));
            if (meaning != null && meaning.role() == ColumnRole.LEAD) {
                return i;
            }
        }
        return upper.size() - 1;
    }
}
