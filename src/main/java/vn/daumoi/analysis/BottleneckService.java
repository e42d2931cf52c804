package vn.daumoi.analysis;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.analysis.Bottlenecks.Row;
import vn.daumoi.graph.Listing;

/** How much hangs on each open task and on each agency. */
@Needs(Permission.READ)
@Service
public class BottleneckService {

    private final PlanStore plans;
    private final Proofs proofs;

    BottleneckService(PlanStore plans, Proofs proofs) {
        this.plans = plans;
        this.proofs = proofs;
    }

    /**
     * A page of the open tasks that hold up others when they are late, those on which most hangs by a figure first; ties in
     * the order of the documents.
     */
    public Bottlenecks tasks(Basis basis, Figure by, long offset, int limit) {
        PlanView view = plans.now(basis).view(basis);
        Figures figures = view.figures();
        int[] order = IntStream.range(0, view.size())
                .filter(task -> view.blocking()[task])
                .boxed()
                .sorted(Comparator.comparingDouble(task -> -weight(view, figures, by, task)))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Row> rows = Arrays.stream(order)
                .skip(offset)
                .limit(limit)
                .mapToObj(task -> row(view, figures, task))
                .toList();
        return answer(by, rows, order.length, view, figures);
    }

    /** A page of the agencies that lead such tasks; ties by name. */
    public Bottlenecks agencies(Basis basis, Figure by, long offset, int limit) {
        PlanView view = plans.now(basis).view(basis);
        Figures figures = view.figures();
        List<Row> all = IntStream.range(0, view.plan().nobody())
                .mapToObj(agency -> agencyRow(view, figures, agency))
                .filter(row -> row.open() > 0)
                .sorted(Comparator.comparingDouble(row -> -weight(by, row)))
                .toList();
        List<Row> rows = all.stream().skip(offset).limit(limit).toList();
        return answer(by, rows, all.size(), view, figures);
    }

    /** How many open tasks wait for each of these tasks; those that hold up nobody, or are none, are left out. */
    public Map<String, Integer> downstream(Basis basis, Collection<String> keys) {
        PlanView view = plans.now(basis).view(basis);
        Figures figures = view.figures();
        var counts = new HashMap<String, Integer>();
        for (String key : keys) {
            int task = view.plan().tasks().keys().number(key);
            if (task >= 0 && view.blocking()[task]) {
                counts.put(key, figures.downstream()[task]);
            }
        }
        return counts;
    }

    /**
     * What a figure of a task or an agency counts.
     *
     * @param key of a task or an agency
     * @throws vn.daumoi.graph.UnknownKeyException where it names neither
     */
    public Bottlenecks.Behind behind(Basis basis, String key, Figure figure, int limit) {
        PlanView view = plans.now(basis).view(basis);
        Plan plan = view.plan();
        int task = plan.tasks().keys().number(key);
        int[] tasks = task >= 0 ? new int[] {task} : led(view, plan.agency(key));
        return new BottleneckProof(view, tasks, limit).of(figure, proofs);
    }

    private static int[] led(PlanView view, int agency) {
        Plan plan = view.plan();
        return Arrays.stream(
                        plan.led().others(),
                        plan.led().from()[agency],
                        plan.led().from()[agency + 1])
                .filter(task -> view.blocking()[task])
                .toArray();
    }

    private static Bottlenecks answer(Figure by, List<Row> rows, int total, PlanView view, Figures figures) {
        int followed = figures.betweenness().starts().length;
        return new Bottlenecks(
                by,
                Listing.page(rows, total, total),
                new Bottlenecks.Betweenness(followed == figures.starts(), followed, figures.starts()),
                view.basis());
    }

    private static Row row(PlanView view, Figures figures, int task) {
        return new Row(
                view.task(task),
                null,
                1,
                figures.downstream()[task],
                figures.integrations()[task],
                figures.slackDays(view, task),
                view.daysOverdue(task),
                figures.betweenness().share()[task]);
    }

    private static Row agencyRow(PlanView view, Figures figures, int agency) {
        int[] tasks = led(view, agency);
        return new Row(
                null,
                view.plan().agencyRef(agency),
                tasks.length,
                figures.agencyDownstream()[agency],
                figures.agencyIntegrations()[agency],
                Arrays.stream(tasks)
                        .boxed()
                        .flatMap(task -> Stream.ofNullable(figures.slackDays(view, task)))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                Arrays.stream(tasks).map(view::daysOverdue).max().orElse(0),
                Arrays.stream(tasks)
                        .mapToDouble(task -> figures.betweenness().share()[task])
                        .max()
                        .orElse(0));
    }

    /** The more, the tighter. */
    private static double weight(PlanView view, Figures figures, Figure by, int task) {
        return switch (by) {
            case DOWNSTREAM -> figures.downstream()[task];
            case INTEGRATIONS -> figures.integrations()[task];
            case SLACK -> slackWeight(figures.slackDays(view, task));
            case OVERDUE -> view.daysOverdue(task);
            case BETWEENNESS -> figures.betweenness().share()[task];
        };
    }

    private static double weight(Figure by, Row row) {
        return switch (by) {
            case DOWNSTREAM -> row.downstream();
            case INTEGRATIONS -> row.integrations();
            case SLACK -> slackWeight(row.slackDays());
            case OVERDUE -> row.daysOverdue();
            case BETWEENNESS -> row.betweenness();
        };
    }

    private static double slackWeight(@Nullable Integer days) {
        return days == null ? Double.NEGATIVE_INFINITY : -days;
    }
}
