package vn.daumoi.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.Bottlenecks.Behind;
import vn.daumoi.analysis.Bottlenecks.Through;
import vn.daumoi.analysis.algorithm.Chains;
import vn.daumoi.analysis.algorithm.Links;
import vn.daumoi.analysis.algorithm.Reach;
import vn.daumoi.graph.Listing;

/** What a figure of some tasks counts, found another way than the figure: by searches from these tasks alone. */
final class BottleneckProof {

    private final PlanView view;
    private final int[] tasks;
    private final int limit;

    BottleneckProof(PlanView view, int[] tasks, int limit) {
        this.view = view;
        this.tasks = tasks;
        this.limit = limit;
    }

    Behind of(Figure figure, Proofs proofs) {
        int[] listed = switch (figure) {
            case DOWNSTREAM -> downstream();
            case OVERDUE ->
                Arrays.stream(tasks).filter(t -> view.daysOverdue(t) > 0).toArray();
            default -> new int[0];
        };
        int[] pairs = figure == Figure.INTEGRATIONS ? integrations() : new int[0];
        List<Through> through = figure == Figure.BETWEENNESS ? through() : List.of();
        List<Step> chain = figure == Figure.SLACK ? slackChain(proofs) : List.of();
        return new Behind(
                figure,
                page(Arrays.stream(listed).limit(limit).mapToObj(view::task), listed.length),
                page(Arrays.stream(pairs).limit(limit).mapToObj(p -> IntegrationService.cell(view, p)), pairs.length),
                page(through.stream().limit(limit), through.size()),
                chain,
                view.basis());
    }

    private static <T> Listing<T> page(Stream<T> items, int total) {
        return Listing.page(items.toList(), total, total);
    }

    /** Everything open that waits for one of them; a single task does not count itself. */
    private int[] downstream() {
        Links neededBy = view.waits().neededBy();
        int[] direct = Arrays.stream(tasks)
                .flatMap(task -> Arrays.stream(neededBy.others(), neededBy.from()[task], neededBy.from()[task + 1])
                        .filter(waiting -> waiting != task))
                .distinct()
                .toArray();
        return Arrays.stream(Reach.along(neededBy, direct).reached())
                .filter(task -> view.open()[task] && !(tasks.length == 1 && tasks[0] == task))
                .sorted()
                .toArray();
    }

    private int[] integrations() {
        Reach reach = Reach.along(view.waits().neededBy(), tasks);
        IntegrationPairs pairs = view.plan().integrations();
        return IntStream.range(0, pairs.size())
                .filter(pair -> goals(pairs, pair).anyMatch(goal -> view.open()[goal])
                        && goals(pairs, pair).anyMatch(reach::has))
                .toArray();
    }

    private static IntStream goals(IntegrationPairs pairs, int pair) {
        return Arrays.stream(
                pairs.goals().others(),
                pairs.goals().from()[pair],
                pairs.goals().from()[pair + 1]);
    }

    private List<Step> slackChain(Proofs proofs) {
        Figures figures = view.figures();
        int[] chain = Arrays.stream(tasks)
                .filter(task -> figures.slackDays(view, task) != null)
                .boxed()
                .min(Comparator.comparing(task -> slack(figures, task)))
                .map(task -> figures.slack().chain(task, view.planned()))
                .orElseGet(() -> new int[0]);
        return Proofs.steps(view, chain, proofs.of(view.plan(), List.of(chain)));
    }

    private int slack(Figures figures, int task) {
        Integer days = figures.slackDays(view, task);
        return days == null ? Integer.MAX_VALUE : days;
    }

    /** The pairs between which shortest chains pass through the task; of an agency, through the one they pass most. */
    private List<Through> through() {
        Figures figures = view.figures();
        @Nullable
        Integer most = Arrays.stream(tasks)
                .boxed()
                .max(Comparator.comparingDouble(task -> figures.betweenness().share()[task]))
                .orElse(null);
        if (most == null) {
            return List.of();
        }
        int[] starts = figures.betweenness().starts();
        return Chains.through(view.active().neededBy(), starts, most).stream()
                .map(c -> new Through(view.task(c.from()), view.task(c.to()), c.share()))
                .toList();
    }
}
