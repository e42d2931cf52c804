package vn.daumoi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.util.FileSystemUtils;
import vn.daumoi.explore.Exploration;
import vn.daumoi.explore.ExploreService;
import vn.daumoi.explore.Facts;
import vn.daumoi.graph.GraphService;
import vn.daumoi.graph.PathService;
import vn.daumoi.graph.RelationKind;

/**
 * One hop in the explorer on a made-up programme, from the click to all that is drawn and said, beside the bare statement
 * that gives the neighbours alone: {@code ./daumoi bench explore [tasks 100000] [hops 200] [folder to keep it in]}.
 */
final class ExploreBenchmark {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 15);

    private ExploreBenchmark() {}

    public static void main(String[] args) throws Exception {
        var plan = new BigPlan(args.length > 0 ? Integer.parseInt(args[0]) : 100_000, 42);
        int hops = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        Path home = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("daumoi-bench-");
        System.out.printf(
                "%d tasks, %d dependencies, %d agencies, %d databases; load %.1f%n",
                plan.tasks,
                plan.waiting.length,
                plan.agencies,
                plan.databases,
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
        try (ConfigurableApplicationContext context = BenchContext.with(plan, home)) {
            var times = new Timings();
            measure(context, plan, hops, times);
            times.print();
            times.errors().forEach((error, count) -> System.out.println(count + " × " + error));
        } finally {
            if (args.length < 3) {
                FileSystemUtils.deleteRecursively(home);
            }
        }
    }

    private static void measure(ConfigurableApplicationContext context, BigPlan plan, int hops, Timings times) {
        var service = context.getBean(ExploreService.class);
        var graph = context.getBean(GraphService.class);
        var paths = context.getBean(PathService.class);
        var neo4j = context.getBean(Neo4jClient.class);
        var random = new Random(11);
        for (int i = -20; i < hops; i++) {
            String task = BigPlan.key(random.nextInt(plan.tasks));
            String database = "database-" + random.nextInt(plan.databases);
            String agency = "agency-" + random.nextInt(plan.agencies);
            Timings into = i < 0 ? new Timings() : times;
            for (String key : List.of(task, database, agency)) {
                String kind = key.substring(0, key.indexOf('-'));
                Exploration one = Exploration.EMPTY.put(List.of(key));
                Facts before = service.facts(one, Facts.none(DAY));
                into.measure("hop from " + kind, () -> hop(service, graph, one, before, key));
                into.measure("counts before: " + kind, () -> graph.ways(List.of(key), one.keys()));
                into.measure("bare neighbours of " + kind, () -> bare(neo4j, key));
            }
            String other = "agency-" + random.nextInt(plan.agencies);
            if (i % 10 == 0) {
                into.measure(
                        "shortest paths, database to agency",
                        () -> paths.shortest(
                                database,
                                other,
                                Set.of(RelationKind.LEADS, RelationKind.CONCERNS, RelationKind.DEPENDS_ON),
                                100));
            }
        }
    }

    /** The neighbours, at most twenty, and everything that is then drawn and said of the canvas. */
    private static void hop(ExploreService service, GraphService graph, Exploration one, Facts before, String key) {
        var found =
                graph.neighbours(List.of(key), Set.of(), RelationKind.Direction.BOTH, one.keys(), ExploreService.FIRST);
        Exploration next = one.put(found.keys())
                .cut(
                        new Exploration.Cut(key, null, RelationKind.Direction.BOTH),
                        found.total() > found.keys().size());
        service.scene(next, service.facts(next, before));
    }

    private static void bare(Neo4jClient neo4j, String key) {
        neo4j.query(
                        key.startsWith("task")
                                ? "MATCH (n:Task {key: $key})--(m) RETURN m.key LIMIT 20"
                                : key.startsWith("database")
                                        ? "MATCH (n:Database {key: $key})--(m) RETURN m.key LIMIT 20"
                                        : "MATCH (n:Agency {key: $key})--(m) RETURN m.key LIMIT 20")
                .bindAll(Map.of("key", key))
                .fetch()
                .all();
    }
}
