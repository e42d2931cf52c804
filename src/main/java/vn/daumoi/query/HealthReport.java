package vn.daumoi.query;

import java.time.Instant;
import java.util.List;

/**
 * Whether a query still does what it should.
 *
 * @param problems why it does not; none where it does
 * @param rows how many rows it gave with its defaults, at most the limit; -1 where it was not run: something must be chosen
 *     first
 */
public record HealthReport(String queryId, Wording title, List<QueryProblem> problems, long rows, Instant at) {

    /** Whether nothing is wrong. */
    public boolean healthy() {
        return problems.isEmpty();
    }
}
