package vn.daumoi.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import vn.daumoi.canvas.Arrangement;
import vn.daumoi.catalog.Task;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.GraphEdge;
import vn.daumoi.graph.GraphNode;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.RelationKind;
import vn.daumoi.graph.TaskStatus;
import vn.daumoi.report.ExportFormat;

/** Laws that hold for any graph and anything that can be done on the canvas: random graphs, random sequences of steps. */
class ExplorationTest {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 1);

    private final Map<String, GraphNode> nodes = new HashMap<>();
    private final Map<String, Task> tasks = new HashMap<>();
    private final List<GraphEdge> edges = new ArrayList<>();

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsShownAndWhatIsHiddenAddsUp(int seed) {
        Random random = graph(seed);
        for (Exploration step : walk(random)) {
            Scene scene = scene(step);
            long hidden = scene.count().hidden().stream()
                    .mapToLong(Scene.Hidden::count)
                    .sum();
            assertThat(scene.count().shown() + hidden).isEqualTo(scene.count().total());
            Set<String> around = around(step.keys());
            long there = step.keys().stream().filter(nodes::containsKey).count();
            assertThat(scene.count().total()).isEqualTo(there + around.size());
            assertThat(scene.count().gone())
                    .containsExactlyElementsOf(step.keys().stream()
                            .filter(key -> !nodes.containsKey(key))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyNodeOnTheCanvasIsDrawnOnceOrInOneGroupOrCountedAsHidden(int seed) {
        Random random = graph(seed);
        for (Exploration step : walk(random)) {
            Scene scene = scene(step);
            var drawn = new ArrayList<String>();
            scene.items().forEach(item -> drawn.addAll(item.isGroup() ? item.members() : List.of(item.key())));
            assertThat(drawn).doesNotHaveDuplicates();
            Set<String> expected = step.keys().stream()
                    .filter(nodes::containsKey)
                    .filter(key -> !step.hidden().contains(key))
                    .filter(key -> passes(step, key))
                    .collect(Collectors.toSet());
            if (step.filter().minDegree() == 0) {
                assertThat(new HashSet<>(drawn)).isEqualTo(expected);
            } else {
                assertThat(expected).containsAll(drawn);
            }
            Set<String> keys = scene.items().stream().map(Scene.Item::key).collect(Collectors.toSet());
            assertThat(scene.ties()).allSatisfy(tie -> assertThat(keys).contains(tie.from(), tie.to()));
            assertThat(scene.ties().stream().map(Scene.Tie::id)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void canvasTableCsvGraphMlAndJsonHoldTheSame(int seed) throws Exception {
        Random random = graph(seed);
        List<Exploration> steps = walk(random);
        Scene scene = scene(steps.get(random.nextInt(steps.size())));
        Set<String> keys = scene.items().stream().map(Scene.Item::key).collect(Collectors.toSet());
        List<String> ties = scene.ties().stream()
                .map(tie -> tie.from() + '>' + tie.kind() + '>' + tie.to())
                .sorted()
                .toList();
        Map<String, String> csv = unzip(write(scene, ExportFormat.CSV));
        assertThat(column(csv, "nodes.csv", "key")).containsExactlyInAnyOrderElementsOf(keys);
        var records = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.getOrDefault("relations.csv", "")))
                .getRecords();
        assertThat(records.stream()
                        .map(row -> row.get("from") + '>' + row.get("type") + '>' + row.get("to"))
                        .sorted()
                        .toList())
                .isEqualTo(ties);
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new ByteArrayInputStream(write(scene, ExportFormat.GRAPHML))));
        assertThat(elements(xml.getElementsByTagName("node")).map(node -> node.getAttribute("id")))
                .containsExactlyInAnyOrderElementsOf(keys);
        assertThat(elements(xml.getElementsByTagName("edge"))
                        .map(edge -> edge.getAttribute("source")
                                + '>'
                                + edge.getTextContent()
                                        .replaceAll("^([A-Z_]+?)(?=(BUILDS|USES|PROPOSED|CONFIRMED|[0-9])).*", "$1")
                                + '>'
                                + edge.getAttribute("target")))
                .containsExactlyInAnyOrderElementsOf(ties);
        var json = tools.jackson.databind.json.JsonMapper.shared().readTree(write(scene, ExportFormat.JSON));
        assertThat(json.get("nodes").size()).isEqualTo(keys.size());
        assertThat(json.get("relations").size()).isEqualTo(ties.size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void undoAndRedoRestoreExactly(int seed) {
        Random random = graph(seed);
        List<Exploration> walk = walk(random);
        var steps = new Steps(Exploration.EMPTY);
        var seen = new ArrayList<>(List.of(Exploration.EMPTY));
        for (Exploration step : walk) {
            steps.go(step);
            if (!step.equals(seen.getLast())) {
                seen.add(step);
            }
        }
        for (int i = seen.size() - 1; i >= 0; i--) {
            assertThat(steps.now()).isEqualTo(seen.get(i));
            assertThat(scene(steps.now())).isEqualTo(scene(seen.get(i)));
            assertThat(steps.canUndo()).isEqualTo(i > 0);
            steps.undo();
        }
        for (Exploration step : seen) {
            assertThat(steps.now()).isEqualTo(step);
            steps.redo();
        }
        assertThat(steps.canRedo()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLinkRestoresExactly(int seed) {
        Random random = graph(seed);
        for (Exploration step : walk(random)) {
            String link = LinkText.write(step);
            assertThat(link).matches("[A-Za-z0-9_-]+");
            assertThat(LinkText.read(link)).contains(step);
            assertThat(LinkText.write(LinkText.read(link).orElseThrow())).isEqualTo(link);
            assertThat(LinkText.read(link.substring(0, random.nextInt(link.length()))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void moreThanCanBeDrawnStandsTogetherByLead(int seed) {
        graph(seed);
        Exploration all = Exploration.EMPTY.put(nodes.keySet());
        Scene scene = SceneMaker.of(all, facts(all), 3);
        assertThat(scene.foldedFor()).isTrue();
        assertThat(scene.items().stream().filter(Scene.Item::isGroup)).isNotEmpty();
        assertThat(scene.count().hidden()).extracting(Scene.Hidden::reason).contains(Scene.Reason.GROUP);
    }

    private List<Exploration> walk(Random random) {
        var steps = new ArrayList<Exploration>();
        Exploration now = Exploration.EMPTY;
        List<String> all = new ArrayList<>(new TreeSet<>(nodes.keySet()));
        all.add("task-gone");
        for (int i = 0; i < 25; i++) {
            now = step(now, random, all);
            steps.add(now);
        }
        return steps;
    }

    private Exploration step(Exploration now, Random random, List<String> all) {
        List<String> some = some(random, all, 6);
        List<String> shown = some(random, now.keys(), 3);
        Filter filter = now.filter();
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> now.put(some);
            case 4 ->
                now.put(around(shown))
                        .cut(
                                new Exploration.Cut(
                                        some.getFirst(),
                                        random.nextBoolean() ? null : RelationKind.LEADS,
                                        RelationKind.Direction.BOTH),
                                random.nextBoolean());
            case 5 -> now.remove(shown);
            case 6 -> now.hide(shown);
            case 7 -> now.unhide();
            case 8 -> now.keepOnly(some(random, now.keys(), 15));
            case 9 -> now.select(shown);
            case 10 ->
                now.with(filter.withoutKinds(
                        random.nextBoolean() ? Set.of() : Set.of(NodeKind.values()[random.nextInt(4)])));
            case 11 ->
                now.with(filter.statuses(
                        random.nextBoolean() ? Set.of() : EnumSet.of(TaskStatus.DONE, TaskStatus.NOT_REPORTED),
                        random.nextInt(4) == 0));
            case 12 ->
                now.with(filter.due(null, random.nextBoolean() ? null : DAY.plusDays(random.nextInt(100) - 50)))
                        .on(random.nextBoolean() ? null : DAY);
            case 13 ->
                now.with(filter.dependencies(random.nextDouble(), random.nextInt(4) == 0)
                        .minDegree(random.nextInt(5) == 0 ? 1 : 0)
                        .withoutRelations(random.nextBoolean() ? Set.of() : Set.of(RelationKind.LEADS)));
            case 14 ->
                now.with(new Folding(
                                Folding.By.values()[random.nextInt(4)],
                                random.nextBoolean() ? new TreeSet<>() : new TreeSet<>(Set.of("group-agency-1"))))
                        .with(now.display()
                                .arranged(Arrangement.Kind.values()[random.nextInt(4)], "")
                                .measured(Display.Figure.DEGREE, Display.Figure.OVERDUE));
            default ->
                now.pin(
                        shown.isEmpty()
                                ? Map.of()
                                : Map.of(shown.getFirst(), new Exploration.Place(random.nextInt(900), -3.5)));
        };
    }

    private static List<String> some(Random random, List<String> of, int most) {
        var all = new ArrayList<>(of);
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, Math.min(all.size(), 1 + random.nextInt(most))));
    }

    private boolean passes(Exploration step, String key) {
        GraphNode node = nodes.get(key);
        return node != null
                && step.filter().passes(node, tasks.get(key), facts(step).asOf());
    }

    private Scene scene(Exploration step) {
        return SceneMaker.of(step, facts(step), 5_000);
    }

    private Facts facts(Exploration step) {
        Map<String, GraphNode> there = new HashMap<>(nodes);
        there.keySet().retainAll(step.keys());
        Map<String, Task> known = new HashMap<>(tasks);
        known.keySet().retainAll(step.keys());
        List<GraphEdge> between = edges.stream()
                .filter(edge -> there.containsKey(edge.from()) && there.containsKey(edge.to()))
                .toList();
        var cut = new HashSet<String>();
        for (Exploration.Cut way : step.cuts()) {
            edges.stream()
                    .filter(edge -> way.kind() == null || edge.kind() == way.kind())
                    .forEach(edge -> {
                        if (edge.from().equals(way.key())) {
                            cut.add(edge.to());
                        }
                        if (edge.to().equals(way.key())) {
                            cut.add(edge.from());
                        }
                    });
        }
        cut.removeAll(step.keys());
        LocalDate asOf = step.asOf();
        return new Facts(
                1,
                asOf == null ? DAY : asOf,
                step.keys(),
                there,
                known,
                between,
                around(step.keys()).size(),
                cut.size());
    }

    private Set<String> around(List<String> keys) {
        var around = new HashSet<String>();
        for (GraphEdge edge : edges) {
            if (keys.contains(edge.from())) {
                around.add(edge.to());
            }
            if (keys.contains(edge.to())) {
                around.add(edge.from());
            }
        }
        around.removeAll(keys);
        return around;
    }

    /** Some tasks, agencies, databases and documents, related at random; names that a spreadsheet or XML could trip over. */
    private Random graph(int seed) {
        var random = new Random(seed);
        int size = 8 + random.nextInt(30);
        var agencies = new ArrayList<Task.AgencyRef>();
        for (int i = 0; i < 4; i++) {
            agencies.add(new Task.AgencyRef("agency-" + i, "Bộ <" + i + "> & \"con\"", i == 3));
            node(NodeKind.AGENCY, "agency-" + i, "=Bộ " + i);
        }
        for (int i = 0; i < 3; i++) {
            node(NodeKind.DATABASE, "database-" + i, "Cơ sở dữ liệu\n" + i);
            node(NodeKind.DOCUMENT, "document-" + i, "0" + i + "/CT-TTg");
        }
        for (int i = 0; i < size; i++) {
            String key = "task-d." + (char) ('A' + i % 3) + '.' + i;
            node(NodeKind.TASK, key, "Việc, \"thứ\" " + i);
            List<Task.AgencyRef> leads = random.nextInt(6) == 0 ? List.of() : List.of(agencies.get(random.nextInt(4)));
            leads.forEach(lead -> edge(lead.key(), key, RelationKind.LEADS, random));
            tasks.put(key, task(key, leads, random));
        }
        List<String> keys = new ArrayList<>(new TreeSet<>(tasks.keySet()));
        for (int i = 0; i < 2 * size; i++) {
            String from = keys.get(random.nextInt(size));
            switch (random.nextInt(3)) {
                case 0 -> edge(from, "database-" + random.nextInt(3), RelationKind.CONCERNS, random);
                case 1 -> edge(from, "document-" + random.nextInt(3), RelationKind.CITES, random);
                default -> {
                    String to = keys.get(random.nextInt(size));
                    if (!from.equals(to)) {
                        edge(from, to, RelationKind.DEPENDS_ON, random);
                    }
                }
            }
        }
        return random;
    }

    private void node(NodeKind kind, String key, String name) {
        nodes.put(key, new GraphNode(key, kind, kind == NodeKind.TASK ? key.substring(7) : "", name, "", false, 3));
    }

    private void edge(String from, String to, RelationKind kind, Random random) {
        boolean depends = kind == RelationKind.DEPENDS_ON;
        var edge = new GraphEdge(
                from,
                to,
                kind,
                kind == RelationKind.CONCERNS ? random.nextBoolean() ? "BUILDS" : "USES" : "",
                depends ? random.nextBoolean() ? "CONFIRMED" : "PROPOSED" : "",
                depends ? random.nextDouble() : 1,
                depends ? "id" : null);
        if (edges.stream().noneMatch(other -> other.id().equals(edge.id()))) {
            edges.add(edge);
        }
    }

    private static Task task(String key, List<Task.AgencyRef> leads, Random random) {
        boolean dated = random.nextInt(4) > 0;
        return new Task(
                key,
                key.substring(7),
                "Việc",
                "Phần",
                leads,
                List.of(),
                new Task.Deadline(
                        dated ? DeadlineKind.DUE : DeadlineKind.ONGOING,
                        dated ? DAY.plusDays(random.nextInt(200) - 100) : null,
                        null,
                        ""),
                "",
                List.of(),
                new Task.DocumentRef("document-" + random.nextInt(2), "05/CT-TTg", 2023, ""),
                List.of(),
                List.of(),
                TaskStatus.values()[random.nextInt(5)].name(),
                null);
    }

    private static byte[] write(Scene scene, ExportFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        SceneExport.write(scene, format, out);
        return out.toByteArray();
    }

    private static Map<String, String> unzip(byte[] zipped) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static List<String> column(Map<String, String> files, String file, String column) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(files.getOrDefault(file, "")))
                .stream()
                .map(row -> row.get(column))
                .toList();
    }

    private static java.util.stream.Stream<Element> elements(org.w3c.dom.NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(i -> (Element) list.item(i));
    }
}
