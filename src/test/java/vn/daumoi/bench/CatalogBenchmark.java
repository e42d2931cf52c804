package vn.daumoi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.daumoi.catalog.AgencyService;
import vn.daumoi.catalog.DatabaseService;
import vn.daumoi.catalog.DocumentService;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.graph.SearchService;
import vn.daumoi.graph.Slice;

/**
 * What lists and pages cost on a made-up programme: {@code ./daumoi bench catalog [tasks 100000] [folder to keep it in]}. Medians
 * of several rounds, each beside the cheapest list there is in the same run: the first page in the order of the documents.
 */
final class CatalogBenchmark {

    private static final int ROUNDS = 7;

    private CatalogBenchmark() {}

    public static void main(String[] args) throws IOException {
        int tasks = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path home = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("daumoi-bench-");
        boolean there = Files.exists(home.resolve("neo4j"));
        try (ConfigurableApplicationContext context = BenchContext.on(home)) {
            if (!there) {
                publish(context.getBean(DirectiveService.class), new Programme(tasks, 42));
            }
            measure(context);
        } finally {
            if (args.length < 2) {
                FileSystemUtils.deleteRecursively(home);
            }
        }
    }

    private static void publish(DirectiveService directives, Programme programme) {
        for (int n = 0; n < programme.size(); n++) {
            long start = System.nanoTime();
            String id = directives
                    .read("ke-hoach-" + n + ".txt", programme.document(n))
                    .id();
            long read = System.nanoTime();
            directives.publish(id);
            System.out.printf(
                    "document %d: read in %.1f s, published in %.1f s%n",
                    n, (read - start) / 1e9, (System.nanoTime() - read) / 1e9);
        }
    }

    private static void measure(ConfigurableApplicationContext context) {
        TaskService tasks = context.getBean(TaskService.class);
        String agency = "agency-bo-cong-an";
        var cheapest = median(() -> tasks.list(TaskFilter.NONE, new Slice(0, 50, "code")));
        System.out.printf("%-34s %10s %7s%n", "", "median ms", "ratio");
        tell("first page", cheapest, cheapest);
        for (String sort : List.of("-code", "due", "-due", "title", "lead", "-lead")) {
            tell("sorted by " + sort, median(() -> tasks.list(TaskFilter.NONE, new Slice(0, 50, sort))), cheapest);
        }
        tell(
                "sorted by due, page 1000",
                median(() -> tasks.list(TaskFilter.NONE, new Slice(50_000, 50, "due"))),
                cheapest);
        tell("of an agency", median(() -> tasks.list(filter(null, agency), new Slice(0, 50, "code"))), cheapest);
        tell("of an agency, by due", median(() -> tasks.list(filter(null, agency), new Slice(0, 50, "due"))), cheapest);
        tell("with words", median(() -> tasks.list(filter("dan cu y te", null), new Slice(0, 50, "code"))), cheapest);
        tell("with rare words", median(() -> tasks.list(filter("dot 4711", null), new Slice(0, 50, "code"))), cheapest);
        SearchService search = context.getBean(SearchService.class);
        tell("search", median(() -> search.search("dan cu y te", 12)), cheapest);
        tell(
                "agencies",
                median(() -> context.getBean(AgencyService.class).list("", new Slice(0, 50, "name"))),
                cheapest);
        tell(
                "databases",
                median(() -> context.getBean(DatabaseService.class).list("", new Slice(0, 50, "name"))),
                cheapest);
        tell(
                "documents",
                median(() -> context.getBean(DocumentService.class).list("", new Slice(0, 50, "number"))),
                cheapest);
        tell("an agency", median(() -> context.getBean(AgencyService.class).find(agency)), cheapest);
    }

    private static TaskFilter filter(String words, String lead) {
        return new TaskFilter(words, lead, null, null, null, null, null, null, null, null);
    }

    private static double median(Supplier<?> what) {
        var times = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS + 2; round++) {
            long start = System.nanoTime();
            what.get();
            if (round >= 2) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return times.stream().sorted().toList().get(ROUNDS / 2);
    }

    private static void tell(String what, double millis, double cheapest) {
        System.out.printf("%-34s %10.1f %7.1f%n", what, millis, millis / cheapest);
    }
}
