package vn.daumoi.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.graph.Listing;

/** Which databases tasks connect with which. */
@Needs(Permission.READ)
@Service
public class IntegrationService {

    private final PlanStore plans;

    IntegrationService(PlanStore plans) {
        this.plans = plans;
    }

    /** Every pair of databases that some task connects, those with the most late tasks first, then with the most open ones. */
    public Integrations matrix(Basis basis, long offset, int limit) {
        Plan plan = plans.now(basis);
        PlanView view = plan.view(basis);
        IntegrationPairs pairs = plan.integrations();
        List<Integrations.Cell> cells = IntStream.range(0, pairs.size())
                .mapToObj(i -> cell(view, i))
                .sorted(Comparator.comparingInt(Integrations.Cell::late)
                        .thenComparingInt(Integrations.Cell::open)
                        .reversed())
                .skip(offset)
                .limit(limit)
                .toList();
        var databases = new TreeSet<Integer>();
        for (int i = 0; i < pairs.size(); i++) {
            databases.add(pairs.first()[i]);
            databases.add(pairs.second()[i]);
        }
        return new Integrations(
                databases.stream().map(d -> plan.databases().refs().get(d)).toList(),
                Listing.page(cells, pairs.size(), pairs.size()),
                view.basis());
    }

    static Integrations.Cell cell(PlanView view, int pair) {
        IntegrationPairs pairs = view.plan().integrations();
        int open = 0;
        int late = 0;
        for (int i = pairs.goals().from()[pair]; i < pairs.goals().from()[pair + 1]; i++) {
            int task = pairs.goals().others()[i];
            open += view.open()[task] ? 1 : 0;
            late += view.daysOverdue(task) > 0 ? 1 : 0;
        }
        List<DatabaseRef> refs = view.plan().databases().refs();
        return new Integrations.Cell(
                refs.get(pairs.first()[pair]),
                refs.get(pairs.second()[pair]),
                pairs.direct()[pair] ? Blockers.GoalKind.CONNECTS_BOTH : Blockers.GoalKind.PREPARES_ONE_CONNECTS_OTHER,
                pairs.goals().count(pair),
                open,
                late);
    }
}
