package vn.daumoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.daumoi.analysis.PlanSeed.codes;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;

/** What-if, bottlenecks, contradictions and the matrix on a plan with names. */
@DaumoiIT
class AnalysesIT {

    private static final Basis MAY = Basis.asOf(LocalDate.of(2023, 5, 1));
    private static final Basis JULY = Basis.asOf(LocalDate.of(2023, 7, 15));

    @Autowired
    Neo4jClient neo4j;

    @Autowired
    ImpactService impacts;

    @Autowired
    BottleneckService bottlenecks;

    @Autowired
    ContradictionService contradictions;

    @Autowired
    IntegrationService integrations;

    @BeforeEach
    void seed() {
        GraphWiper.wipe();
        PlanSeed.into(neo4j);
    }

    @Test
    void aSlipIsCountedBeyondWhatThePlanImplies() {
        // the plan implies 30/06 for B.4 already, 15 days after its own deadline
        Impact impact = impacts.of(MAY, task("task-B.2", 30), 1000);
        assertThat(impact.tasks())
                .extracting(s -> s.task().code() + " " + s.before() + " " + s.after() + " " + s.days())
                .containsExactly("B.2 2023-06-30 2023-07-30 30", "B.4 2023-06-30 2023-07-30 30");
        assertThat(impact.chain()).extracting(s -> s.slip().task().code()).containsExactly("B.2", "B.4");
        assertThat(impact.chain().get(1).waitsBy())
                .isNotNull()
                .extracting(Dependency::rule)
                .isEqualTo("readiness");
        assertThat(impact.integrations()).singleElement().satisfies(i -> {
            assertThat(i.days()).isEqualTo(30);
            assertThat(i.with().name()).isEqualTo("Cơ sở dữ liệu quốc gia về dân cư");
        });
        assertThat(impact.agencies())
                .extracting(a -> a.agency() == null ? "" : a.agency().name() + " " + a.tasks())
                .containsExactly("Bộ Tài nguyên và Môi trường 2", "Bộ Công an 1");
        assertThat(impact.taskCount().total()).isEqualTo(2);
    }

    @Test
    void aSlipWithinTheSlackHitsNothingElse() {
        // B.1 is due 91 days before B.2
        Impact impact = impacts.of(MAY, task("task-B.1", 91), 1000);
        assertThat(impact.tasks()).extracting(s -> s.task().code()).containsExactly("B.1");
        assertThat(impacts.of(MAY, task("task-B.1", 92), 1000).tasks())
                .extracting(s -> s.task().code() + s.days())
                .containsExactly("B.1" + 92, "B.2" + 1, "B.4" + 1);
    }

    @Test
    void whatIsDoneDoesNotSlip() {
        PlanSeed.report(neo4j, "B.2", "DONE", "2023-06-01");
        Impact impact = impacts.of(JULY, new Scenario(Scenario.Subject.AGENCY, "agency-bo-tnmt", 200), 1000);
        assertThat(codes(impact.sources())).containsExactly("B.4");
        assertThat(impact.tasks())
                .extracting(s -> s.task().code() + " " + s.days())
                .containsExactly("B.4 200", "B.5 1");
    }

    @Test
    void aDatabaseSlipsWithAllThatConcernsIt() {
        Impact impact = impacts.of(MAY, new Scenario(Scenario.Subject.DATABASE, "database-dat-dai", 10), 1000);
        assertThat(codes(impact.sources())).containsExactly("B.2", "B.3", "B.4", "B.5");
        assertThat(impact.name()).isEqualTo("Cơ sở dữ liệu đất đai quốc gia");
    }

    @Test
    void twoScenariosAreCompared() {
        Comparison comparison = impacts.compare(MAY, task("task-B.2", 30), task("task-B.3", 60), 1000);
        assertThat(comparison.tasks())
                .extracting(r -> r.task().code() + " " + r.firstDays() + " " + r.secondDays())
                .containsExactly("B.3 0 60", "B.2 30 0", "B.4 30 30");
        assertThat(List.of(comparison.onlyFirst(), comparison.onlySecond(), comparison.both()))
                .containsExactly(1, 1, 1);
    }

    @Test
    void nothingIsWritten() {
        String before = dump();
        impacts.of(MAY, task("task-B.2", 30), 1000);
        bottlenecks.tasks(MAY, Figure.SLACK, 0, 10);
        contradictions.find(MAY, Set.of(), 0, 10);
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void bottlenecksArePlainFiguresEachWithItsList() {
        List<Bottlenecks.Row> rows =
                bottlenecks.tasks(JULY, Figure.DOWNSTREAM, 0, 50).rows().items();
        assertThat(rows)
                .extracting(r -> r.task() == null
                        ? ""
                        : r.task().code() + " " + r.downstream() + " " + r.integrations() + " " + r.slackDays() + " "
                                + r.daysOverdue())
                // B.1 can slip 15 days less than nothing is left: B.4 is due 15/06, B.1 31/03
                .containsExactly(
                        "B.1 3 1 76 106",
                        "B.2 2 1 -15 15",
                        "B.3 2 1 15 45",
                        "B.4 1 1 184 30",
                        "B.5 0 0 null 0",
                        "B.6 0 0 null 0",
                        "B.7 0 0 null 0");
        for (Bottlenecks.Row row : rows) {
            assertThat(row.task()).isNotNull();
            String key = row.task().key();
            assertThat(bottlenecks
                            .behind(JULY, key, Figure.DOWNSTREAM, 99)
                            .tasks()
                            .total())
                    .isEqualTo(row.downstream());
            assertThat(bottlenecks
                            .behind(JULY, key, Figure.INTEGRATIONS, 99)
                            .integrations()
                            .total())
                    .isEqualTo(row.integrations());
            assertThat(bottlenecks.behind(JULY, key, Figure.BETWEENNESS, 99).through().items().stream()
                                    .mapToDouble(Bottlenecks.Through::share)
                                    .sum()
                            / 8)
                    .isEqualTo(row.betweenness());
        }
        // of the chains B.1-B.2, B.1-B.4, B.1-B.5, B.2-B.4, B.2-B.5, B.3-B.4, B.3-B.5, B.4-B.5 three pass through B.4
        assertThat(rows.get(3).betweenness()).isEqualTo(3 / 8.0);
        assertThat(bottlenecks.behind(JULY, "task-B.1", Figure.SLACK, 99).chain())
                .extracting(s -> s.task().code())
                .containsExactly("B.1", "B.2", "B.4");
    }

    @Test
    void bottlenecksOfAgenciesCountEachTaskOnce() {
        List<Bottlenecks.Row> rows =
                bottlenecks.agencies(JULY, Figure.DOWNSTREAM, 0, 50).rows().items();
        assertThat(rows)
                .extracting(r -> r.agency() == null
                        ? ""
                        : r.agency().name() + " " + r.open() + " " + r.downstream() + " " + r.daysOverdue())
                .startsWith("Bộ Tư pháp 1 3 106", "Bộ Công an 2 2 45", "Bộ Tài nguyên và Môi trường 2 2 30");
        for (Bottlenecks.Row row : rows) {
            assertThat(row.agency()).isNotNull();
            assertThat(bottlenecks
                            .behind(JULY, row.agency().key(), Figure.DOWNSTREAM, 99)
                            .tasks()
                            .total())
                    .isEqualTo(row.downstream());
        }
    }

    @Test
    void contradictionsComeWithTheirProof() {
        Contradictions all = contradictions.find(JULY, Set.of(), 0, 100);
        assertThat(all.counts().stream().collect(Collectors.toMap(c -> c.kind().name(), Contradictions.Count::count)))
                .containsEntry("DUE_BEFORE_PREREQUISITE", 1)
                .containsEntry("CYCLE", 0)
                .containsEntry("NO_LEAD", 1)
                .containsEntry("COLLECTIVE_LEAD_ONLY", 1)
                .containsEntry("UNNAMED_AGENCIES", 1)
                .containsEntry("NO_PRODUCT", 1)
                .containsEntry("SEVERAL_LEADS", 1)
                .containsEntry("CITES_REPLACED", 1)
                .containsEntry("DATABASE_UNMANAGED", 1)
                .containsEntry("DATABASE_NOT_CONNECTED", 1);
        Contradictions.Finding dates = all.findings().items().getFirst();
        assertThat(dates.chain()).extracting(s -> s.task().code()).containsExactly("B.2", "B.4");
        assertThat(dates.days()).isEqualTo(15);
        assertThat(all.repair().exact()).isTrue();
        assertThat(all.repair().changes()).hasSize(1);
        Contradictions.Finding replaced = only(JULY, ContradictionKind.CITES_REPLACED);
        assertThat(replaced.cited()).isNotNull().extracting(d -> d.number()).isEqualTo("22/2020/NĐ-CP");
        assertThat(replaced.replacedBy())
                .isNotNull()
                .extracting(d -> d.number())
                .isEqualTo("33/2023/NĐ-CP");
        assertThat(replaced.words()).extracting(Words::text).containsExactly("Ban hành", "Thay thế ");
        assertThat(only(JULY, ContradictionKind.UNNAMED_AGENCIES).agencies())
                .extracting(a -> a.name())
                .containsExactly("Các cơ quan liên quan");
        assertThat(only(JULY, ContradictionKind.DATABASE_NOT_CONNECTED).database())
                .isNotNull()
                .extracting(DatabaseRef::name)
                .isEqualTo("Cơ sở dữ liệu hộ tịch điện tử");
    }

    @Test
    void aDocumentReplacedLaterIsNotReplacedYet() {
        Contradictions may = contradictions.find(MAY, EnumSet.of(ContradictionKind.CITES_REPLACED), 0, 100);
        assertThat(may.findings().items()).isEmpty();
        // what other kinds hold is said to be left out
        assertThat(may.findings().total()).isEqualTo(8);
        assertThat(may.findings().hiddenBy())
                .extracting(h -> h.reason() + h.count())
                .containsExactly("filter8");
    }

    @Test
    void aCycleIsShownRoundToWhereItBegan() {
        PlanSeed.depends(neo4j, "B.1", "B.4", "words", 0.9, "PROPOSED");
        PlanSeed.touch(neo4j);
        assertThat(only(JULY, ContradictionKind.CYCLE).chain())
                .extracting(s -> s.task().code())
                .containsExactly("B.1", "B.2", "B.4", "B.1");
    }

    @Test
    void theMatrixHoldsWhatIsConnectedOpenAndLate() {
        Integrations.Cell may = integrations.matrix(MAY, 0, 10).cells().items().getFirst();
        assertThat(List.of(may.tasks(), may.open(), may.late())).containsExactly(1, 1, 0);
        Integrations july = integrations.matrix(JULY, 0, 10);
        assertThat(july.cells().items()).singleElement().satisfies(cell -> {
            assertThat(cell.late()).isEqualTo(1);
            assertThat(cell.goalKind()).isEqualTo(Blockers.GoalKind.CONNECTS_BOTH);
        });
        PlanSeed.report(neo4j, "B.4", "DONE", "2023-07-01");
        assertThat(integrations.matrix(JULY, 0, 10).cells().items())
                .singleElement()
                .matches(cell -> cell.open() == 0 && cell.late() == 0 && cell.tasks() == 1);
    }

    private Contradictions.Finding only(Basis basis, ContradictionKind kind) {
        List<Contradictions.Finding> found =
                contradictions.find(basis, EnumSet.of(kind), 0, 100).findings().items();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static Scenario task(String key, int days) {
        return new Scenario(Scenario.Subject.TASK, key, days);
    }

    private String dump() {
        return String.join(
                "\n",
                neo4j.query(
                                "MATCH (n) OPTIONAL MATCH (n)-[r]->(m) RETURN toString(labels(n)[0]) + coalesce(n.key, '')"
                                        + " + coalesce(type(r), '') + coalesce(m.key, '') + toString(size(keys(n))) AS row ORDER BY row")
                        .fetchAs(String.class)
                        .all());
    }
}
