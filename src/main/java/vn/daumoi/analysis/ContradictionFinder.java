package vn.daumoi.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import vn.daumoi.analysis.algorithm.Cycles;
import vn.daumoi.analysis.algorithm.DateConflicts;
import vn.daumoi.analysis.algorithm.Links;
import vn.daumoi.graph.DatabaseRole;

/** Finds the contradictions of a plan as numbers; what they read like is added for those that are shown. */
final class ContradictionFinder {

    private static final int[] NOTHING = {};

    private final PlanView view;
    private final Plan plan;
    private final List<ContradictionQueries.Replaced> replaced;

    ContradictionFinder(PlanView view, List<ContradictionQueries.Replaced> replaced) {
        this.view = view;
        this.plan = view.plan();
        this.replaced = replaced;
    }

    /**
     * One contradiction.
     *
     * @param subject number of a task, or of a database for the kinds of databases
     * @param place in the list of replaced citations
     */
    record Found(ContradictionKind kind, int subject, int[] chain, int days, int further, int place) {

        Found(ContradictionKind kind, int subject) {
            this(kind, subject, NOTHING, 0, 0, -1);
        }

        boolean ofDatabase() {
            return kind == ContradictionKind.DATABASE_UNMANAGED || kind == ContradictionKind.DATABASE_NOT_CONNECTED;
        }
    }

    /** Those of one kind, the worst first, else in the order of the documents. */
    List<Found> of(ContradictionKind kind) {
        return switch (kind) {
            case DUE_BEFORE_PREREQUISITE -> dates();
            case CYCLE ->
                Cycles.of(view.active().needs(), view.activeKnots()).stream()
                        .map(cycle -> new Found(kind, cycle[0], cycle, 0, 0, -1))
                        .sorted(Comparator.comparingInt(Found::subject))
                        .toList();
            case NO_LEAD -> tasks(kind, task -> plan.leadsOf(task).length == 0);
            case COLLECTIVE_LEAD_ONLY -> tasks(kind, this::onlySets);
            case UNNAMED_AGENCIES -> tasks(kind, task -> unnamed(task).length > 0);
            case NO_PRODUCT -> tasks(kind, task -> !plan.tasks().product()[task]);
            case SEVERAL_LEADS -> tasks(kind, task -> plan.leadsOf(task).length > 1);
            case CITES_REPLACED -> replaced();
            case DATABASE_UNMANAGED ->
                databases(
                        kind,
                        database -> !plan.databases().sets()[database]
                                && !plan.databases().managed()[database]);
            case DATABASE_NOT_CONNECTED ->
                databases(kind, database -> !plan.databases().sets()[database] && !connected(database));
        };
    }

    /** Sets that lead or help with a task and name nobody. */
    int[] unnamed(int task) {
        Links sets = plan.sets();
        return IntStream.concat(
                        Arrays.stream(plan.leadsOf(task)),
                        Arrays.stream(sets.others(), sets.from()[task], sets.from()[task + 1]))
                .filter(agency -> plan.agencies().unnamed()[agency])
                .distinct()
                .toArray();
    }

    private List<Found> dates() {
        return view.dateConflicts().conflicts().stream()
                .sorted(Comparator.comparingInt(DateConflicts.Conflict::days).reversed())
                .map(c -> new Found(
                        ContradictionKind.DUE_BEFORE_PREREQUISITE, c.task(), c.chain(), c.days(), c.further(), -1))
                .toList();
    }

    private boolean onlySets(int task) {
        int[] leads = plan.leadsOf(task);
        return leads.length > 0
                && Arrays.stream(leads)
                        .allMatch(agency -> plan.agencies().refs().get(agency).collective());
    }

    private List<Found> replaced() {
        return IntStream.range(0, replaced.size())
                .filter(i -> plan.tasks().keys().number(replaced.get(i).task()) >= 0)
                .mapToObj(i -> new Found(
                        ContradictionKind.CITES_REPLACED,
                        plan.tasks().keys().number(replaced.get(i).task()),
                        NOTHING,
                        0,
                        0,
                        i))
                .filter(found -> view.open()[found.subject()])
                .sorted(Comparator.comparingInt(Found::subject))
                .toList();
    }

    private boolean connected(int database) {
        Links back = plan.concernedBy();
        return IntStream.range(back.from()[database], back.from()[database + 1])
                .anyMatch(i -> plan.rolesBack()[i] == DatabaseRole.CONNECTS.ordinal());
    }

    /** What is closed contradicts nothing any more. */
    private List<Found> tasks(ContradictionKind kind, IntPredicate wrong) {
        return IntStream.range(0, plan.size())
                .filter(task -> view.open()[task])
                .filter(wrong)
                .mapToObj(task -> new Found(kind, task))
                .toList();
    }

    private List<Found> databases(ContradictionKind kind, IntPredicate wrong) {
        return IntStream.range(0, plan.databases().refs().size())
                .filter(wrong)
                .mapToObj(database -> new Found(kind, database))
                .toList();
    }
}
