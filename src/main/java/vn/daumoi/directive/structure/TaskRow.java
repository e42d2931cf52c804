package vn.daumoi.directive.structure;

import java.util.List;
import vn.daumoi.graph.Fold;

/**
 * A row that states a task, whole again after page breaks.
 *
 * @param order its place among the paragraphs and rows of the document, counted from 1
 * @param code its place in the document: "B.14", "1a", "II.5.2", "3.1"
 * @param sectionCode "B", or empty
 * @param sectionTitle "Nhiệm vụ riêng của từng bộ, ngành", or empty
 * @param columns of the table it stands in
 * @param cells one for each column, in the same order; empty where the document has none
 * @param cutOff for each column, whether its text breaks off (a truncated file): flagged, not guessed
 * @param firstLine the line of the file it begins at, counted from 1
 * @param page counted from 1, as far as page breaks can be told; otherwise 1
 */
public record TaskRow(
        int order,
        String code,
        String sectionCode,
        String sectionTitle,
        List<Column> columns,
        List<String> cells,
        List<Boolean> cutOff,
        int firstLine,
        int page) {

    /** Taking marks off can bring a letter and its accent together: the cells are composed again. */
    public TaskRow {
        cells = cells.stream().map(Fold::nfc).toList();
    }

    /** The same row under columns whose roles are known better. */
    public TaskRow with(List<Column> others) {
        return new TaskRow(order, code, sectionCode, sectionTitle, others, cells, cutOff, firstLine, page);
    }

    /** The passage that is the task's evidence: its cells, each after a tab but for the first. */
    public String passageText() {
        return String.join("\t", cells);
    }

    /** Where the text of a column begins in {@link #passageText()}. */
    public int startOf(int column) {
        int start = 0;
        for (int i = 0; i < column; i++) {
            start += cells.get(i).length() + 1;
        }
        return start;
    }
}
