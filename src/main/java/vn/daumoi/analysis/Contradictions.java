package vn.daumoi.analysis;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.Task.AgencyRef;
import vn.daumoi.catalog.Task.DocumentRef;
import vn.daumoi.graph.Listing;

/**
 * Where the plan contradicts itself, each with its proof.
 *
 * @param counts how many there are of each kind, those not asked for too
 * @param findings the worst kinds first, in the order of {@link ContradictionKind}
 * @param repair of the dates; no changes where none is needed
 */
public record Contradictions(List<Count> counts, Listing<Finding> findings, Repair repair, UsedBasis basis) {

    /** How many there are of a kind. */
    public record Count(ContradictionKind kind, int count) {}

    /**
     * One contradiction. Parts that do not belong to its kind are null or empty.
     *
     * @param task that is due too early, lies on a cycle, lacks a lead …; null for a database's
     * @param chain for dates, from what is needed to what waits for it; for a cycle, round to the task it began with
     * @param days for dates, how much too early it is due; {@code further} how many other tasks it is due before
     * @param agencies several leads, the collective, or those left unnamed
     * @param cited the document that was replaced, {@code replacedBy} the one that did
     * @param words of the documents that prove it, beside those in {@code chain}
     */
    public record Finding(
            ContradictionKind kind,
            @Nullable PlanTask task,
            @Nullable DatabaseRef database,
            List<Step> chain,
            int days,
            int further,
            List<AgencyRef> agencies,
            @Nullable DocumentRef cited,
            @Nullable DocumentRef replacedBy,
            List<Words> words) {}

    /**
     * The fewest deadlines to change so that no task is due before something it depends on.
     *
     * @param exact whether fewer are proven not to do; otherwise it is "at most so many"
     * @param pairs how many pairs of tasks contradict each other, directly or over others
     */
    public record Repair(List<Change> changes, int total, boolean exact, long pairs) {}

    /** A deadline and the nearest one that would do. */
    public record Change(PlanTask task, LocalDate from, LocalDate to) {}
}
