package vn.daumoi.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.TaskStatus;

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
 * @param statuses any of these as of {@code asOf}; empty for all
 * @param overdue only what is open and was due before {@code asOf}
 * @param asOf the day at whose end statuses are told; null for today. It hides nothing by itself
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
        @Nullable LocalDate dueTo,
        List<TaskStatus> statuses,
        boolean overdue,
        @Nullable LocalDate asOf) {

    /** Everything. */
    public static final TaskFilter NONE = new TaskFilter(null, null, null, null, null, null, null, null, null, null);

    public TaskFilter {
        statuses = List.copyOf(statuses);
    }

    /** Whatever the status. */
    public TaskFilter(
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
        this(
                text,
                lead,
                coLead,
                document,
                section,
                database,
                cites,
                deadlineKind,
                dueFrom,
                dueTo,
                List.of(),
                false,
                null);
    }

    /** The same, with these conditions on progress instead. */
    public TaskFilter with(List<TaskStatus> others, boolean onlyOverdue, @Nullable LocalDate day) {
        return new TaskFilter(
                text,
                lead,
                coLead,
                document,
                section,
                database,
                cites,
                deadlineKind,
                dueFrom,
                dueTo,
                others,
                onlyOverdue,
                day);
    }

    /** Whether the day it is as of has a say in what it hides. */
    boolean narrowsByDay() {
        return overdue || !statuses.isEmpty();
    }

    /** Whether it hides anything. */
    public boolean narrows() {
        return !with(statuses, overdue, null).equals(NONE);
    }
}
