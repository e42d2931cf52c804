package vn.daumoi.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.Task.AgencyRef;

/**
 * Who holds up a set of tasks, or the integration of two databases.
 *
 * @param goalKind how the goal was found
 * @param database and {@code with}: the databases asked about; {@code with} null means with anything, both null for tasks
 * @param goal the tasks that deliver what was asked for, done or not; empty where nobody has been asked to
 * @param agencies ranked: most overdue tasks it can act on today, most tasks it can act on, most open tasks, oldest overdue,
 *     name. One whose {@code agency} is null holds the tasks that nobody leads
 * @param chokePoints open tasks, goals apart, that every chain from a ready task to the goal passes through, those near the
 *     goal first
 * @param passed tasks on the way that hold up nothing themselves: closed ones, and ongoing ones that are in progress
 * @param links what waits for what among the tasks shown
 * @param open how many tasks hold up the goal, all different; {@code ready} and {@code overdue} among them
 * @param tasks of the open tasks, how many are listed under some agency
 * @param agencyCount of the agencies, how many are listed
 */
public record Blockers(
        GoalKind goalKind,
        @Nullable DatabaseRef database,
        @Nullable DatabaseRef with,
        List<PlanTask> goal,
        List<BlockingAgency> agencies,
        List<PlanTask> chokePoints,
        List<PlanTask> passed,
        List<Link> links,
        int open,
        int ready,
        int overdue,
        Shown tasks,
        Shown agencyCount,
        UsedBasis basis) {

    /** How the tasks of the goal were found. */
    public enum GoalKind {
        /** They were named. */
        TASKS,
        /** They connect both databases. */
        CONNECTS_BOTH,
        /** None connects both; these build or clean one and connect the other. */
        PREPARES_ONE_CONNECTS_OTHER,
        /** Nobody has been asked to. */
        NOBODY_ASKED
    }

    /**
     * What one agency holds up the goal with. A task of several leads stands under each of them; a collective is reported as
     * one.
     *
     * @param agency null for the tasks without a lead
     * @param openTasks ready ones first, then by the oldest deadline, at most as many as were asked for
     * @param ready those of them it can act on today
     * @param chain a shortest chain from the first of {@code openTasks} to the goal
     * @param open how many open tasks it has there in all; {@code readyCount} and {@code overdue} among them
     */
    public record BlockingAgency(
            @Nullable AgencyRef agency,
            List<PlanTask> openTasks,
            List<PlanTask> ready,
            @Nullable PlanTask oldestOverdue,
            List<Step> chain,
            int open,
            int readyCount,
            int overdue) {}

    /**
     * Keys of two tasks, of which the first waits for the second.
     *
     * @param confirmed whether a person has said so; otherwise a rule proposes it
     */
    public record Link(String waiting, String needed, boolean confirmed) {}
}
