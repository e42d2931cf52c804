package vn.daumoi.directive.meaning;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.DeadlineKind;

/**
 * What a deadline's words ask for.
 *
 * @param due last day allowed, or null
 * @param start first day, or null; a month to be done by has none
 * @param doubt message key of what a reviewer should know, or null
 */
record ReadDeadline(
        DeadlineKind kind,
        @Nullable LocalDate due,
        @Nullable LocalDate start,
        @Nullable String doubt) {

    static final ReadDeadline NONE = new ReadDeadline(DeadlineKind.UNKNOWN, null, null, null);

    static ReadDeadline of(DeadlineKind kind) {
        return new ReadDeadline(kind, null, null, null);
    }

    static ReadDeadline due(@Nullable LocalDate due) {
        return new ReadDeadline(DeadlineKind.DUE, due, null, null);
    }

    static ReadDeadline from(@Nullable LocalDate start) {
        return new ReadDeadline(DeadlineKind.FROM, null, start, null);
    }

    static ReadDeadline between(@Nullable LocalDate start, @Nullable LocalDate due) {
        return new ReadDeadline(DeadlineKind.BETWEEN, due, start, null);
    }

    static ReadDeadline doubtful(String messageKey) {
        return new ReadDeadline(DeadlineKind.UNKNOWN, null, null, messageKey);
    }

    ReadDeadline doubting(String messageKey) {
        return new ReadDeadline(kind, due, start, messageKey);
    }

    /** Whether both ask for the same. */
    boolean agrees(ReadDeadline other) {
        return kind == other.kind
                && java.util.Objects.equals(due, other.due)
                && java.util.Objects.equals(start, other.start);
    }
}
