package vn.daumoi.directive;

import java.time.Instant;
import java.util.List;

/**
 * A document read and waiting for review: {@code GET /imports/{id}}.
 *
 * @param state DRAFT, PUBLISHED, UNCHANGED (the graph says the same already)
 * @param changes what publishing would change, empty for a document new to the graph
 */
public record Import(
        String id,
        String fileName,
        Instant readAt,
        State state,
        Draft draft,
        ReadReport timings,
        boolean newDocument,
        List<Change> changes) {

    /** How far the import has come. */
    public enum State {
        DRAFT,
        PUBLISHED,
        UNCHANGED
    }

    /**
     * @param taskCode the task it is about, or empty for the document itself
     * @param what ADDED, REMOVED or CHANGED
     * @param field what changed, such as "deadline"; empty for a task added or removed
     */
    public record Change(String taskCode, What what, String field, String before, String after) {

        /** The manner of a change. */
        public enum What {
            ADDED,
            REMOVED,
            CHANGED
        }
    }
}
