package vn.daumoi.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.Task.AgencyRef;
import vn.daumoi.graph.DeadlineKind;

/**
 * A task as an analysis shows it, as of the day of the question.
 *
 * @param status as last reported, "NOT_REPORTED" where nobody did
 * @param open neither done nor cancelled
 * @param ready open, and nothing open stands directly before it: somebody can act today
 * @param daysOverdue how long before the day of the question it was due, 0 where it is not overdue
 */
public record PlanTask(
        String key,
        String code,
        String title,
        DeadlineKind deadlineKind,
        @Nullable LocalDate due,
        @Nullable LocalDate start,
        String status,
        boolean open,
        boolean ready,
        int daysOverdue,
        List<AgencyRef> leads) {

    /** Open, and due before the day of the question. */
    public boolean overdue() {
        return daysOverdue > 0;
    }
}
