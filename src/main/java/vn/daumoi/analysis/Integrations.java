package vn.daumoi.analysis;

import java.util.List;
import vn.daumoi.graph.Listing;

/**
 * Which databases tasks connect with which. What is not in {@code cells}, nobody has been asked to connect.
 *
 * @param databases that stand in some cell, in the order of their names
 */
public record Integrations(List<DatabaseRef> databases, Listing<Cell> cells, UsedBasis basis) {

    /**
     * Two databases, the first by name first.
     *
     * @param tasks that deliver the integration, {@code open} of them not done, {@code late} of those overdue
     */
    public record Cell(
            DatabaseRef database, DatabaseRef with, Blockers.GoalKind goalKind, int tasks, int open, int late) {}
}
