package vn.daumoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.daumoi.analysis.PlanSeed.codes;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;
import vn.daumoi.graph.UnknownKeyException;

@DaumoiIT
class BlockersIT {

    private static final Basis MAY = Basis.asOf(LocalDate.of(2023, 5, 1));
    private static final Basis JULY = Basis.asOf(LocalDate.of(2023, 7, 15));

    @Autowired
    BlockerService blockers;

    @Autowired
    Neo4jClient neo4j;

    @BeforeEach
    void seed() {
        GraphWiper.wipe();
        PlanSeed.into(neo4j);
    }

    @Test
    void tellsWhoHoldsUpTheIntegrationAndWhy() {
        Blockers answer = blockers.ofIntegration(MAY, "database-dat-dai", "database-dan-cu", 1000);
        assertThat(answer.goalKind()).isEqualTo(Blockers.GoalKind.CONNECTS_BOTH);
        assertThat(codes(answer.goal())).containsExactly("B.4");
        assertThat(answer.open()).isEqualTo(4);
        // Bộ Tư pháp alone is late with something it can do; then Bộ Công an has something it can do
        assertThat(answer.agencies())
                .extracting(a -> a.agency() == null ? "" : a.agency().name())
                .containsExactly("Bộ Tư pháp", "Bộ Công an", "Bộ Tài nguyên và Môi trường");
        var justice = answer.agencies().getFirst();
        assertThat(codes(justice.ready())).containsExactly("B.1");
        assertThat(justice.oldestOverdue()).extracting(PlanTask::code).isEqualTo("B.1");
        assertThat(justice.chain()).extracting(s -> s.task().code()).containsExactly("B.1", "B.2", "B.4");
        Dependency why = justice.chain().get(1).waitsBy();
        assertThat(why).isNotNull();
        assertThat(why.rule()).isEqualTo("guidance");
        assertThat(why.words()).isNotNull().extracting(Words::text).isEqualTo("Hoàn thành");
        assertThat(why.neededWords())
                .isNotNull()
                .extracting(Words::documentNumber)
                .isEqualTo("05/CT-TTg");
        // the task with two leads stands under both
        assertThat(codes(answer.agencies().get(1).openTasks())).containsExactly("B.3", "B.4");
        assertThat(codes(answer.agencies().get(2).openTasks())).containsExactly("B.4", "B.2");
        assertThat(answer.links())
                .containsExactlyInAnyOrder(
                        new Blockers.Link("task-B.4", "task-B.2", true),
                        new Blockers.Link("task-B.4", "task-B.3", false),
                        new Blockers.Link("task-B.2", "task-B.1", false));
    }

    @Test
    void saysWhatItCountedAndWhatItLeftOut() {
        UsedBasis basis = blockers.ofTasks(MAY, List.of("task-B.4"), 1000).basis();
        assertThat(basis.dependencies()).isEqualTo(6);
        assertThat(basis.used()).isEqualTo(4);
        assertThat(basis.hiddenBy())
                .extracting(h -> h.reason() + h.count())
                .containsExactly("rejected1", "confidence1");
        var confirmed = new Basis(MAY.asOf(), 0.95, EnumSet.of(Basis.State.CONFIRMED));
        Blockers answer = blockers.ofTasks(confirmed, List.of("task-B.4"), 1000);
        // what a person confirmed counts, whatever the rule thought of it
        assertThat(answer.agencies())
                .flatExtracting(a -> codes(a.openTasks()))
                .contains("B.2", "B.4")
                .doesNotContain("B.1", "B.3");
    }

    @Test
    void chokePointsAreSeenWhenOneBranchIsDone() {
        assertThat(blockers.ofTasks(MAY, List.of("task-B.4"), 1000).chokePoints())
                .isEmpty();
        PlanSeed.report(neo4j, "B.3", "DONE", "2023-04-20");
        assertThat(codes(blockers.ofTasks(MAY, List.of("task-B.4"), 1000).chokePoints()))
                .containsExactly("B.2", "B.1");
        // before the report, both branches are open
        var april = Basis.asOf(LocalDate.of(2023, 4, 19));
        assertThat(blockers.ofTasks(april, List.of("task-B.4"), 1000).chokePoints())
                .isEmpty();
    }

    @Test
    void aReportCountsFromItsDay() {
        PlanSeed.report(neo4j, "B.1", "DONE", "2023-06-01");
        PlanSeed.report(neo4j, "B.1", "IN_PROGRESS", "2023-07-01");
        assertThat(blockers.ofTasks(Basis.asOf(LocalDate.of(2023, 6, 15)), List.of("task-B.2"), 9)
                        .open())
                .isEqualTo(1);
        assertThat(blockers.ofTasks(JULY, List.of("task-B.2"), 9).open()).isEqualTo(2);
    }

    @Test
    void anOngoingTaskStopsBlockingOnceItIsInProgress() {
        var all = new Basis(MAY.asOf(), 0, Set.of(Basis.State.PROPOSED, Basis.State.CONFIRMED));
        Blockers before = blockers.ofTasks(all, List.of("task-B.4"), 1000);
        assertThat(before.agencies()).flatExtracting(a -> codes(a.openTasks())).contains("B.6");
        assertThat(before.agencies())
                .filteredOn(a -> codes(a.openTasks()).contains("B.6"))
                .singleElement()
                .satisfies(a -> assertThat(a.agency()).isNotNull().matches(ref -> ref.collective()));
        PlanSeed.report(neo4j, "B.6", "IN_PROGRESS", "2023-04-01");
        Blockers after = blockers.ofTasks(all, List.of("task-B.4"), 1000);
        assertThat(after.agencies()).flatExtracting(a -> codes(a.openTasks())).doesNotContain("B.6");
        assertThat(after.open()).isEqualTo(before.open() - 1);
    }

    @Test
    void nobodyHasBeenAskedTo() {
        Blockers answer = blockers.ofIntegration(MAY, "database-ho-tich", "database-dan-cu", 1000);
        assertThat(answer.goalKind()).isEqualTo(Blockers.GoalKind.NOBODY_ASKED);
        assertThat(answer.goal()).isEmpty();
        assertThat(answer.agencies()).isEmpty();
    }

    @Test
    void withAnythingMeansWhatConnectsIt() {
        assertThat(codes(blockers.ofIntegration(MAY, "database-dan-cu", null, 9).goal()))
                .containsExactly("B.4");
    }

    @Test
    void aTaskWithoutLeadStandsUnderNobody() {
        Blockers answer = blockers.ofTasks(MAY, List.of("task-B.7"), 1000);
        assertThat(answer.agencies()).singleElement().satisfies(a -> {
            assertThat(a.agency()).isNull();
            assertThat(codes(a.openTasks())).containsExactly("B.7");
        });
    }

    @Test
    void namesTheKeyThatNamesNothing() {
        assertThatThrownBy(() -> blockers.ofTasks(MAY, List.of("task-B.99"), 9))
                .isInstanceOf(UnknownKeyException.class)
                .hasMessage("task-B.99");
    }

    @Test
    void aSelfLoopAndACycleStopNothing() {
        PlanSeed.depends(neo4j, "B.1", "B.1", "words", 1, "CONFIRMED");
        PlanSeed.depends(neo4j, "B.3", "B.4", "words", 1, "CONFIRMED");
        PlanSeed.touch(neo4j);
        Blockers answer = blockers.ofTasks(MAY, List.of("task-B.4"), 1000);
        assertThat(answer.open()).isEqualTo(4);
        assertThat(answer.ready()).isZero();
        assertThat(answer.chokePoints()).isEmpty();
    }

    @Test
    void theSameAsCypherByHand(@Autowired Neo4jClient client) {
        seedRandom(client);
        for (int goal = 0; goal < 60; goal += 4) {
            String key = "task-r" + goal;
            Set<String> expected = Set.copyOf(client.query("""
                    MATCH (g:Task {key: $key})
                    OPTIONAL MATCH (g) ((a)-[d:DEPENDS_ON WHERE d.state <> 'REJECTED' AND (d.state = 'CONFIRMED' OR d.confidence >= 0.5)]->(b))+ (t:Task)
                    WITH g, collect(DISTINCT t) AS all
                    UNWIND all + [g] AS t
                    WITH DISTINCT t
                    OPTIONAL MATCH (t)-[:REPORTED]->(r:ProgressReport) WHERE r.on <= date('2023-07-15')
                    WITH t, r ORDER BY r.on DESC
                    WITH t, head(collect(r.status)) AS status
                    WHERE NOT coalesce(status, '') IN ['DONE', 'CANCELLED']
                    RETURN t.key""")
                    .bindAll(Map.of("key", key))
                    .fetchAs(String.class)
                    .all());
            Blockers answer = blockers.ofTasks(JULY, List.of(key), 1000);
            assertThat(answer.agencies().stream()
                            .flatMap(a -> a.openTasks().stream())
                            .map(PlanTask::key)
                            .toList())
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(answer.open()).isEqualTo(expected.size());
        }
    }

    /** Sixty tasks in a tangle with cycles, some done, without leads: each stands once in the answer. */
    private static void seedRandom(Neo4jClient client) {
        client.query("""
                UNWIND range(0, 59) AS i
                CREATE (t:Task {key: 'task-r' + i, code: 'R.' + i, title: 'r', documentKey: 'r', order: i})
                FOREACH (x IN CASE WHEN i % 5 = 0 THEN [1] ELSE [] END |
                  CREATE (t)-[:REPORTED]->(:ProgressReport {key: 'r' + i, status: CASE WHEN i % 10 = 0 THEN 'DONE' ELSE 'IN_PROGRESS' END,
                    on: date('2023-07-01'), at: datetime()}))""").run();
        client.query("""
                UNWIND range(0, 59) AS i
                UNWIND [(i * 7 + 3) % 60, (i * i + 11) % 60] AS j
                WITH DISTINCT i, j
                MATCH (a:Task {key: 'task-r' + i}), (b:Task {key: 'task-r' + j})
                CREATE (a)-[:DEPENDS_ON {id: 'r' + i + '-' + j, rule: 'words', confidence: (i * 13 + j) % 10 / 10.0,
                  state: ['PROPOSED', 'PROPOSED', 'CONFIRMED', 'REJECTED'][(i + 3 * j) % 4]}]->(b)""").run();
        PlanSeed.touch(client);
    }
}
