package vn.daumoi.explore;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.Task;
import vn.daumoi.graph.GraphEdge;
import vn.daumoi.graph.GraphNode;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.RelationKind;
import vn.daumoi.graph.TaskStatus;

/**
 * What of the canvas is to be seen; what it hides is counted.
 *
 * @param withoutKinds nodes of these kinds are hidden
 * @param withoutRelations relations of these kinds are hidden
 * @param statuses tasks with any of these; empty for all
 * @param overdue only tasks that are open and were due before the day
 * @param dueFrom and {@code dueTo}, both inclusive: only tasks due within
 * @param agency key of an agency: only tasks that it leads or helps with, and of agencies only itself; null for all
 * @param minConfidence dependencies proposed with less are hidden, 0 to 1
 * @param confirmed only dependencies that a person has confirmed
 * @param minDegree only nodes related to so many others on the canvas
 */
public record Filter(
        SortedSet<NodeKind> withoutKinds,
        SortedSet<RelationKind> withoutRelations,
        SortedSet<TaskStatus> statuses,
        boolean overdue,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable String agency,
        double minConfidence,
        boolean confirmed,
        int minDegree) {

    /** Hides nothing. */
    public static final Filter NONE =
            new Filter(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), false, null, null, null, 0, false, 0);

    public Filter {
        withoutKinds = Collections.unmodifiableSortedSet(new TreeSet<>(withoutKinds));
        withoutRelations = Collections.unmodifiableSortedSet(new TreeSet<>(withoutRelations));
        statuses = Collections.unmodifiableSortedSet(new TreeSet<>(statuses));
    }

    /** Whether a node passes, but for its relations. */
    boolean passes(GraphNode node, @Nullable Task task, LocalDate day) {
        if (withoutKinds.contains(node.kind())) {
            return false;
        }
        if (task == null) {
            return agency == null
                    || node.kind() != NodeKind.AGENCY
                    || node.key().equals(agency);
        }
        LocalDate due = task.deadline().due();
        return (statuses.isEmpty() || statuses.contains(TaskStatus.valueOf(task.status())))
                && (!overdue || task.overdue(day))
                && (dueFrom == null || due != null && !due.isBefore(dueFrom))
                && (dueTo == null || due != null && !due.isAfter(dueTo))
                && (agency == null || concerns(task, agency));
    }

    boolean passes(GraphEdge edge) {
        return !withoutRelations.contains(edge.kind())
                && (edge.kind() != RelationKind.DEPENDS_ON
                        || edge.state().equals("CONFIRMED")
                        || !confirmed && edge.confidence() >= minConfidence);
    }

    private static boolean concerns(Task task, String agency) {
        return task.leads().stream().anyMatch(lead -> lead.key().equals(agency))
                || task.coLeads().stream().anyMatch(helper -> helper.key().equals(agency));
    }

    public Filter withoutKinds(Set<NodeKind> kinds) {
        return new Filter(
                new TreeSet<>(kinds),
                withoutRelations,
                statuses,
                overdue,
                dueFrom,
                dueTo,
                agency,
                minConfidence,
                confirmed,
                minDegree);
    }

    public Filter withoutRelations(Set<RelationKind> kinds) {
        return new Filter(
                withoutKinds,
                new TreeSet<>(kinds),
                statuses,
                overdue,
                dueFrom,
                dueTo,
                agency,
                minConfidence,
                confirmed,
                minDegree);
    }

    public Filter statuses(Set<TaskStatus> wanted, boolean onlyOverdue) {
        return new Filter(
                withoutKinds,
                withoutRelations,
                new TreeSet<>(wanted),
                onlyOverdue,
                dueFrom,
                dueTo,
                agency,
                minConfidence,
                confirmed,
                minDegree);
    }

    public Filter due(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new Filter(
                withoutKinds,
                withoutRelations,
                statuses,
                overdue,
                from,
                to,
                agency,
                minConfidence,
                confirmed,
                minDegree);
    }

    public Filter agency(@Nullable String key) {
        return new Filter(
                withoutKinds,
                withoutRelations,
                statuses,
                overdue,
                dueFrom,
                dueTo,
                key,
                minConfidence,
                confirmed,
                minDegree);
    }

    public Filter dependencies(double floor, boolean onlyConfirmed) {
        return new Filter(
                withoutKinds,
                withoutRelations,
                statuses,
                overdue,
                dueFrom,
                dueTo,
                agency,
                floor,
                onlyConfirmed,
                minDegree);
    }

    public Filter minDegree(int least) {
        return new Filter(
                withoutKinds,
                withoutRelations,
                statuses,
                overdue,
                dueFrom,
                dueTo,
                agency,
                minConfidence,
                confirmed,
                least);
    }
}
