package vn.daumoi.bench;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import vn.daumoi.analysis.algorithm.Betweenness;
import vn.daumoi.analysis.algorithm.ChokePoints;
import vn.daumoi.analysis.algorithm.Components;
import vn.daumoi.analysis.algorithm.DateConflicts;
import vn.daumoi.analysis.algorithm.DateRepair;
import vn.daumoi.analysis.algorithm.Links;
import vn.daumoi.analysis.algorithm.Marks;
import vn.daumoi.analysis.algorithm.Projection;
import vn.daumoi.analysis.algorithm.Reach;
import vn.daumoi.analysis.algorithm.Slack;
import vn.daumoi.analysis.algorithm.Waits;

/**
 * The algorithms without a database, beside JGraphT's: {@code ./daumoi bench analysis-parts [tasks 100000] [tasks for
 * betweenness 2000] [rivals]}. With the third argument, PostgreSQL, NetworkX and igraph are asked too.
 */
final class AnalysisPartsBenchmark {

    /** JGraphT's graph of a million tasks takes gigabytes. */
    private static final int MOST_FOR_OTHERS = 200_000;

    private AnalysisPartsBenchmark() {}

    public static void main(String[] args) throws Exception {
        var plan = new BigPlan(args.length > 0 ? Integer.parseInt(args[0]) : 100_000, 42);
        Waits waits = Waits.of(plan.tasks, plan.waiting, plan.needed, new int[plan.waiting.length]);
        if (plan.tasks <= MOST_FOR_OTHERS) {
            beside(plan, waits, new BigPlan(args.length > 1 ? Integer.parseInt(args[1]) : 2_000, 42));
        }
        alone(plan, waits);
        var times = new Timings();
        for (int task : AnalysisBenchmark.asked(plan, 200)) {
            times.measure("search and choke points", () -> {
                var goal = new int[] {task};
                Reach.along(waits.needs(), goal);
                ChokePoints.of(waits.needs(), goal, t -> waits.needs().count(t) == 0);
            });
        }
        if (args.length > 2) {
            new AnalysisRivals(plan, 200).measure(times);
        }
        times.print();
    }

    /** The whole graph, as the services do it, without a database. */
    private static void alone(BigPlan plan, Waits waits) {
        Components knots = once("knots", () -> Components.of(waits.needs()));
        Projection projection = once("projection", () -> Projection.of(waits, knots, plan.due));
        once("slack", () -> Slack.of(waits, knots, plan.due));
        DateConflicts conflicts =
                once("dates", () -> DateConflicts.of(waits, knots, plan.due, projection.end(), 300_000));
        DateRepair repair = once("repair", () -> DateRepair.of(waits, knots, plan.due, conflicts));
        System.out.printf(
                "%d tasks due too early, %d pairs; %d changes, exact %s%n",
                conflicts.conflicts().size(), conflicts.count(), repair.tasks().length, repair.exact());
        int[] all = IntStream.range(0, plan.tasks).toArray();
        var downstream = new long[1];
        once("downstream of every task, exact", () -> {
            new Marks(waits, knots)
                    .each(
                            Links.of(plan.tasks, all, all),
                            (block, order, first, last) -> block.each(task -> downstream[0] += block.count(task)));
            return downstream;
        });
        System.out.printf("on average %.0f tasks downstream%n", (double) downstream[0] / plan.tasks - 1);
        Betweenness found = once("betweenness", () -> Betweenness.of(waits.neededBy(), all, 1_000_000_000L));
        System.out.printf("followed from %d of %d tasks%n", found.starts().length, plan.tasks);
    }

    private static <T> T once(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        System.out.printf("%-44s %10.1f ms%n", what, (System.nanoTime() - start) / 1e6);
        return result;
    }

    private static void beside(BigPlan plan, Waits waits, BigPlan small) {
        DefaultDirectedGraph<Integer, DefaultEdge> graph = tell("JGraphT: the graph itself", () -> graph(plan));
        tell("JGraphT: strong components", () -> new GabowStrongConnectivityInspector<>(graph).stronglyConnectedSets());
        tell("ours: strong components, in order", () -> Components.of(waits.needs()));
        Waits few = Waits.of(small.tasks, small.waiting, small.needed, new int[small.waiting.length]);
        DefaultDirectedGraph<Integer, DefaultEdge> smallGraph = graph(small);
        var theirs =
                tell("JGraphT: betweenness, " + small.tasks, () -> new BetweennessCentrality<>(smallGraph).getScores());
        Betweenness own = tell(
                "ours: betweenness, " + small.tasks,
                () -> Betweenness.of(
                        few.needs(), IntStream.range(0, small.tasks).toArray(), Long.MAX_VALUE));
        double most =
                theirs.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double share = Arrays.stream(own.share()).max().orElse(1);
        double apart = theirs.entrySet().stream()
                .mapToDouble(e -> Math.abs(e.getValue() / most - own.share()[e.getKey()] / share))
                .max()
                .orElse(0);
        System.out.printf("largest difference between the two, of the largest value: %.1e%n", apart);
    }

    private static DefaultDirectedGraph<Integer, DefaultEdge> graph(BigPlan plan) {
        var graph = new DefaultDirectedGraph<Integer, DefaultEdge>(DefaultEdge.class);
        IntStream.range(0, plan.tasks).forEach(graph::addVertex);
        for (int i = 0; i < plan.waiting.length; i++) {
            graph.addEdge(plan.waiting[i], plan.needed[i]);
        }
        return graph;
    }

    /** The best of three. */
    private static <T> T tell(String what, Supplier<T> work) {
        double best = Double.MAX_VALUE;
        T result = null;
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            result = work.get();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        System.out.printf("%-44s %10.1f ms%n", what, best);
        return result;
    }
}
