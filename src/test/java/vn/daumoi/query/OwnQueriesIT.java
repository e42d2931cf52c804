package vn.daumoi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.access.AccessDeniedException;
import vn.daumoi.access.ChangedMeanwhileException;
import vn.daumoi.access.Role;
import vn.daumoi.access.Staff;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.graph.Slice;
import vn.daumoi.graph.UnknownKeyException;

/** Queries of people's own: kept, shared, changed, watched, and nobody else's business. */
@DaumoiIT
class OwnQueriesIT {

    private static final Slice ALL = new Slice(0, 500, "title");
    private static final String FILE = """
            // title.vi: Việc của Bộ Công an
            // title.en: Work of the Ministry of Public Security
            // view: table
            // tags: riêng, công-an
            // parameter: agency agency = agency-bo-cong-an | Cơ quan | Agency

            MATCH (:Agency {key: $agency})-[:LEADS]->(task:Task)
            RETURN task.code AS code, task.title AS title
            """;

    @Autowired
    QueryEditing editing;

    @Autowired
    QueryLibrary library;

    @Autowired
    QueryRuns runs;

    @Autowired
    QueryWatches watches;

    @Autowired
    Neo4jClient neo4j;

    @BeforeAll
    static void publish(@Autowired DirectiveService directives) throws Exception {
        Published.directive(directives);
    }

    @BeforeEach
    void analyst() {
        Staff.act(Staff.with(Role.ANALYST));
    }

    @Test
    void aFileBecomesAQueryAndAFileAgain() {
        SavedQuery mine = editing.importFile(FILE);
        assertThat(mine.mine()).isTrue();
        assertThat(mine.share()).isEqualTo(Share.PRIVATE);
        assertThat(mine.version()).isEqualTo(1);
        assertThat(QueryFile.read(library.export(mine.id()), "")).isEqualTo(mine.definition());
        assertThat(library.list(new QueryFilter("cong an viec", null, null, QueryFilter.From.MINE), ALL, Locale.ENGLISH)
                        .items())
                .extracting(SavedQuery::id)
                .contains(mine.id());
    }

    @Test
    void whatIsPrivateDoesNotExistForOthers() {
        SavedQuery mine = editing.importFile(FILE);
        Staff.act(Staff.with(Role.ADMINISTRATOR));
        assertThat(library.find(mine.id())).isEmpty();
        assertThat(library.list(QueryFilter.ALL, ALL, Locale.ENGLISH).items())
                .extracting(SavedQuery::id)
                .doesNotContain(mine.id());
        assertThatThrownBy(() -> library.export(mine.id())).isInstanceOf(UnknownKeyException.class);
        assertThatThrownBy(() -> library.favourite(mine.id(), true)).isInstanceOf(UnknownKeyException.class);
        assertThatThrownBy(() -> editing.fork(mine.id())).isInstanceOf(UnknownKeyException.class);
        assertThatThrownBy(() -> editing.history(mine.id())).isInstanceOf(UnknownKeyException.class);
        assertThatThrownBy(() -> editing.change(mine.id(), 1, mine.definition()))
                .isInstanceOf(UnknownKeyException.class);
        assertThatThrownBy(() -> editing.delete(mine.id(), 1)).isInstanceOf(UnknownKeyException.class);
        assertThatThrownBy(() -> editing.undelete(mine.id())).isInstanceOf(UnknownKeyException.class);
        assertThatThrownBy(() -> watches.watch(mine.id(), Map.of(), Duration.ofHours(1)))
                .isInstanceOf(UnknownKeyException.class);
        assertThatThrownBy(() -> runs.run(mine.id(), Map.of(), 10)).isInstanceOf(UnknownKeyException.class);
    }

    @Test
    void oneRoleSeesWhatIsSharedWithIt() {
        SavedQuery mine = editing.importFile(FILE);
        editing.share(mine.id(), 1, Share.role(Role.PLANNER));
        Staff.act(Staff.with(Role.PLANNER));
        assertThat(library.find(mine.id()))
                .get()
                .matches(query -> !query.mine() && query.ownerName().equals("Người thử"));
        QueryAnswer answer = runs.run(mine.id(), Map.of(), 100);
        assertThat(answer.outcome().state()).isEqualTo(RunOutcome.State.DONE);
        assertThat(answer.rows()).hasSize(10);
        assertThatThrownBy(() -> editing.change(mine.id(), 2, mine.definition()))
                .isInstanceOf(AccessDeniedException.class);
        Staff.act(Staff.with(Role.READER));
        assertThat(library.find(mine.id())).isEmpty();
        Staff.act(Staff.with(Role.ANALYST));
        editing.share(mine.id(), 2, Share.EVERYONE);
        Staff.act(Staff.with(Role.READER));
        assertThat(library.find(mine.id())).isPresent();
        library.favourite(mine.id(), true);
        assertThat(library.find(mine.id())).get().matches(SavedQuery::favourite);
        assertThat(library.recent(5)).isEmpty();
    }

    @Test
    void everyChangeIsAVersionAndNobodyOverwritesAnother() {
        SavedQuery first = editing.importFile(FILE);
        QueryDefinition other = QueryFile.read(FILE.replace("task.title AS title", "task.dueDate AS due"), "own");
        SavedQuery second = editing.change(first.id(), 1, other);
        assertThat(second.version()).isEqualTo(2);
        assertThatThrownBy(() -> editing.change(first.id(), 1, first.definition()))
                .isInstanceOfSatisfying(
                        ChangedMeanwhileException.class,
                        e -> assertThat(((SavedQuery) e.now()).version()).isEqualTo(2));
        assertThat(editing.history(first.id())).extracting(QueryVersion::number).containsExactly(2L, 1L);
        List<LineDiff.Line> diff = LineDiff.between(
                first.definition().cypher(), second.definition().cypher());
        assertThat(diff)
                .containsExactly(
                        new LineDiff.Line(LineDiff.Change.SAME, "MATCH (:Agency {key: $agency})-[:LEADS]->(task:Task)"),
                        new LineDiff.Line(LineDiff.Change.REMOVED, "RETURN task.code AS code, task.title AS title"),
                        new LineDiff.Line(LineDiff.Change.ADDED, "RETURN task.code AS code, task.dueDate AS due"));
        SavedQuery third = editing.restore(first.id(), 2, 1);
        assertThat(third.definition()).isEqualTo(first.definition());
        assertThat(third.version()).isEqualTo(3);
    }

    @Test
    void whatIsDeletedComesBackToItsOwner() {
        SavedQuery mine = editing.importFile(FILE);
        editing.delete(mine.id(), 1);
        assertThat(library.find(mine.id())).isEmpty();
        assertThat(editing.undelete(mine.id()).definition()).isEqualTo(mine.definition());
        assertThat(library.find(mine.id())).isPresent();
        assertThat(neo4j.query("MATCH (e:__Audit {target: $id}) RETURN e.action AS a ORDER BY e.number")
                        .bindAll(Map.of("id", mine.id()))
                        .fetchAs(String.class)
                        .all())
                .containsExactly("QUERY_CREATED", "QUERY_DELETED", "QUERY_UNDELETED");
    }

    @Test
    void aFileThatIsNoneSaysWhereItIsWrong() {
        assertThatThrownBy(() -> editing.importFile(
                        FILE.replace("view: table", "view: cinema").replace("agency agency =", "agency ministry =")))
                .isInstanceOfSatisfying(
                        QueryFileException.class,
                        e -> assertThat(e.problems())
                                .extracting(QueryProblem::line)
                                .containsExactly(3, 5));
        assertThatThrownBy(() -> editing.importFile(FILE.replace("RETURN", "SET task.code = '' RETURN")))
                .isInstanceOfSatisfying(QueryRefusedException.class, e -> {
                    assertThat(e.problems())
                            .first()
                            .extracting(QueryProblem::fence)
                            .isEqualTo(Fence.CLAUSE);
                    assertThat(e.problems())
                            .first()
                            .extracting(QueryProblem::line)
                            .isEqualTo(8);
                });
    }

    @Test
    void aWatchedQueryTellsWhatCameAndWhatWent() {
        Staff.act(Staff.with(Role.READER));
        watches.watch(
                "overdue.tasks", Map.of("asOf", "2023-04-01", "agency", "agency-bo-cong-an"), Duration.ofMinutes(1));
        assertThat(library.find("overdue.tasks"))
                .get()
                .extracting(SavedQuery::watchEvery)
                .isEqualTo(Duration.ofMinutes(10));
        watches.runDue();
        assertThat(watches.changes()).isEmpty();
        assertThat(watches.count()).isZero();
        neo4j.query("""
                        MATCH (late:Task) WHERE late.dueDate < date('2023-04-01') AND EXISTS { (:Agency {key: 'agency-bo-cong-an'})-[:LEADS]->(late) }
                        WITH late ORDER BY late.order LIMIT 1
                        CREATE (late)-[:REPORTED]->(:ProgressReport {key: 'report-watch', status: 'DONE', on: date('2023-03-30'), at: datetime()})""").run();
        neo4j.query(
                        "MATCH (use:__QueryUse {query: 'overdue.tasks'}) SET use.watchedAt = use.watchedAt - duration('PT1H')")
                .run();
        watches.runDue();
        assertThat(watches.count()).isEqualTo(1);
        assertThat(watches.changes()).singleElement().satisfies(change -> {
            assertThat(change.added()).isEmpty();
            assertThat(change.gone()).hasSize(1);
            assertThat(change.columns()).startsWith("task", "leads");
        });
        watches.seen("overdue.tasks");
        assertThat(watches.count()).isZero();
        assertThat(watches.changes()).isEmpty();
        neo4j.query("MATCH (r:ProgressReport {key: 'report-watch'}) DETACH DELETE r")
                .run();
    }
}
