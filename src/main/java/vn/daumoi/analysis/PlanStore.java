package vn.daumoi.analysis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.daumoi.catalog.SuccessionService;
import vn.daumoi.graph.Today;

/**
 * Keeps the plan in memory and gives it out as it is now: every question costs one cheap statement, and a load where the plan
 * has changed since. Two loads never run at once, and what changed before a question is in its answer.
 */
@Component
class PlanStore {

    private final PlanQueries queries;
    private final Object loading = new Object();
    private final SuccessionService successions;
    private final Today today;
    private volatile @Nullable Plan last;
    private volatile @Nullable Handed handed;

    PlanStore(PlanQueries queries, SuccessionService successions, Today today) {
        this.queries = queries;
        this.successions = successions;
        this.today = today;
    }

    /** A plan with those who answer on a day in place of the agencies that are no more. */
    private record Handed(Plan from, LocalDate on, Plan plan) {}

    /** The plan as it is now, with the agencies that the basis asks for. */
    Plan now(Basis basis) {
        Plan plan = now();
        if (!basis.responsibleToday()) {
            return plan;
        }
        LocalDate on = today.date();
        Handed known = handed;
        if (known == null || known.from() != plan || !known.on().equals(on)) {
            known = new Handed(plan, on, Handover.of(plan, successions.all(), on));
            handed = known;
        }
        return known.plan();
    }

    Plan now() {
        Plan.PlanStamp stamp = queries.stamp();
        Plan known = last;
        if (known != null && known.stamp().equals(stamp)) {
            return known;
        }
        synchronized (loading) {
            // whoever waited for another's load may find it good enough
            known = last;
            stamp = queries.stamp();
            if (known == null || !known.stamp().equals(stamp)) {
                // read with the stamp of before: what changes meanwhile makes the next question load again
                known = queries.load(stamp);
                last = known;
            }
            return known;
        }
    }
}
