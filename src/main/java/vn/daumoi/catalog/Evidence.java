package vn.daumoi.catalog;

import java.util.List;

/**
 * A passage and the words in it that matter.
 *
 * @param source "ROW" for a row of a table, "PARAGRAPH" for prose
 * @param page and {@code line} as far as known, counted from 1
 * @param columns headers of a row's cells, which stand in {@code text} with tabs between them; empty for prose
 * @param marks what the words state, in the order of the text
 */
public record Evidence(
        String passageKey,
        String documentKey,
        String documentNumber,
        String source,
        int page,
        int line,
        List<String> columns,
        String text,
        List<Mark> marks) {

    /**
     * Words of the passage: {@code [start, end)} in UTF-16 units.
     *
     * @param states "TITLE", "LEADS", "CO_LEADS", "DEADLINE", "PRODUCT", "CONCERNS", "CITES", "BODY"
     * @param targetKey the node the words name, or the task itself
     */
    public record Mark(int start, int end, String states, String targetKey) {}
}
