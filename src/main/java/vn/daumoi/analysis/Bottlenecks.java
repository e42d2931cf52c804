package vn.daumoi.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.Task.AgencyRef;
import vn.daumoi.graph.Listing;

/**
 * Open tasks that hold up others when they are late, or agencies that lead such, with the figures that tell how much hangs on them.
 *
 * @param by what {@code rows} is sorted by, the tightest first
 * @param betweenness how the shares were found
 */
public record Bottlenecks(Figure by, Listing<Row> rows, Betweenness betweenness, UsedBasis basis) {

    /**
     * @param task null in a list of agencies, {@code agency} null in a list of tasks
     * @param open 1 for a task; for an agency, how many open tasks it leads
     * @param downstream open tasks that wait for it, all different
     * @param integrations undelivered ones that wait for it, all different
     * @param slackDays null where nothing with a deadline waits for it; of an agency, the smallest of its tasks
     * @param daysOverdue of an agency, the longest of its tasks
     * @param betweenness 0 to 1; of an agency, the largest of its tasks
     */
    public record Row(
            @Nullable PlanTask task,
            @Nullable AgencyRef agency,
            int open,
            int downstream,
            int integrations,
            @Nullable Integer slackDays,
            int daysOverdue,
            double betweenness) {}

    /**
     * @param exact false where only chains from some starts were followed
     * @param starts how many starts were followed, out of {@code of}
     */
    public record Betweenness(boolean exact, int starts, int of) {}

    /**
     * What a figure counts.
     *
     * @param tasks for DOWNSTREAM the tasks that wait, for OVERDUE the overdue ones; else empty
     * @param integrations for INTEGRATIONS
     * @param through for BETWEENNESS: the pairs whose shortest chains pass through the task, or through the task of the agency
     *     that most of them pass through
     * @param chain for SLACK, from the task to the one whose deadline leaves the least
     */
    public record Behind(
            Figure figure,
            Listing<PlanTask> tasks,
            Listing<Integrations.Cell> integrations,
            Listing<Through> through,
            List<Step> chain,
            UsedBasis basis) {}

    /** A pair of tasks and the part of their shortest chains, 0 to 1, that pass through a third. */
    public record Through(PlanTask from, PlanTask to, double share) {}
}
