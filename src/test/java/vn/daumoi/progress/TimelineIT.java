package vn.daumoi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.catalog.CatalogSeed;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.TaskStatus;
import vn.daumoi.progress.Timeline.Grouping;
import vn.daumoi.progress.Timeline.Lane;
import vn.daumoi.progress.Timeline.State;

@DaumoiIT
class TimelineIT {

    private static final String LAW = "task-05-ct-ttg-2023.A.1";
    private static final String CLEAN = "task-05-ct-ttg-2023.B.15";

    @Autowired
    TimelineService timelines;

    @Autowired
    ProgressService progress;

    @Autowired
    Neo4jClient neo4j;

    @BeforeEach
    void seed() {
        GraphWiper.wipe();
        CatalogSeed.into(neo4j);
        neo4j.query("""
                MATCH (a:Task {key: 'task-05-ct-ttg-2023.A.1'}), (c:Task {key: 'task-05-ct-ttg-2023.B.15'}),
                  (b:Task {key: 'task-05-ct-ttg-2023.B.14'}), (d:LegalDocument {key: 'document-05-ct-ttg-2023'}), (kh:LegalDocument {key: 'document-09-kh-2024'})
                CREATE (c)-[:DEPENDS_ON {id: 'x', state: 'PROPOSED'}]->(a), (c)-[:DEPENDS_ON {id: 'y', state: 'REJECTED'}]->(b)
                CREATE (e:Task {key: 'task-05-ct-ttg-2023.C.1', code: 'C.1', order: 4, documentKey: d.key, title: 'Theo nghị định',
                  deadlineKind: 'CONDITIONAL', deadlineText: 'Theo tiến độ Nghị định', searchText: 'theo nghi dinh'})
                CREATE (e)-[:ASSIGNED_BY]->(d), (e)-[:CONDITIONAL_ON]->(kh)""").run();
    }

    @Test
    void everyTaskIsShownAsWhatItIs() {
        progress.report(LAW, new NewReport(TaskStatus.IN_PROGRESS, 50, "", day("2023-04-10")));
        Timeline timeline = show(null, null);
        assertThat(timeline.tasks())
                .extracting(
                        Timeline.Item::code,
                        Timeline.Item::lane,
                        Timeline.Item::state,
                        Timeline.Item::start,
                        Timeline.Item::end)
                .containsExactlyInAnyOrder(
                        tuple("A.1", Lane.DATED, State.OVERDUE, day("2023-02-23"), day("2023-03-31")),
                        tuple("B.14", Lane.OPEN_ENDED, State.OPEN, day("2023-02-23"), null),
                        tuple("B.15", Lane.DATED, State.OPEN, day("2023-02-23"), day("2023-12-31")),
                        tuple("C.1", Lane.CONDITIONAL, State.OPEN, null, null),
                        tuple("A.1", Lane.UNDATED, State.OPEN, null, null));
        assertThat(timeline.counts()).isEqualTo(new Timeline.Counts(2, 1, 1, 1));
        assertThat(timeline.from()).isEqualTo("2023-02-23");
        assertThat(timeline.to()).isEqualTo("2023-12-31");
        assertThat(item(timeline, LAW).reports())
                .containsExactly(new Timeline.Mark(day("2023-04-10"), TaskStatus.IN_PROGRESS, 50));
        assertThat(item(timeline, CLEAN).needs()).containsExactly(LAW);
        assertThat(item(timeline, "task-05-ct-ttg-2023.C.1").condition()).isEqualTo("09/KH");
        assertThat(timeline.hiddenBy()).isEmpty();
    }

    @Test
    void statesAreThoseOfTheDay() {
        progress.report(LAW, new NewReport(TaskStatus.DONE, null, "", day("2023-04-10")));
        assertThat(item(show("2023-04-09"), LAW).state()).isEqualTo(State.OVERDUE);
        assertThat(item(show("2023-04-09"), LAW).reports()).isEmpty();
        assertThat(item(show("2023-04-10"), LAW).state()).isEqualTo(State.DONE);
        assertThat(item(show("2023-03-31"), LAW).state()).isEqualTo(State.DUE_SOON);
        assertThat(item(show("2023-02-28"), LAW).state()).isEqualTo(State.OPEN);
        assertThat(item(show("2023-03-01"), LAW).state()).isEqualTo(State.DUE_SOON);
    }

    @Test
    void groupsByLeadOrByDatabase() {
        assertThat(show(null, null).groups())
                .extracting(Timeline.Group::name, group -> group.tasks().size())
                .containsExactly(tuple("Bộ Công an", 2), tuple("Bộ Y tế", 1), tuple("Các bộ, ngành", 1), tuple("", 1));
        assertThat(timelines
                        .timeline(TaskFilter.NONE, Grouping.DATABASE, null, null)
                        .groups())
                .extracting(Timeline.Group::name, Timeline.Group::tasks)
                .startsWith(
                        tuple("Cơ sở dữ liệu quốc gia về dân cư", List.of("task-05-ct-ttg-2023.B.14")),
                        tuple("Cơ sở dữ liệu đất đai", List.of("task-05-ct-ttg-2023.B.14")))
                .hasSize(3);
    }

    @Test
    void whatIsHiddenIsCounted() {
        Timeline timeline = timelines.timeline(
                new TaskFilter(null, null, null, "document-05-ct-ttg-2023", null, null, null, null, null, null),
                Grouping.LEAD,
                day("2023-05-01"),
                day("2023-06-30"));
        // the law was due in March; what is ongoing goes on, and what has no date is in every stretch
        assertThat(timeline.tasks()).extracting(Timeline.Item::code).containsExactly("B.15", "B.14", "C.1");
        assertThat(timeline.hiddenBy())
                .containsExactly(new Listing.Hidden("filter", 1), new Listing.Hidden("range", 1));
        assertThat(timeline.total()).isEqualTo(5);
    }

    @Test
    void ofMoreThanAThousandThoseDueFirstAreShown() {
        neo4j.query("""
                MATCH (d:LegalDocument {key: 'document-05-ct-ttg-2023'})
                UNWIND range(1, 1200) AS i
                CREATE (t:Task {key: 'task-05-ct-ttg-2023.X.' + i, code: 'X.' + i, order: 100 + i, documentKey: d.key, title: 'x',
                  deadlineKind: 'DUE', dueDate: date('2024-01-01') + duration({days: i}), searchText: 'x'})-[:ASSIGNED_BY]->(d)""").run();
        Timeline timeline = show(null, null);
        assertThat(timeline.tasks()).hasSize(1_000);
        assertThat(timeline.hiddenBy()).containsExactly(new Listing.Hidden("limit", 205));
        assertThat(timeline.tasks().getFirst().key()).isEqualTo(LAW);
        assertThat(timeline.tasks().getLast().code()).isEqualTo("X.998");
    }

    @Test
    void theTableHoldsWhatThePictureHolds() throws IOException {
        progress.report(LAW, new NewReport(TaskStatus.IN_PROGRESS, 50, "", day("2023-04-10")));
        Timeline timeline = show(null, null);
        var out = new ByteArrayOutputStream();
        timelines.csv(timeline, Messages.VIETNAMESE, out);
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines)
                .hasSize(1
                        + timeline.groups().stream()
                                .mapToInt(group -> group.tasks().size())
                                .sum())
                .contains(
                        "Bộ Công an,A.1,Sửa Luật Căn cước,Có thời hạn,23/02/2023,31/03/2023,Tháng 3/2023,Quá hạn,Đang thực"
                                + " hiện,50,10/04/2023,,task-05-ct-ttg-2023.A.1",
                        "Bộ Y tế,B.15,Làm sạch công nghệ y tế,Có thời hạn,23/02/2023,31/12/2023,Quý IV/2023,Chưa xong,Chưa"
                                + " có báo cáo,,,A.1,task-05-ct-ttg-2023.B.15");
    }

    private Timeline show(String asOf) {
        return timelines.timeline(TaskFilter.NONE.with(List.of(), false, day(asOf)), Grouping.LEAD, null, null);
    }

    private Timeline show(@Nullable LocalDate from, @Nullable LocalDate to) {
        return timelines.timeline(TaskFilter.NONE.with(List.of(), false, day("2023-05-01")), Grouping.LEAD, from, to);
    }

    private static Timeline.Item item(Timeline timeline, String key) {
        return timeline.tasks().stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
