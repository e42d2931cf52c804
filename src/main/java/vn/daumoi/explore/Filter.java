package vn.daumoi.explore;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
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
        return with(draft -> draft.withoutKinds = new TreeSet<>(kinds));
    }

    public Filter withoutRelations(Set<RelationKind> kinds) {
        return with(draft -> draft.withoutRelations = new TreeSet<>(kinds));
    }

    public Filter statuses(Set<TaskStatus> wanted, boolean onlyOverdue) {
        return with(draft -> {
            draft.statuses = new TreeSet<>(wanted);
            draft.overdue = onlyOverdue;
        });
    }

    public Filter due(@Nullable LocalDate from, @Nullable LocalDate to) {
        return with(draft -> {
            draft.dueFrom = from;
            draft.dueTo = to;
        });
    }

    public Filter agency(@Nullable String key) {
        return with(draft -> draft.agency = key);
    }

    public Filter dependencies(double floor, boolean onlyConfirmed) {
        return with(draft -> {
            draft.minConfidence = floor;
            draft.confirmed = onlyConfirmed;
        });
    }

    public Filter minDegree(int least) {
        return with(draft -> draft.minDegree = least);
    }

    private Filter with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.made();
    }

    /** A filter in the making, so that each method above names only what it changes. */
    private static final class Draft {

        SortedSet<NodeKind> withoutKinds;
        SortedSet<RelationKind> withoutRelations;
        SortedSet<TaskStatus> statuses;
        boolean overdue;

        @Nullable
        LocalDate dueFrom;

        @Nullable
        LocalDate dueTo;

        @Nullable
        String agency;

        double minConfidence;
        boolean confirmed;
        int minDegree;

        Draft(Filter of) {
            withoutKinds = of.withoutKinds;
            withoutRelations = of.withoutRelations;
            statuses = of.statuses;
            overdue = of.overdue;
            dueFrom = of.dueFrom;
            dueTo = of.dueTo;
            agency = of.agency;
            minConfidence = of.minConfidence;
            confirmed = of.confirmed;
            minDegree = of.minDegree;
        }

        Filter made() {
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
                    minDegree);
        }
    }
}
