package vn.daumoi.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.Task.AgencyRef;

/**
 * What happens when something is late. Nothing is written.
 *
 * @param name of the task, agency or database of the scenario
 * @param sources the open tasks that are supposed late
 * @param tasks those that end later than the plan implies without the scenario, the longest slips first
 * @param agencies that lead one of them, the longest slips first
 * @param integrations whose goal tasks are among them, the longest slips first
 * @param chain along which the longest slip travels, from the source to the task that slips most (of several, the one that
 *     ends last)
 * @param taskCount how many slip and how many are listed
 * @param undated sources without a date of their own or from what they wait for: nothing can be said of them
 * @param inCycles tasks that wait for themselves over others: they share the latest of their dates, and lags between them
 *     do not count
 */
public record Impact(
        Scenario scenario,
        String name,
        List<PlanTask> sources,
        List<Slip> tasks,
        List<TouchedAgency> agencies,
        List<TouchedIntegration> integrations,
        List<SlipStep> chain,
        Shown taskCount,
        int undated,
        int inCycles,
        UsedBasis basis) {

    /**
     * A task that ends later than the plan implies.
     *
     * @param before when the plan lets it end: its deadline, or later where what it waits for is later
     * @param after when it ends in the scenario
     * @param days between the two
     */
    public record Slip(PlanTask task, LocalDate before, LocalDate after, int days) {}

    /** @param agency null for the tasks without a lead; {@code days} its longest slip, of {@code worst} */
    public record TouchedAgency(@Nullable AgencyRef agency, int tasks, int days, PlanTask worst) {}

    /** Two databases whose integration ends later. */
    public record TouchedIntegration(DatabaseRef database, DatabaseRef with, int tasks, int days, PlanTask worst) {}

    /** @param waitsBy why the task waits for the one before it in the chain; null for the first */
    public record SlipStep(Slip slip, @Nullable Dependency waitsBy) {}
}
