package vn.daumoi.directive;

import java.time.Instant;
import java.util.List;

/**
 * A document read and waiting for review: {@code GET /imports/{id}}.
 *
 * @param state DRAFT, PUBLISHED, UNCHANGED (the graph says the same already)
 * @param newDocument whether the graph holds nothing of the document yet
 * @param basedOn what the graph held of the document when {@code changes} were found, as a digest; {@link #NOTHING} for a
 *     document new to the graph. Who publishes says it, and is told where it has changed since
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
        String basedOn,
        List<Change> changes) {

    /** What a document new to the graph is reviewed against. */
    public static final String NOTHING = "none";

    /** How far the import has come. */
    public enum State {
        DRAFT,
        PUBLISHED,
        UNCHANGED
    }

    /** The same, written into the graph as this digest. */
    Import published(String digest) {
        return new Import(id, fileName, readAt, State.PUBLISHED, draft, timings, newDocument, digest, changes);
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
