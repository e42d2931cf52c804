package vn.daumoi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.directive.DocumentReader;
import vn.daumoi.directive.Import;

/**
 * Reading and publishing: the directive, and a made-up document of 10,000 rows (or as many as the first argument says).
 * Publishing is put beside writing the same nodes and relations by plain hand-written {@code UNWIND} batches in one
 * transaction of the same run. Figures are medians of several rounds.
 */
final class ReadBenchmark {

    private static final String EMPTY =
            "MATCH (n) WHERE NOT n:__Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS";

    private ReadBenchmark() {}

    public static void main(String[] args) throws IOException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        Path home = Files.createTempDirectory("daumoi-bench-");
        try (ConfigurableApplicationContext context = BenchContext.on(home)) {
            var bench = new ReadBenchmark();
            System.out.printf(
                    "%-24s %9s %9s %9s %9s %9s %7s%n",
                    "document", "text ms", "struct ms", "mean. ms", "publish", "by hand", "ratio");
            byte[] directive = directive();
            bench.measure(
                    "05/CT-TTg (72 rows)",
                    directive,
                    15,
                    context.getBean(DirectiveService.class),
                    context.getBean(DocumentReader.class),
                    context.getBean(Driver.class));
            bench.measure(
                    rows + " rows",
                    new Programme(rows, 42).document(0, rows),
                    5,
                    context.getBean(DirectiveService.class),
                    context.getBean(DocumentReader.class),
                    context.getBean(Driver.class));
        } finally {
            FileSystemUtils.deleteRecursively(home);
        }
    }

    private void measure(
            String name, byte[] bytes, int rounds, DirectiveService directives, DocumentReader reader, Driver driver) {
        var text = new ArrayList<Double>();
        var structure = new ArrayList<Double>();
        var meaning = new ArrayList<Double>();
        var publish = new ArrayList<Double>();
        var byHand = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            DocumentReader.Reading reading = reader.read(name, bytes);
            text.add(reading.timings().textMillis());
            structure.add(reading.timings().structureMillis());
            meaning.add(reading.timings().meaningMillis());
            empty(driver);
            Import read = directives.read(name, bytes);
            long start = System.nanoTime();
            directives.publish(read.id());
            // publish() reads the stored file again; that is the stages' time, not writing's.
            publish.add((System.nanoTime() - start) / 1e6
                    - reading.timings().textMillis()
                    - reading.timings().structureMillis()
                    - reading.timings().meaningMillis());
            directives.discard(read.id());
            Graph graph = Graph.read(driver);
            empty(driver);
            start = System.nanoTime();
            graph.write(driver);
            byHand.add((System.nanoTime() - start) / 1e6);
        }
        System.out.printf(
                "%-24s %9.1f %9.1f %9.1f %9.1f %9.1f %7.2f%n",
                name,
                Timings.median(text),
                Timings.median(structure),
                Timings.median(meaning),
                Timings.median(publish),
                Timings.median(byHand),
                Timings.median(publish) / Timings.median(byHand));
    }

    private static void empty(Driver driver) {
        try (Session session = driver.session()) {
            session.run(EMPTY).consume();
        }
    }

    /** The whole graph as rows, by label and by type. */
    private record Graph(
            Map<String, List<Map<String, Object>>> nodes, Map<String, List<Map<String, Object>>> relations) {

        static Graph read(Driver driver) {
            var nodes = new HashMap<String, List<Map<String, Object>>>();
            var relations = new HashMap<String, List<Map<String, Object>>>();
            try (Session session = driver.session()) {
                session.run("MATCH (n) WHERE n.key IS NOT NULL RETURN labels(n) AS l, properties(n) AS p")
                        .forEachRemaining(r -> nodes.computeIfAbsent(
                                        String.join(":", r.get("l").asList(v -> v.asString())), k -> new ArrayList<>())
                                .add(r.get("p").asMap()));
                session.run("""
                                MATCH (a)-[r]->(b)
                                RETURN type(r) AS t, labels(a)[0] AS from, labels(b)[0] AS to, a.key AS a, b.key AS b,
                                       properties(r) AS p""")
                        .forEachRemaining(r -> relations
                                .computeIfAbsent(type(r), k -> new ArrayList<>())
                                .add(r.asMap()));
            }
            return new Graph(nodes, relations);
        }

        private static String type(Record r) {
            return r.get("from").asString() + " " + r.get("t").asString() + " "
                    + r.get("to").asString();
        }

        void write(Driver driver) {
            try (Session session = driver.session()) {
                session.executeWriteWithoutResult(tx -> {
                    nodes.forEach((labels, rows) -> tx.run(
                                    "UNWIND $rows AS row CREATE (n:" + labels + ") SET n = row", Map.of("rows", rows))
                            .consume());
                    relations.forEach((type, rows) -> {
                        String[] t = type.split(" ");
                        tx.run(
                                        "UNWIND $rows AS row MATCH (a:%s {key: row.a}) MATCH (b:%s {key: row.b}) CREATE (a)-[r:%s]->(b) SET r = row.p"
                                                .formatted(t[0], t[2], t[1]),
                                        Map.of("rows", rows))
                                .consume();
                    });
                });
            }
        }
    }

    private static byte[] directive() throws IOException {
        try (var in =
                Objects.requireNonNull(ReadBenchmark.class.getResourceAsStream("/directives/05-CT-TTg-2023.txt"))) {
            return in.readAllBytes();
        }
    }
}
