package vn.daumoi.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.DatabaseRole;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.TaskStatus;

/**
 * A task as lists and the REST interface show it.
 *
 * @param code its place in its document: "B.14"
 * @param section title of the section it stands in, or empty
 * @param product what proves it done, or empty
 * @param assignedBy the document that ordered it
 * @param documents the legal documents it cites
 * @param dependsOn keys and codes of the tasks that must finish first
 * @param status as of the day asked for: "NOT_REPORTED" until somebody reports
 * @param percent how much is done, 0 to 100, or null where the report does not say
 */
public record Task(
        String key,
        String code,
        String title,
        String section,
        List<AgencyRef> leads,
        List<AgencyRef> coLeads,
        Deadline deadline,
        String product,
        List<DatabaseRef> databases,
        DocumentRef assignedBy,
        List<DocumentRef> documents,
        List<TaskRef> dependsOn,
        String status,
        @Nullable Integer percent) {

    /** Whether it is still to be finished and was due before a day. */
    public boolean overdue(LocalDate day) {
        return deadline.due() != null
                && deadline.due().isBefore(day)
                && TaskStatus.valueOf(status).open();
    }

    /** {@code text} is the printed words, or empty; a month alone means its last day when due, its first when it starts. */
    public record Deadline(
            DeadlineKind kind,
            @Nullable LocalDate due,
            @Nullable LocalDate start,
            String text) {}

    /** An agency, or a set of agencies ({@code collective}). */
    public record AgencyRef(String key, String name, boolean collective) {}

    /** A database and what the task does to it; a database with two roles comes twice. */
    public record DatabaseRef(String key, String name, DatabaseRole role) {}

    /** A legal document; {@code year} null where it is not known. */
    public record DocumentRef(
            String key, String number, @Nullable Integer year, String title) {}

    /** Another task. */
    public record TaskRef(String key, String code, String title) {}
}
