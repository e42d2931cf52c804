package vn.daumoi.directive.structure;

import org.jspecify.annotations.Nullable;

/**
 * Decides which row a fragment belongs to: the one before it, whose cells it goes on with, or the one after it, which lacks
 * exactly these cells because the page broke before it. Sentences and dates decide, not positions.
 */
final class FragmentPlacer {

    /** Where a fragment goes, and whether that is in doubt. */
    record Place(boolean before, boolean unsure) {}

    private FragmentPlacer() {}

    /** At least one of the two rows is there. */
    static Place place(Header header, RowCells fragment, @Nullable OpenRow before, @Nullable RowCells after) {
        double up = before == null ? Double.NEGATIVE_INFINITY : 0;
        double down = after == null ? Double.NEGATIVE_INFINITY : 0;
        for (int i = 0; i < header.size(); i++) {
            String text = fragment.cells().get(i);
            if (text.isEmpty()) {
                continue;
            }
            if (before != null) {
                up += goesOn(header.role(i), before.cells.get(i), text);
            }
            if (after != null) {
                down += comesFirst(
                        header.role(i),
                        after.cells().get(i),
                        text,
                        before != null && !before.cells.get(i).isEmpty());
            }
        }
        boolean isBefore = up >= down;
        return new Place(isBefore, Math.max(up, down) < 0);
    }

    private static double goesOn(ColumnRole role, String before, String text) {
        if (before.isEmpty()) {
            return 1;
        }
        if (role == ColumnRole.DEADLINE && Words.saysWhen(before) && !Words.endsOpenDate(before)) {
            return Words.saysWhen(text) && !Words.startsLower(text) ? -3 : 0;
        }
        if (Words.endsOpen(before)) {
            return 3;
        }
        if (Words.startsLower(text)) {
            return Words.endsClosed(before) ? 1 : 3;
        }
        return Words.endsClosed(before) ? -1.5 : -0.5;
    }

    private static double comesFirst(ColumnRole role, String after, String text, boolean othersHaveIt) {
        if (after.isEmpty()) {
            double needed = role == ColumnRole.DEADLINE || role == ColumnRole.LEAD ? 1 : 0;
            return (othersHaveIt ? 1 : 0.5) + needed - (Words.startsLower(text) ? 1.5 : 0);
        }
        return Words.startsLower(after) ? 2 : -3;
    }
}
