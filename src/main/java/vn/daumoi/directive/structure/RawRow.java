package vn.daumoi.directive.structure;

import java.util.List;

/**
 * A row of a table as it stands in the file.
 *
 * @param cells with their marks
 * @param line of the file it begins at, counted from 1
 * @param parts into how many pieces the file breaks it; 1 for a whole row
 * @param afterGap whether a blank line or a page break stands before it
 * @param closed whether it ends as rows of its table do; false where the file breaks off in it
 */
record RawRow(List<String> cells, int line, int page, int parts, boolean afterGap, boolean closed) {

    boolean isEmpty() {
        return cells.stream().allMatch(cell -> Marks.line(cell).isEmpty());
    }

    RawRow withCells(List<String> others) {
        return new RawRow(others, line, page, parts, afterGap, closed);
    }
}
