package vn.daumoi.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.DeadlineKind;

/**
 * Which tasks to list; every part that is not null must hold.
 *
 * @param text words found in title, product, code or the names of agencies and databases, with or without diacritics
 * @param lead key of an agency: it leads, or is a named member of a collective that does
 * @param coLead key of an agency, in the same manner
 * @param document key of the document that ordered the task
 * @param section code of the section: "B"
 * @param database key of a database the task concerns
 * @param cites key of a legal document the task cites
 * @param dueFrom and {@code dueTo}, both inclusive, on the deadline's last day
 */
public record TaskFilter(
        @Nullable String text,
        @Nullable String lead,
        @Nullable String coLead,
        @Nullable String document,
        @Nullable String section,
        @Nullable String database,
        @Nullable String cites,
        @Nullable DeadlineKind deadlineKind,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo) {

    /** Everything. */
    public static final TaskFilter NONE = new TaskFilter(null, null, null, null, null, null, null, null, null, null);
}
