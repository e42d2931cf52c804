package vn.daumoi.analysis;

import java.time.LocalDate;
import java.util.List;

/**
 * Two scenarios side by side.
 *
 * @param tasks that slip in either, those where the two differ most first
 * @param onlyFirst how many slip in the first alone, {@code onlySecond} in the second alone, {@code both} in both
 */
public record Comparison(
        Impact first, Impact second, List<Row> tasks, Shown taskCount, int onlyFirst, int onlySecond, int both) {

    /** A task and when it ends: as planned, in the first scenario, in the second. */
    public record Row(
            PlanTask task, LocalDate before, LocalDate first, LocalDate second, int firstDays, int secondDays) {}
}
