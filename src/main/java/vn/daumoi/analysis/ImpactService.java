package vn.daumoi.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/** What happens when something is late. Never writes. */
@Needs(Permission.READ)
@Service
public class ImpactService {

    private final PlanStore plans;
    private final Proofs proofs;

    ImpactService(PlanStore plans, Proofs proofs) {
        this.plans = plans;
        this.proofs = proofs;
    }

    /**
     * What a scenario leads to.
     *
     * @param limit tasks listed, 1 or more; counts, agencies and integrations are always whole
     * @throws vn.daumoi.graph.UnknownKeyException where the scenario's key names nothing
     */
    public Impact of(Basis basis, Scenario scenario, int limit) {
        PlanView view = plans.now(basis).view(basis);
        return new ImpactFinder(view, scenario).answer(limit, proofs);
    }

    /**
     * Two scenarios side by side.
     *
     * @throws vn.daumoi.graph.UnknownKeyException where a scenario's key names nothing
     */
    public Comparison compare(Basis basis, Scenario first, Scenario second, int limit) {
        PlanView view = plans.now(basis).view(basis);
        var one = new ImpactFinder(view, first);
        var other = new ImpactFinder(view, second);
        var numbers = new HashMap<Integer, Integer>();
        for (int task : one.slipped()) {
            numbers.merge(task, 1, Integer::sum);
        }
        for (int task : other.slipped()) {
            numbers.merge(task, 2, Integer::sum);
        }
        var counts = new int[4];
        numbers.values().forEach(in -> counts[in]++);
        var tasks = new ArrayList<>(numbers.keySet());
        tasks.sort(Comparator.comparingInt((Integer task) -> -Math.abs(one.days(task) - other.days(task)))
                .thenComparing(task -> task));
        List<Comparison.Row> rows = tasks.stream()
                .limit(limit)
                .map(task -> new Comparison.Row(
                        view.task(task),
                        one.before(task),
                        one.after(task),
                        other.after(task),
                        one.days(task),
                        other.days(task)))
                .toList();
        return new Comparison(
                one.answer(limit, proofs),
                other.answer(limit, proofs),
                rows,
                Shown.limited(tasks.size(), rows.size()),
                counts[1],
                counts[2],
                counts[3]);
    }
}
