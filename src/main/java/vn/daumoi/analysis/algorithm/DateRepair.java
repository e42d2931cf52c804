package vn.daumoi.analysis.algorithm;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jgrapht.alg.matching.HopcroftKarpMaximumCardinalityBipartiteMatching;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/**
 * The fewest dates to change so that no task is due before something it waits for.
 *
 * <p>Being due too early carries over: where {@code c} is too early for {@code b} and {@code b} for {@code a}, so is
 * {@code c} for {@code a}. The contradicting pairs are thus a partial order, the dates that may stay an antichain of it, and
 * by Dilworth's theorem the fewest changes are as many as a largest matching has pairs, in the graph in which every task
 * stands once as the earlier and once as the later one. So it is exact for any plan whose pairs fit in memory.
 *
 * @param tasks to change, in their order
 * @param day for each of them, the nearest one that does
 * @param exact whether fewer do not suffice
 */
public record DateRepair(int[] tasks, int[] day, boolean exact) {

    /** @param due own dates, {@link Projection#NONE} where there is none */
    public static DateRepair of(Waits waits, Components knots, int[] due, DateConflicts conflicts) {
        boolean exact = conflicts.pairs().size() == conflicts.count();
        int[] changed = exact
                ? fewest(conflicts.pairs())
                : conflicts.conflicts().stream()
                        .mapToInt(DateConflicts.Conflict::task)
                        .toArray();
        int[] days = days(waits, knots, due, changed);
        return new DateRepair(changed, days, exact);
    }

    /**
     * By König: from the later ones that are not matched, every second step along the matching. Of several smallest answers,
     * this gives one that moves what waits rather than what it waits for.
     */
    private static int[] fewest(List<DateConflicts.Pair> pairs) {
        var graph = new SimpleGraph<Integer, DefaultEdge>(DefaultEdge.class);
        Set<Integer> earlier = new LinkedHashSet<>();
        Set<Integer> later = new LinkedHashSet<>();
        for (DateConflicts.Pair pair : pairs) {
            // the later copy of a task is told apart by its sign
            int one = pair.earlier();
            int other = ~pair.later();
            graph.addVertex(one);
            graph.addVertex(other);
            earlier.add(one);
            later.add(other);
            graph.addEdge(one, other);
        }
        if (pairs.isEmpty()) {
            return new int[0];
        }
        var partner = new HashMap<Integer, Integer>();
        for (DefaultEdge edge : new HopcroftKarpMaximumCardinalityBipartiteMatching<>(graph, earlier, later)
                .getMatching()
                .getEdges()) {
            partner.put(graph.getEdgeSource(edge), graph.getEdgeTarget(edge));
            partner.put(graph.getEdgeTarget(edge), graph.getEdgeSource(edge));
        }
        var seen = new HashSet<Integer>();
        var queue = new ArrayDeque<Integer>();
        later.stream().filter(one -> !partner.containsKey(one)).forEach(one -> {
            seen.add(one);
            queue.add(one);
        });
        while (!queue.isEmpty()) {
            int one = queue.remove();
            for (DefaultEdge edge : graph.edgesOf(one)) {
                int other = graph.getEdgeSource(edge) == one ? graph.getEdgeTarget(edge) : graph.getEdgeSource(edge);
                Integer back = partner.get(other);
                if (seen.add(other) && back != null && seen.add(back)) {
                    queue.add(back);
                }
            }
        }
        var cover = new HashSet<Integer>();
        later.stream().filter(one -> !seen.contains(one)).forEach(one -> cover.add(~one));
        earlier.stream().filter(seen::contains).forEach(cover::add);
        return cover.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** What stays bounds what changes from both sides; between the bounds, the day nearest to the old one. */
    private static int[] days(Waits waits, Components knots, int[] due, int[] changed) {
        int[] fixed = due.clone();
        for (int task : changed) {
            fixed[task] = Projection.NONE;
        }
        int[] latest = Slack.of(waits, knots, fixed).latest();
        int[] day = fixed.clone();
        var isChanged = new boolean[due.length];
        for (int task : changed) {
            isChanged[task] = true;
        }
        Links members = knots.members();
        for (int knot = 0; knot < knots.count(); knot++) {
            int[] tasks = Arrays.copyOfRange(members.others(), members.from()[knot], members.from()[knot + 1]);
            int earliest = Projection.NONE;
            int wanted = Projection.NONE;
            for (int task : tasks) {
                earliest = Math.max(earliest, Math.max(day[task], needed(waits, knots, task, day)));
                wanted = isChanged[task] && wanted == Projection.NONE ? due[task] : wanted;
            }
            for (int task : tasks) {
                if (isChanged[task]) {
                    day[task] = Math.max(earliest, Math.min(wanted, latest[task]));
                } else if (fixed[task] == Projection.NONE) {
                    day[task] = earliest;
                }
            }
            if (tasks.length > 1) {
                // they share the latest of them, whether or not they have a date of their own
                int shared = Arrays.stream(tasks).map(task -> day[task]).max().orElse(earliest);
                for (int task : tasks) {
                    day[task] = isChanged[task] || fixed[task] == Projection.NONE ? shared : day[task];
                }
            }
        }
        return Arrays.stream(changed).map(task -> day[task]).toArray();
    }

    private static int needed(Waits waits, Components knots, int task, int[] day) {
        int earliest = Projection.NONE;
        for (int i = waits.needs().from()[task]; i < waits.needs().from()[task + 1]; i++) {
            int needed = waits.needs().others()[i];
            if (knots.of()[needed] != knots.of()[task] && day[needed] != Projection.NONE) {
                earliest = Math.max(earliest, day[needed] + waits.lags()[i]);
            }
        }
        return earliest;
    }
}
