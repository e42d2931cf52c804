package vn.daumoi.analysis;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the plan in memory and gives it out as it is now: every question costs one cheap statement, and a load where the plan
 * has changed since. Two loads never run at once, and what changed before a question is in its answer.
 */
@Component
class PlanStore {

    private final PlanQueries queries;
    private final Object loading = new Object();
    private volatile @Nullable Plan last;

    PlanStore(PlanQueries queries) {
        this.queries = queries;
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
