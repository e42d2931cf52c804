package vn.daumoi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.graph.Slice;

/** The library that ships, every query run on the directive. */
@DaumoiIT
class LibraryIT {

    private static final Slice ALL = new Slice(0, 500, "title");
    private static final String BCA = "agency-bo-cong-an";
    private static final String POPULATION = "database-co-so-du-lieu-quoc-gia-ve-dan-cu";
    private static final String DIRECTIVE = "document-05-ct-ttg-2023";

    /** What must be chosen before a query runs. */
    private static final Map<String, String> CHOSEN = Map.of(
            "agency", BCA,
            "database", POPULATION,
            "document", DIRECTIVE,
            "task", "task-05-ct-ttg-2023.B.14");

    @Autowired
    QueryLibrary library;

    @Autowired
    QueryRuns runs;

    @BeforeAll
    static void publish(@Autowired DirectiveService directives) throws Exception {
        Published.directive(directives);
    }

    @Test
    void holdsEveryQueryWithWordsInBothLanguages() {
        List<SavedQuery> all =
                library.list(QueryFilter.ALL, ALL, Locale.ENGLISH).items();
        assertThat(all).hasSizeGreaterThanOrEqualTo(30).allSatisfy(query -> {
            QueryDefinition definition = query.definition();
            assertThat(definition.title().vi())
                    .as(query.id())
                    .isNotBlank()
                    .isNotEqualTo(definition.title().en());
            assertThat(definition.description().vi()).as(query.id()).isNotBlank();
            assertThat(definition.description().en()).as(query.id()).isNotBlank();
            assertThat(definition.tags()).as(query.id()).isNotEmpty();
            assertThat(definition.phrases()).as(query.id()).isNotEmpty();
            assertThat(OwnText.problems(definition)).as(query.id()).isEmpty();
            assertThat(QueryFile.read(QueryFile.write(definition), ""))
                    .as(query.id())
                    .isEqualTo(definition);
        });
    }

    @Test
    void everyQueryRuns() {
        var rows = new TreeMap<String, Long>();
        for (SavedQuery query :
                library.list(QueryFilter.ALL, ALL, Locale.ENGLISH).items()) {
            QueryAnswer answer = runs.run(query.id(), chosen(query), 10_000);
            assertThat(answer.outcome().state())
                    .as(query.id() + " " + answer.outcome())
                    .isEqualTo(RunOutcome.State.DONE);
            query.definition()
                    .columns()
                    .forEach(column ->
                            assertThat(answer.columns()).as(query.id()).contains(column.name()));
            rows.put(query.id(), answer.outcome().shown());
        }
        // counted by hand in the directive, or by another query of the tests
        assertThat(rows)
                .containsEntry("document.citing", 72L)
                .containsEntry("overdue.figures", 1L)
                .containsEntry("progress.status", 1L)
                .containsEntry("succession.changed-hands", 18L)
                .containsEntry("lead.without-lead", 0L);
    }

    @Test
    void overdueTasksOfAnAgencyAreThoseDueBeforeTheDay() {
        QueryAnswer march = runs.run("overdue.tasks", Map.of("asOf", "2023-04-01", "agency", BCA), 100);
        assertThat(texts(march, "task")).allMatch(title -> title.matches("[ABC]\\.\\d+ .+"));
        assertThat(march.rows()).allSatisfy(row -> {
            assertThat(((Cell.Day) row.get(2)).day()).isBefore("2023-04-01");
            assertThat(row.get(1).text()).contains("Bộ Công an");
        });
        assertThat(march.rows()).isNotEmpty();
        assertThat(runs.run("overdue.tasks", Map.of("asOf", "2023-02-01", "agency", BCA), 100)
                        .rows())
                .isEmpty();
    }

    @Test
    void theLandDatabaseIsDueAfterItsConnection() {
        QueryAnswer answer = runs.run("dependency.due-before-needed", Map.of(), 100);
        assertThat(answer.rows())
                .filteredOn(row -> row.get(0).text().startsWith("B.17 "))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get(1)).isEqualTo(new Cell.Day(LocalDate.of(2023, 3, 31)));
                    assertThat(row.get(2).text()).startsWith("B.18 ");
                    assertThat(row.get(4)).isEqualTo(new Cell.Whole(91));
                });
    }

    @Test
    void nobodyManagesTheBusinessDatabase() {
        assertThat(texts(runs.run("database.unmanaged", Map.of(), 100), "database"))
                .contains("Cơ sở dữ liệu doanh nghiệp", "Cơ sở dữ liệu thông tin thuê bao")
                .doesNotContain("Cơ sở dữ liệu quốc gia về dân cư", "Các cơ sở dữ liệu quốc gia");
        assertThat(texts(runs.run("database.most-concerned", Map.of(), 1), "database"))
                .containsExactly("Cơ sở dữ liệu quốc gia về dân cư");
    }

    @Test
    void theMinistryOfResourcesChangedHandsIn2025() {
        QueryAnswer answer = runs.run("succession.changed-hands", Map.of(), 100);
        assertThat(answer.rows()).anySatisfy(row -> {
            assertThat(row.get(0).text()).isEqualTo("Bộ Tài nguyên và Môi trường");
            assertThat(row.get(1).text()).isEqualTo("Bộ Nông nghiệp và Môi trường");
            assertThat(row.get(2)).isEqualTo(new Cell.Day(LocalDate.of(2025, 3, 1)));
        });
        assertThat(texts(runs.run("succession.leads-no-longer", Map.of(), 100), "lead"))
                .contains("Bộ Tài nguyên và Môi trường")
                .doesNotContain("Bộ Công an");
    }

    @Test
    void statusIsThatOfTheLastReportUpToTheDay(@Autowired Neo4jClient neo4j) {
        String report = "MATCH (t:Task {key: 'task-05-ct-ttg-2023.B.1'}) "
                + "CREATE (t)-[:REPORTED]->(:ProgressReport {key: $key, status: $status, on: date($on), at: datetime($at)})";
        neo4j.query(report)
                .bindAll(Map.of("key", "r-1", "status", "DONE", "on", "2023-05-01", "at", "2023-05-01T08:00Z"))
                .run();
        neo4j.query(report)
                .bindAll(Map.of("key", "r-2", "status", "IN_PROGRESS", "on", "2023-05-01", "at", "2023-05-01T09:00Z"))
                .run();
        neo4j.query(report)
                .bindAll(Map.of("key", "r-3", "status", "DONE", "on", "2023-06-01", "at", "2023-06-01T08:00Z"))
                .run();
        try {
            assertThat(byStatus("2023-04-30")).isEqualTo(Map.of("NOT_REPORTED", "72"));
            assertThat(byStatus("2023-05-15")).isEqualTo(Map.of("NOT_REPORTED", "71", "IN_PROGRESS", "1"));
            assertThat(byStatus("2023-06-01")).isEqualTo(Map.of("NOT_REPORTED", "71", "DONE", "1"));
        } finally {
            neo4j.query("MATCH (r:ProgressReport) DETACH DELETE r").run();
        }
    }

    @Test
    void anAgencyAndItsTasksAreAGraph() {
        ResultGraph graph = ResultGraph.of(
                runs.run("lead.together-with", Map.of("agency", BCA), 1000).rows(), 1000);
        assertThat(graph.nodes()).extracting(Cell.Node::key).contains(BCA);
        assertThat(graph.nodes())
                .filteredOn(node -> node.label().equals("Task"))
                .hasSize(10);
        assertThat(graph.edges())
                .filteredOn(edge -> edge.type().equals("LEADS"))
                .hasSize(10);
    }

    @Test
    void wordsFindTheQueryAndWhatTheyName(@Autowired QueryPhrases phrases) {
        assertThat(phrases.match("nhiem vu qua han cua bo cong an", Locale.ENGLISH, 5))
                .first()
                .satisfies(hit -> {
                    assertThat(hit.queryId()).isEqualTo("overdue.tasks");
                    assertThat(hit.values()).isEqualTo(Map.of("agency", BCA));
                    assertThat(hit.sentence()).isEqualTo("nhiệm vụ quá hạn của Bộ Công an");
                });
        assertThat(phrases.match("tasks about VNeID", Locale.ENGLISH, 5))
                .first()
                .extracting(PhraseHit::values)
                .isEqualTo(Map.of("database", "database-vneid"));
        assertThat(phrases.match("cơ sở dữ liệu chưa", Locale.ENGLISH, 5))
                .extracting(PhraseHit::queryId)
                .contains("database.unmanaged", "database.not-connected");
        assertThat(phrases.match("thời tiết hôm nay", Locale.ENGLISH, 5)).isEmpty();
    }

    @Test
    void everyQueryThatShipsIsWell(@Autowired QueryHealth health) {
        assertThat(health.check()).hasSizeGreaterThanOrEqualTo(30).allMatch(HealthReport::healthy);
    }

    @Test
    void anAgencyNarrowsTheTasksThereAreToChoose() {
        QueryParameter task =
                new QueryParameter("task", QueryParameter.Kind.TASK, Wording.NONE, null, true, List.of(), "agency");
        assertThat(library.choices(task, "", Map.of("agency", BCA), 100)).hasSize(37);
        assertThat(library.choices(task, "so ho khau", Map.of("agency", BCA), 100))
                .isNotEmpty()
                .allMatch(hit -> hit.name().toLowerCase(Locale.ROOT).contains("sổ hộ khẩu"));
        assertThat(library.choices(task, "", Map.of(), 100)).hasSize(72);
    }

    private Map<String, String> byStatus(String asOf) {
        return runs.run("progress.status", Map.of("asOf", asOf), 10).rows().stream()
                .collect(Collectors.toMap(
                        row -> row.get(0).text(), row -> row.get(1).text()));
    }

    private static List<String> texts(QueryAnswer answer, String column) {
        int place = answer.columns().indexOf(column);
        return answer.rows().stream().map(row -> row.get(place).text()).toList();
    }

    private static Map<String, String> chosen(SavedQuery query) {
        return query.definition().parameters().stream()
                .filter(parameter -> parameter.required() && parameter.defaultValue() == null)
                .collect(Collectors.toMap(QueryParameter::name, parameter -> CHOSEN.get(parameter.name())));
    }
}
