package vn.daumoi.dependency.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** All rules together: each pair of tasks once, the strongest reason first, and no circle that no document states. */
public final class Derivation {

    private Derivation() {}

    /**
     * A pair of tasks with every reason found for it.
     *
     * @param best the strongest reason; {@code rules} names all, the strongest first
     */
    public record Derived(Proposal best, List<String> rules) {}

    /** A pair of tasks in the graph already, decided by a person. */
    public record Standing(String task, String needed) {}

    /**
     * @param derived what is proposed, in the order of the programme
     * @param circular how many proposals were left out because they would have closed a circle
     */
    public record Result(List<Derived> derived, int circular) {}

    /**
     * @param on which rules are switched on
     * @param standing dependencies that people confirmed or entered: proposals give way to them
     */
    public static Result derive(Programme programme, Predicate<Rule> on, Collection<Standing> standing) {
        Map<String, List<Proposal>> pairs = new LinkedHashMap<>();
        Set<String> stated = new HashSet<>();
        for (Rule rule : Rule.ALL) {
            if (!on.test(rule)) {
                continue;
            }
            if (rule.stated()) {
                stated.add(rule.name());
            }
            for (Proposal proposal : rule.propose(programme)) {
                pairs.computeIfAbsent(proposal.task() + '\n' + proposal.needed(), k -> new ArrayList<>())
                        .add(proposal);
            }
        }
        List<Derived> all = pairs.values().stream()
                .map(reasons -> {
                    reasons.sort(
                            Comparator.comparingDouble(Proposal::confidence).reversed());
                    return new Derived(
                            reasons.getFirst(),
                            reasons.stream().map(Proposal::rule).distinct().toList());
                })
                .toList();
        return withoutCircles(programme, all, stated, standing);
    }

    private static Result withoutCircles(
            Programme programme, List<Derived> all, Set<String> stated, Collection<Standing> standing) {
        var order = new Reach();
        standing.forEach(s -> order.add(s.task(), s.needed()));
        var kept = new HashSet<Derived>();
        List<Derived> strongestFirst = all.stream()
                .sorted(Comparator.comparing((Derived d) -> d.rules().stream().noneMatch(stated::contains))
                        .thenComparing(d -> -d.best().confidence()))
                .toList();
        for (Derived derived : strongestFirst) {
            String task = derived.best().task();
            String needed = derived.best().needed();
            if (derived.rules().stream().anyMatch(stated::contains) || !order.reaches(needed, task)) {
                order.add(task, needed);
                kept.add(derived);
            }
        }
        Map<String, Integer> places = new HashMap<>();
        programme.tasks().forEach(task -> places.put(task.key(), places.size()));
        List<Derived> inOrder = all.stream()
                .filter(kept::contains)
                .sorted(Comparator.comparingInt(
                                (Derived d) -> places.getOrDefault(d.best().task(), 0))
                        .thenComparingInt(d -> places.getOrDefault(d.best().needed(), 0)))
                .toList();
        return new Result(inOrder, all.size() - kept.size());
    }

    /** Who needs whom, as it grows. */
    private static final class Reach {

        private final Map<String, List<String>> needs = new HashMap<>();

        void add(String task, String needed) {
            needs.computeIfAbsent(task, k -> new ArrayList<>()).add(needed);
        }

        boolean reaches(String from, String to) {
            var seen = new HashSet<String>();
            var waiting = new java.util.ArrayDeque<String>();
            waiting.add(from);
            while (!waiting.isEmpty()) {
                String at = waiting.poll();
                if (at.equals(to)) {
                    return true;
                }
                if (seen.add(at)) {
                    waiting.addAll(needs.getOrDefault(at, List.of()));
                }
            }
            return false;
        }
    }
}
