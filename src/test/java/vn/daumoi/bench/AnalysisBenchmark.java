package vn.daumoi.bench;

import java.io.IOException;
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
import vn.daumoi.analysis.Basis;
import vn.daumoi.analysis.BlockerService;
import vn.daumoi.analysis.BottleneckService;
import vn.daumoi.analysis.ContradictionService;
import vn.daumoi.analysis.Figure;
import vn.daumoi.analysis.ImpactService;
import vn.daumoi.analysis.Scenario;

/**
 * The analyses on made-up programmes, beside Cypher by hand on the same database, a recursive query on PostgreSQL, NetworkX
 * and igraph where those are installed: {@code ./daumoi bench analysis [tasks 1000,100000] [questions 200] [folder to keep
 * it in]}. A folder is for one number of tasks.
 */
final class AnalysisBenchmark {

    private static final Basis BASIS = Basis.asOf(LocalDate.of(2023, 7, 15));

    private AnalysisBenchmark() {}

    public static void main(String[] args) throws Exception {
        String[] sizes = (args.length > 0 ? args[0] : "1000,100000").split(",");
        int questions = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        System.out.printf(
                "%d processors, %d MB heap at most, Java %s, load %.1f%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.version(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage());
        for (String size : sizes) {
            Path home = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("daumoi-bench-");
            try {
                run(new BigPlan(Integer.parseInt(size), 42), questions, home);
            } finally {
                if (args.length < 3) {
                    FileSystemUtils.deleteRecursively(home);
                }
            }
        }
    }

    private static void run(BigPlan plan, int questions, Path home) throws Exception {
        System.out.printf(
                "%n== %d tasks, %d dependencies, %d agencies, %d databases%n",
                plan.tasks, plan.waiting.length, plan.agencies, plan.databases);
        try (ConfigurableApplicationContext context = BenchContext.with(plan, home)) {
            Neo4jClient neo4j = context.getBean(Neo4jClient.class);
            var times = new Timings();
            measure(context, plan, questions, times);
            cypher(neo4j, plan, questions, times);
            new AnalysisRivals(plan, questions).measure(times);
            times.print();
        }
    }

    private static void measure(ConfigurableApplicationContext context, BigPlan plan, int questions, Timings times)
            throws IOException, InterruptedException {
        BlockerService blockers = context.getBean(BlockerService.class);
        ImpactService impacts = context.getBean(ImpactService.class);
        var memory = new ServerMemory(ProcessHandle.current().pid());
        double before = memory.heap();
        times.measure("plan: load", () -> blockers.ofTasks(BASIS, List.of(BigPlan.key(0)), 1000));
        double loaded = memory.heap();
        for (int warm = 0; warm < 20; warm++) {
            blockers.ofTasks(BASIS, List.of(BigPlan.key(warm)), 1000);
        }
        for (int task : asked(plan, questions)) {
            times.measure("blockers", () -> blockers.ofTasks(BASIS, List.of(BigPlan.key(task)), 1000));
        }
        times.measure("integration: first", () -> blockers.ofIntegration(BASIS, "database-0", null, 1000));
        for (int task : asked(plan, questions)) {
            times.measure(
                    "integration with anything",
                    () -> blockers.ofIntegration(BASIS, "database-" + plan.database[task], null, 1000));
        }
        times.measure("what-if: first", () -> impacts.of(BASIS, scenario(0), 1000));
        for (int task : asked(plan, questions)) {
            times.measure("what-if", () -> impacts.of(BASIS, scenario(task), 1000));
        }
        times.measure(
                "bottlenecks, whole graph",
                () -> context.getBean(BottleneckService.class).tasks(BASIS, Figure.DOWNSTREAM, 0, 50));
        times.measure(
                "bottlenecks, again",
                () -> context.getBean(BottleneckService.class).tasks(BASIS, Figure.BETWEENNESS, 0, 50));
        times.measure(
                "contradictions, whole graph",
                () -> context.getBean(ContradictionService.class).find(BASIS, Set.of(), 0, 50));
        var found = context.getBean(ContradictionService.class).find(BASIS, Set.of(), 0, 1);
        System.out.printf(
                "contradictions %s; repair %d, exact %s, of %d pairs%n",
                found.counts(),
                found.repair().total(),
                found.repair().exact(),
                found.repair().pairs());
        System.out.printf(
                "memory: %.0f MB before, %.0f MB with the plan and one view: %.0f bytes a task; with all made of it"
                        + " %.0f MB%n",
                before, loaded, (loaded - before) * 1048576 / plan.tasks, memory.heap());
    }

    /** Later layers wait for more: they are asked about as often as early ones. */
    static int[] asked(BigPlan plan, int questions) {
        return new Random(7).ints(questions, 0, plan.tasks).toArray();
    }

    private static Scenario scenario(int task) {
        return new Scenario(Scenario.Subject.TASK, BigPlan.key(task), 30);
    }

    /** The best we know: distinct nodes reached, counted by lead; no paths are kept. */
    private static void cypher(Neo4jClient neo4j, BigPlan plan, int questions, Timings times) {
        for (int task : asked(plan, questions)) {
            times.measure(
                    "(a) blockers, Cypher by hand",
                    () -> neo4j.query("""
                        MATCH (goal:Task {key: $key})
                        CALL (goal) {
                          MATCH (goal)-[:DEPENDS_ON]->*(task:Task)
                          RETURN DISTINCT task
                        }
                        WITH task
                        WHERE NOT EXISTS { (task)-[:REPORTED]->(report:ProgressReport) WHERE report.status IN ['DONE', 'CANCELLED'] }
                        MATCH (task)<-[:LEADS]-(agency:Agency)
                        RETURN agency.key, count(task) AS open ORDER BY open DESC\
                        """)
                            .bindAll(Map.of("key", BigPlan.key(task)))
                            .fetch()
                            .all());
        }
    }
}
