package vn.daumoi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How long each kind of thing took, and what went wrong; many may tell of theirs at once. */
final class Timings {

    private final Map<String, List<Double>> millis = new ConcurrentHashMap<>();
    private final Map<String, Integer> errors = new ConcurrentHashMap<>();

    /** What is timed. */
    interface Step {
        void run() throws Exception;
    }

    void measure(String name, Step step) {
        long start = System.nanoTime();
        try {
            step.run();
            double took = (System.nanoTime() - start) / 1e6;
            millis.compute(name, (n, all) -> {
                List<Double> more = all == null ? new ArrayList<>() : all;
                more.add(took);
                return more;
            });
        } catch (Exception e) {
            String said = String.valueOf(e.getMessage());
            errors.merge(
                    name + ": " + e.getClass().getSimpleName() + " " + said.substring(0, Math.min(300, said.length())),
                    1,
                    Integer::sum);
        }
    }

    int count() {
        return millis.values().stream().mapToInt(List::size).sum();
    }

    Map<String, Integer> errors() {
        return new TreeMap<>(errors);
    }

    /** Milliseconds that a share of the times stayed within; NaN where there is none. */
    double percentile(String name, double share) {
        List<Double> sorted =
                millis.getOrDefault(name, List.of()).stream().sorted().toList();
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * sorted.size())));
    }

    static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** A line for each kind. */
    void print() {
        System.out.printf("%-34s %6s %10s %10s %10s%n", "", "times", "p50 ms", "p95 ms", "most ms");
        for (String name : new TreeMap<>(millis).keySet()) {
            System.out.printf(
                    "%-34s %6d %10.1f %10.1f %10.1f%n",
                    name, millis.get(name).size(), percentile(name, 0.5), percentile(name, 0.95), percentile(name, 1));
        }
        errors.forEach((what, times) -> System.out.printf("ERROR %d times: %s%n", times, what));
    }

    /** Adds times that somebody else took, in milliseconds. */
    void add(String name, List<Double> times) {
        millis.computeIfAbsent(name, n -> new ArrayList<>()).addAll(times);
    }

    /** A line for each kind, beside the same of another run. */
    void print(Timings alone) {
        System.out.printf(
                "%-28s %6s %8s %8s %8s %8s %10s %7s%n",
                "", "times", "p50 ms", "p95 ms", "p99 ms", "most", "alone p50", "ratio");
        for (String name : new TreeMap<>(millis).keySet()) {
            System.out.printf(
                    "%-28s %6d %8.0f %8.0f %8.0f %8.0f %10.0f %7.1f%n",
                    name,
                    millis.get(name).size(),
                    percentile(name, 0.5),
                    percentile(name, 0.95),
                    percentile(name, 0.99),
                    percentile(name, 1),
                    alone.percentile(name, 0.5),
                    percentile(name, 0.5) / alone.percentile(name, 0.5));
        }
        errors.forEach((what, times) -> System.out.printf("ERROR %d times: %s%n", times, what));
        System.out.printf(
                "%d steps, %d errors%n",
                count(), errors.values().stream().mapToInt(Integer::intValue).sum());
    }
}
