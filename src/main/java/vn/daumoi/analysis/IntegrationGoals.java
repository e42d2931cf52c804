package vn.daumoi.analysis;

import java.util.Arrays;
import vn.daumoi.analysis.algorithm.Links;
import vn.daumoi.graph.DatabaseRole;

/**
 * The tasks that deliver the integration of a database with another, or with anything: those that connect both; where there
 * are none, those that build or clean one and connect the other.
 *
 * <p>With anything, a task that connects the database counts also where it does not say with what.
 */
record IntegrationGoals(Blockers.GoalKind kind, int[] tasks) {

    /** With any other database. */
    static final int ANYTHING = -1;

    private static final int CONNECTS = 1 << DatabaseRole.CONNECTS.ordinal();
    private static final int PREPARES = 1 << DatabaseRole.BUILDS.ordinal() | 1 << DatabaseRole.CLEANS.ordinal();

    static IntegrationGoals of(Plan plan, int database, int with) {
        var connecting = new Growing();
        var preparing = new Growing();
        Links back = plan.concernedBy();
        for (int i = back.from()[database]; i < back.from()[database + 1]; i++) {
            int task = back.others()[i];
            int here = roles(plan, task, database, true);
            int there = with == ANYTHING ? roles(plan, task, database, false) : roles(plan, task, with, true);
            if ((here & CONNECTS) != 0 && (with == ANYTHING || (there & CONNECTS) != 0)) {
                connecting.add(task);
            } else if ((here & PREPARES) != 0 && (there & CONNECTS) != 0
                    || (here & CONNECTS) != 0 && (there & PREPARES) != 0) {
                preparing.add(task);
            }
        }
        if (connecting.count() > 0) {
            return new IntegrationGoals(Blockers.GoalKind.CONNECTS_BOTH, once(connecting));
        }
        return preparing.count() > 0
                ? new IntegrationGoals(Blockers.GoalKind.PREPARES_ONE_CONNECTS_OTHER, once(preparing))
                : new IntegrationGoals(Blockers.GoalKind.NOBODY_ASKED, new int[0]);
    }

    /** What the task does to the database, or to all others, as bits. */
    private static int roles(Plan plan, int task, int database, boolean same) {
        int bits = 0;
        Links concerns = plan.concerns();
        for (int i = concerns.from()[task]; i < concerns.from()[task + 1]; i++) {
            if (concerns.others()[i] == database == same && plan.roles()[i] >= 0) {
                bits |= 1 << plan.roles()[i];
            }
        }
        return bits;
    }

    private static int[] once(Growing tasks) {
        return Arrays.stream(tasks.toArray()).sorted().distinct().toArray();
    }
}
