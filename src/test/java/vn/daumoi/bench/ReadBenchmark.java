package vn.daumoi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;
import vn.daumoi.DaumoiApplication;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;
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
        try (var context = new SpringApplicationBuilder(DaumoiApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties(
                        "spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration",
                        "daumoi.import-on-first-start=false",
                        "daumoi.neo4j.uri=")
                .run("--daumoi.home=" + home)) {
            var bench = new ReadBenchmark();
            System.out.printf(
                    "%-24s %9s %9s %9s %9s %9s %7s%n",
                    "document", "text ms", "struct ms", "mean. ms", "publish", "by hand", "ratio");
            byte[] directive = directive();
            SignedIn.as(Person.CONSOLE, () -> {
                bench.measure(
                        "05/CT-TTg (72 rows)",
                        directive,
                        15,
                        context.getBean(DirectiveService.class),
                        context.getBean(DocumentReader.class),
                        context.getBean(Driver.class));
                bench.measure(
                        rows + " rows",
                        synthetic(rows),
                        5,
                        context.getBean(DirectiveService.class),
                        context.getBean(DocumentReader.class),
                        context.getBean(Driver.class));
            });
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
                median(text),
                median(structure),
                median(meaning),
                median(publish),
                median(byHand),
                median(publish) / median(byHand));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
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

    /** Rows made from the words of a programme, with agencies, databases and citations in the proportions of the directive. */
    private static byte[] synthetic(int rows) {
        var random = new Random(42);
        List<String> agencies = List.of(
                "Bộ Công an",
                "Bộ Tài chính",
                "Bộ Y tế",
                "Bộ Nội vụ",
                "Bộ Tư pháp",
                "Bộ Xây dựng",
                "Văn phòng Chính phủ",
                "Bảo hiểm xã hội Việt Nam",
                "Các bộ, ngành, địa phương",
                "Bộ Giáo dục và Đào tạo");
        List<String> databases = List.of(
                "Cơ sở dữ liệu quốc gia về dân cư",
                "Cơ sở dữ liệu đất đai quốc gia",
                "Cơ sở dữ liệu quốc gia về bảo hiểm",
                "Cổng Dịch vụ công quốc gia",
                "Cơ sở dữ liệu an sinh xã hội");
        var text = new StringBuilder("Số: 99/KH-BTC\nHà Nội, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\nĐo tốc độ đọc\n\n"
                + "STT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian hoàn thành\tSản phẩm\n");
        for (int i = 1; i <= rows; i++) {
            text.append(i)
                    .append("\tHoàn thiện ")
                    .append(pick(databases, random))
                    .append("; kết nối, chia sẻ dữ liệu với ")
                    .append(pick(databases, random))
                    .append(" phục vụ giải quyết thủ tục hành chính theo Nghị định số ")
                    .append(1 + random.nextInt(200))
                    .append("/2025/NĐ-CP, đợt ")
                    .append(i)
                    .append('\t')
                    .append(pick(agencies, random))
                    .append('\t')
                    .append(pick(agencies, random))
                    .append(", ")
                    .append(pick(agencies, random))
                    .append("\tTháng ")
                    .append(1 + random.nextInt(12))
                    .append("/2026")
                    .append("\tBáo cáo kết quả đợt ")
                    .append(i)
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
