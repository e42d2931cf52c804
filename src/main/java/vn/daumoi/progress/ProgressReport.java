package vn.daumoi.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.Origin;
import vn.daumoi.graph.TaskStatus;

/**
 * What somebody said of a task.
 *
 * @param task the task's key
 * @param status never NOT_REPORTED
 * @param percent how much is done, 0 to 100, or null where that was not said; 100 exactly where it is DONE
 * @param note in the reporter's words, or empty
 * @param on the day from which it holds
 * @param by who reported: an account's name, or the number of the document that states it
 * @param at when it was reported; of two of one day the later counts
 * @param origin ENTERED by a person, or STATED by a document
 * @param stated where the document says so; null for what a person entered
 */
public record ProgressReport(
        String key,
        String task,
        TaskStatus status,
        @Nullable Integer percent,
        String note,
        LocalDate on,
        String by,
        Instant at,
        Origin origin,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Place stated) {

    /** A place in a passage: {@code [start, end)} in UTF-16 units of its text. */
    public record Place(String documentKey, String passageKey, int start, int end) {}

    /** As the audit trail keeps it: a line a field. */
    String words() {
        return "status: " + status + (percent == null ? "" : "\npercent: " + percent) + "\non: " + on
                + (note.isEmpty() ? "" : "\nnote: " + note.replaceAll("\\s+", " "));
    }

    /** Whether it says the same as another of that task. */
    boolean says(NewReport other) {
        return status == other.status()
                && java.util.Objects.equals(percent, other.percent())
                && note.equals(other.note())
                && on.equals(other.on());
    }
}
