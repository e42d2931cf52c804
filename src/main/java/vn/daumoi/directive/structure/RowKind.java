package vn.daumoi.directive.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row is in its table. */
enum RowKind {
    TASK,
    HEADING,
    /** A piece of the row before it or after it. */
    FRAGMENT,
    EMPTY,
    TOTAL,
    /** A signature, a list of receivers or a note under the table. */
    AFTER_TABLE,
    /** A number without any words. */
    NUMBER_ONLY;

    /**
     * @param rows the rows under one header
     * @param numbered whether the rows of this table carry numbers
     * @param before the task row before it, or null
     * @param inGroup whether a heading with a number, and no task yet, stands before it
     */
    static RowKind of(
            Header header,
            List<RowCells> rows,
            int index,
            boolean numbered,
            @Nullable RowCells before,
            boolean inGroup) {
        RowCells row = rows.get(index);
        if (row.isEmpty()) {
            return EMPTY;
        }
        String title = row.cell(header, ColumnRole.TITLE);
        boolean more = row.saysMore(header);
        RowMark mark = row.mark();
        if (mark == null && Words.isTotal(row.words())) {
            return TOTAL;
        }
        if (mark == null && Words.endsTable(row.words())) {
            return AFTER_TABLE;
        }
        if (mark == null) {
            return unmarked(header, row, title, more, numbered, before, inGroup);
        }
        if (title.isEmpty()) {
            boolean follows = index + 1 < rows.size() && rows.get(index + 1).mark() == null;
            return more || follows && !rows.get(index + 1).isEmpty() ? TASK : NUMBER_ONLY;
        }
        if (mark.isSection()) {
            boolean opens = follows(rows, index, mark)
                    && row.cell(header, ColumnRole.DEADLINE).isEmpty();
            return !more || opens ? HEADING : TASK;
        }
        if (more) {
            return TASK;
        }
        if (mark.kind() == RowMark.Kind.BULLET) {
            return before == null ? TASK : FRAGMENT;
        }
        return follows(rows, index, mark) || opensUnmarked(header, rows, index) ? HEADING : TASK;
    }

    /** Whether the next numbered row stands inside this one. */
    private static boolean follows(List<RowCells> rows, int index, RowMark mark) {
        for (int i = index + 1; i < Math.min(rows.size(), index + 4); i++) {
            RowMark next = rows.get(i).mark();
            if (next != null) {
                return next.isInside(mark) && (next.kind() != RowMark.Kind.NUMBER || next.value() <= 1);
            }
        }
        return false;
    }

    /** Whether the next row, without a number, says who or when by itself: a task under this heading. */
    private static boolean opensUnmarked(Header header, List<RowCells> rows, int index) {
        if (index + 1 >= rows.size() || rows.get(index + 1).mark() != null) {
            return false;
        }
        RowCells next = rows.get(index + 1);
        String title = next.cell(header, ColumnRole.TITLE);
        boolean who = !next.cell(header, ColumnRole.LEAD).isEmpty();
        boolean goesOn =
                Words.startsLower(title) || Words.endsOpen(rows.get(index).cell(header, ColumnRole.TITLE));
        return !title.isEmpty() && who && !goesOn;
    }

    private static RowKind unmarked(
            Header header,
            RowCells row,
            String title,
            boolean more,
            boolean numbered,
            @Nullable RowCells before,
            boolean inGroup) {
        if (row.heading()) {
            return HEADING;
        }
        if (title.isEmpty()) {
            return FRAGMENT;
        }
        if (!numbered) {
            if (more) {
                return Words.startsLower(title) ? FRAGMENT : TASK;
            }
            boolean open = before == null || Words.endsOpen(before.cell(header, ColumnRole.TITLE));
            return Words.startsLower(title)
                            || before != null && (open || row.raw().afterGap())
                    ? FRAGMENT
                    : HEADING;
        }
        return more && isTask(header, row, title, before, inGroup) ? TASK : FRAGMENT;
    }

    /** In a table with numbers, a row without one is a task only if it says who or when by itself. */
    private static boolean isTask(
            Header header, RowCells row, String title, @Nullable RowCells before, boolean inGroup) {
        if (Words.startsLower(title)) {
            return false;
        }
        String lead = row.cell(header, ColumnRole.LEAD);
        String deadline = row.cell(header, ColumnRole.DEADLINE);
        if (inGroup) {
            return !lead.isEmpty() || !deadline.isEmpty();
        }
        if (before == null || Words.endsOpen(before.cell(header, ColumnRole.TITLE))) {
            return false;
        }
        String product = row.cell(header, ColumnRole.PRODUCT);
        if (Words.startsLower(product)
                && !before.cell(header, ColumnRole.PRODUCT).isEmpty()) {
            return false;
        }
        String leadBefore = before.cell(header, ColumnRole.LEAD);
        if (Words.startsLower(lead) && !leadBefore.isEmpty() || Words.endsOpen(leadBefore)) {
            return false;
        }
        boolean ownLead = !lead.isEmpty() && !leadBefore.isEmpty();
        boolean ownDeadline = Words.saysWhen(deadline) && Words.saysWhen(before.cell(header, ColumnRole.DEADLINE));
        return ownLead && (ownDeadline || Words.endsClosed(before.cell(header, ColumnRole.TITLE))) || ownDeadline;
    }
}
