package vn.daumoi.directive;

import java.util.List;

/**
 * What became of every row of the document's tables: {@code rows = tasks + headings + continuations + rejected.size()}.
 *
 * @param rows rows as they stand in the file: a row broken across a page counts as two, a table's own header as one
 * @param tasks rows that begin a task
 * @param headings column headers and section headings
 * @param continuations fragments joined to the task they belong to, before or after it
 * @param rejected rows that are none of these, each with its reason
 */
public record RowAccount(int rows, int tasks, int headings, int continuations, List<Rejection> rejected) {

    /**
     * @param line the first line of the row in the file, counted from 1
     * @param words the row's words, shortened to at most 200 characters
     * @param messageKey a key of the translations that says why, such as {@code import.rejected.not-a-task-table}
     * @param arguments of the message, in order
     */
    public record Rejection(int line, String words, String messageKey, List<String> arguments) {}

    /** Whether nothing vanished. */
    public boolean balances() {
        return rows == tasks + headings + continuations + rejected.size();
    }
}
