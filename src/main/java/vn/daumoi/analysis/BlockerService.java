package vn.daumoi.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/** Who holds up a task, a set of tasks or an integration. */
@Needs(Permission.READ)
@Service
public class BlockerService {

    private final PlanStore plans;
    private final Proofs proofs;

    BlockerService(PlanStore plans, Proofs proofs) {
        this.plans = plans;
        this.proofs = proofs;
    }

    /**
     * Who holds up these tasks.
     *
     * @param keys of tasks, at least one
     * @param limit tasks listed in all, 1 or more; where there are more, the first fifty agencies share the list. Counts are
     *     always whole
     * @throws vn.daumoi.graph.UnknownKeyException where a key names no task
     */
    public Blockers ofTasks(Basis basis, List<String> keys, int limit) {
        Plan plan = plans.now(basis);
        int[] goal = keys.stream().mapToInt(plan::task).distinct().toArray();
        return new BlockerFinder(plan.view(basis), goal, limit).answer(Blockers.GoalKind.TASKS, null, null, proofs);
    }

    /**
     * Who holds up the integration of a database with another.
     *
     * @param with null: with anything
     * @throws vn.daumoi.graph.UnknownKeyException where a key names no database
     */
    public Blockers ofIntegration(Basis basis, String database, @Nullable String with, int limit) {
        Plan plan = plans.now(basis);
        int one = plan.database(database);
        int other = with == null ? IntegrationGoals.ANYTHING : plan.database(with);
        IntegrationGoals goals = IntegrationGoals.of(plan, one, other);
        return new BlockerFinder(plan.view(basis), goals.tasks(), limit)
                .answer(
                        goals.kind(),
                        plan.databases().refs().get(one),
                        with == null ? null : plan.databases().refs().get(other),
                        proofs);
    }
}
