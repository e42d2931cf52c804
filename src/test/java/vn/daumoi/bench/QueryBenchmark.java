package vn.daumoi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.query.Cell;
import vn.daumoi.query.QueryLibrary;
import vn.daumoi.query.QueryParameter;
import vn.daumoi.query.QueryRuns;
import vn.daumoi.query.RowSink;
import vn.daumoi.query.RunOutcome;

/**
 * From the call of a query to its first row, beside the bare driver running the same Cypher with the same values on the same
 * database; and 100,000 rows streamed, with the memory they take. Medians of as many rounds as the first argument says.
 */
final class QueryBenchmark {

    private static final Map<String, String> CHOSEN = Map.of(
            "agency", "agency-bo-cong-an",
            "database", "database-co-so-du-lieu-quoc-gia-ve-dan-cu",
            "asOf", "2023-05-01");

    private final ConfigurableApplicationContext context;
    private final int rounds;

    private QueryBenchmark(ConfigurableApplicationContext context, int rounds) {
        this.context = context;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws IOException {
        Path home = Files.createTempDirectory("daumoi-bench-");
        try (ConfigurableApplicationContext context = BenchContext.on(home)) {
            publish(context.getBean(DirectiveService.class));
            var bench = new QueryBenchmark(context, args.length > 0 ? Integer.parseInt(args[0]) : 60);
            System.out.printf("%-34s %10s %10s %10s%n", "to the first row, ms", "driver", "saved", "aim");
            for (String id : List.of(
                    "overdue.figures",
                    "overdue.tasks",
                    "overdue.by-lead",
                    "lead.tasks-of-agency",
                    "lead.shared-tasks",
                    "database.around",
                    "document.most-cited",
                    "dependency.most-waited-for")) {
                bench.saved(id);
            }
            bench.typed();
            bench.stream();
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private void saved(String id) {
        QueryRuns runs = context.getBean(QueryRuns.class);
        var query = context.getBean(QueryLibrary.class).find(id).orElseThrow().definition();
        Map<String, String> values = new java.util.HashMap<>();
        Map<String, Object> bound = new java.util.HashMap<>();
        for (QueryParameter parameter : query.parameters()) {
            String value = CHOSEN.getOrDefault(parameter.name(), parameter.defaultValue());
            if (value != null) {
                values.put(parameter.name(), value);
            }
            bound.put(
                    parameter.name(),
                    switch (parameter.kind()) {
                        case DATE -> LocalDate.parse(Objects.requireNonNull(value));
                        case NUMBER -> Long.parseLong(Objects.requireNonNull(value));
                        default -> value;
                    });
        }
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (int round = -10; round < rounds; round++) {
            double driver = bare(query.cypher(), bound);
            var first = new FirstRow();
            runs.start(id, values, 10_000, first).outcome().join();
            if (round >= 0) {
                bare.add(driver);
                ours.add(first.millis());
            }
        }
        System.out.printf(
                "%-34s %10.1f %10.1f %10.1f%n",
                id, Timings.median(bare), Timings.median(ours), 1.2 * Timings.median(bare) + 30);
    }

    private void typed() {
        QueryRuns runs = context.getBean(QueryRuns.class);
        String cypher = "MATCH (t:Task) RETURN t.code AS code, t.title AS title ORDER BY code";
        long begun = System.nanoTime();
        runs.runTyped(cypher, List.of(), Map.of(), 100);
        System.out.printf("%-34s %32.0f ms%n", "typed, the process yet to start", (System.nanoTime() - begun) / 1e6);
        List<Double> bare = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (int round = -10; round < rounds; round++) {
            double driver = bare(cypher, Map.of());
            var first = new FirstRow();
            runs.startTyped(cypher, List.of(), Map.of(), 100, first).outcome().join();
            if (round >= 0) {
                bare.add(driver);
                ours.add(first.millis());
            }
        }
        System.out.printf(
                "%-34s %10.1f %10.1f %10.1f%n",
                "typed, on the copy", Timings.median(bare), Timings.median(ours), 1.2 * Timings.median(bare) + 30);
    }

    private double bare(String cypher, Map<String, Object> values) {
        long begun = System.nanoTime();
        try (Session session = context.getBean(Driver.class)
                .session(SessionConfig.builder()
                        .withDefaultAccessMode(AccessMode.READ)
                        .build())) {
            Result result = session.run(cypher, values);
            result.hasNext();
            double first = (System.nanoTime() - begun) / 1e6;
            result.consume();
            return first;
        }
    }

    private void stream() {
        QueryRuns runs = context.getBean(QueryRuns.class);
        String cypher = "UNWIND range(1, 100000) AS i RETURN i, 'nhiệm vụ số ' + toString(i) AS name, i % 7 AS day";
        for (int round = 0; round < 3; round++) {
            System.gc();
            long before = used();
            var peak = new Peak();
            RunOutcome outcome = runs.startTyped(cypher, List.of(), Map.of(), 100_000, peak)
                    .outcome()
                    .join();
            System.out.printf(
                    "100,000 rows streamed: %d rows in %d ms, first after %d ms, at most %d MB more on the heap%n",
                    outcome.shown(),
                    outcome.took().toMillis(),
                    outcome.firstRow().toMillis(),
                    Math.max(0, peak.most - before) >> 20);
        }
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void publish(DirectiveService directives) throws IOException {
        try (var in =
                Objects.requireNonNull(QueryBenchmark.class.getResourceAsStream("/directives/05-CT-TTg-2023.txt"))) {
            directives.publish(
                    directives.read("05-CT-TTg-2023.txt", in.readAllBytes()).id());
        }
    }

    private static class FirstRow implements RowSink {

        private final long begun = System.nanoTime();
        private long first;

        @Override
        public void begin(List<String> columns) {
            first = 0;
        }

        @Override
        public void rows(List<List<Cell>> rows) {
            first = first == 0 ? System.nanoTime() : first;
        }

        @Override
        public void end(RunOutcome outcome) {
            first = first == 0 ? System.nanoTime() : first;
        }

        double millis() {
            return (first - begun) / 1e6;
        }
    }

    private static final class Peak extends FirstRow {

        private long most;

        @Override
        public void rows(List<List<Cell>> rows) {
            super.rows(rows);
            most = Math.max(most, used());
        }
    }
}
