package vn.daumoi.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one task.
 *
 * @param extras columns of its document that we have no word for: header → text
 * @param evidence the words behind it, its own row first
 * @param differences where the document's body says more than its row, or otherwise
 * @param neighbours the tasks before and after it in its document, for walking through
 */
public record TaskPage(
        Task task,
        Map<String, String> extras,
        List<Evidence> evidence,
        List<Difference> differences,
        Neighbours neighbours) {

    /**
     * @param field "DEADLINE", "LEAD", "CO_LEAD", "CITATION", "DATABASE"
     * @param kind "ADDS" or "DISAGREES"
     */
    public record Difference(String field, String kind, String rowWords, String bodyWords, String passageKey) {}

    /** Null at the ends of the document. */
    public record Neighbours(Task.@Nullable TaskRef before, Task.@Nullable TaskRef after) {}
}
