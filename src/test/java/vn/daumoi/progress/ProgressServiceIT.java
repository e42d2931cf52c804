package vn.daumoi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.access.AccessDeniedException;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditFilter;
import vn.daumoi.access.AuditTrail;
import vn.daumoi.access.Person;
import vn.daumoi.access.Role;
import vn.daumoi.access.SignedIn;
import vn.daumoi.access.Staff;
import vn.daumoi.catalog.CatalogSeed;
import vn.daumoi.catalog.Task;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Origin;
import vn.daumoi.graph.PlanStamp;
import vn.daumoi.graph.Slice;
import vn.daumoi.graph.TaskStatus;
import vn.daumoi.graph.UnknownKeyException;

@DaumoiIT
class ProgressServiceIT {

    private static final String LAW = "task-05-ct-ttg-2023.A.1";
    private static final String CONNECT = "task-05-ct-ttg-2023.B.14";
    private static final String CLEAN = "task-05-ct-ttg-2023.B.15";
    private static final String MAP = "task-09-kh-2024.A.1";

    @Autowired
    ProgressService progress;

    @Autowired
    ProgressQueries queries;

    @Autowired
    TaskService tasks;

    @Autowired
    AuditTrail trail;

    @Autowired
    PlanStamp stamp;

    @Autowired
    Neo4jClient neo4j;

    @BeforeEach
    void seed() {
        GraphWiper.wipe();
        CatalogSeed.into(neo4j);
    }

    @Test
    void theStatusAsOfADayIsTheLatestUpToIt() {
        progress.report(LAW, new NewReport(TaskStatus.IN_PROGRESS, 30, "đã trình", day("2023-03-01")));
        progress.report(LAW, new NewReport(TaskStatus.DONE, null, "", day("2023-05-02")));
        progress.report(LAW, new NewReport(TaskStatus.NOT_STARTED, null, "", day("2023-02-01")));
        assertThat(status(LAW, "2023-01-31")).isEqualTo("NOT_REPORTED null");
        assertThat(status(LAW, "2023-02-28")).isEqualTo("NOT_STARTED null");
        assertThat(status(LAW, "2023-05-01")).isEqualTo("IN_PROGRESS 30");
        assertThat(status(LAW, "2023-05-02")).isEqualTo("DONE 100");
        assertThat(tasks.find(LAW).orElseThrow().task().status()).isEqualTo("DONE");
        assertThat(progress.history(LAW))
                .extracting(ProgressReport::status, ProgressReport::by, ProgressReport::note)
                .containsExactly(
                        tuple(TaskStatus.DONE, "test", ""),
                        tuple(TaskStatus.IN_PROGRESS, "test", "đã trình"),
                        tuple(TaskStatus.NOT_STARTED, "test", ""));
        assertThat(progress.asOf(List.of(LAW, CONNECT), day("2023-05-01"))).containsOnlyKeys(LAW);
    }

    @Test
    void ofOneDayTheOneReportedLastCounts() {
        progress.report(LAW, new NewReport(TaskStatus.IN_PROGRESS, null, "", day("2023-03-01")));
        progress.report(LAW, new NewReport(TaskStatus.CANCELLED, null, "", day("2023-03-01")));
        assertThat(status(LAW, "2023-03-01")).isEqualTo("CANCELLED null");
    }

    @Test
    void theListFiltersByStatusAndByWhatIsOverdue() {
        progress.report(LAW, new NewReport(TaskStatus.DONE, null, "", day("2023-05-02")));
        progress.report(CONNECT, new NewReport(TaskStatus.IN_PROGRESS, null, "", day("2023-04-01")));
        assertThat(codes(TaskFilter.NONE.with(List.of(TaskStatus.DONE), false, day("2023-05-02"))))
                .containsExactly("A.1");
        assertThat(codes(TaskFilter.NONE.with(List.of(TaskStatus.DONE), false, day("2023-05-01"))))
                .isEmpty();
        assertThat(codes(TaskFilter.NONE.with(
                        List.of(TaskStatus.IN_PROGRESS, TaskStatus.NOT_REPORTED), false, day("2023-05-02"))))
                .containsExactly("B.14", "B.15", "A.1");
        // due on 31/03/2023 and done on 02/05: late on 1 May, and on the day it was due not yet
        assertThat(codes(TaskFilter.NONE.with(List.of(), true, day("2023-05-01"))))
                .containsExactly("A.1");
        assertThat(codes(TaskFilter.NONE.with(List.of(), true, day("2023-03-31"))))
                .isEmpty();
        assertThat(codes(TaskFilter.NONE.with(List.of(), true, day("2024-01-01"))))
                .containsExactly("B.15");
        Listing<Task> list = tasks.list(
                new TaskFilter(null, "agency-bo-y-te", null, null, null, null, null, null, null, null)
                        .with(List.of(TaskStatus.NOT_REPORTED), true, day("2024-01-01")),
                new Slice(0, 10, "code"));
        assertThat(list.items()).extracting(Task::code).containsExactly("B.15");
        assertThat(list.hiddenBy()).containsExactly(new Listing.Hidden("filter", 3));
    }

    @Test
    void whatIsTakenBackNoLongerCountsAndCanBePutBack() {
        progress.report(LAW, new NewReport(TaskStatus.IN_PROGRESS, 30, "", day("2023-03-01")));
        ProgressReport wrong = progress.report(LAW, new NewReport(TaskStatus.DONE, null, "nhầm", day("2023-03-02")));
        long before = stamp.now();
        progress.withdraw(LAW, wrong.key());
        progress.withdraw(LAW, wrong.key());
        assertThat(status(LAW, "2023-03-02")).isEqualTo("IN_PROGRESS 30");
        assertThat(progress.history(LAW)).hasSize(1);
        assertThat(progress.restore(LAW, wrong.key())).isEqualTo(wrong);
        progress.restore(LAW, wrong.key());
        assertThat(status(LAW, "2023-03-02")).isEqualTo("DONE 100");
        assertThat(stamp.now()).isEqualTo(before + 2);
        assertThat(trail.page(new AuditFilter(null, null, null, LAW, null, null), 0, 10)
                        .entries())
                .extracting(entry -> entry.action(), entry -> entry.before(), entry -> entry.after())
                .containsExactly(
                        tuple(AuditAction.PROGRESS_RESTORED, null, wrong.words()),
                        tuple(AuditAction.PROGRESS_WITHDRAWN, wrong.words(), null),
                        tuple(AuditAction.PROGRESS_REPORTED, null, wrong.words()),
                        tuple(AuditAction.PROGRESS_REPORTED, null, "status: IN_PROGRESS\npercent: 30\non: 2023-03-01"));
    }

    @Test
    void onesOwnOrAnyAsAnAdministrator() {
        ProgressReport mine = progress.report(LAW, new NewReport(TaskStatus.DONE, null, "", null));
        neo4j.query("MATCH (r:ProgressReport) SET r.by = 'nguoi-khac'").run();
        Staff.act(Staff.with(Role.PLANNER));
        assertThatThrownBy(() -> progress.withdraw(LAW, mine.key())).isInstanceOf(AccessDeniedException.class);
        assertThat(progress.mayWithdraw(progress.history(LAW).getFirst())).isFalse();
        Staff.act(Staff.with(Role.ADMINISTRATOR));
        progress.withdraw(LAW, mine.key());
        assertThat(progress.history(LAW)).isEmpty();
        assertThatThrownBy(() -> progress.withdraw(CONNECT, mine.key())).isInstanceOf(UnknownKeyException.class);
    }

    @Test
    void twoAtOnceAreBothKept() throws Exception {
        var begin = new CyclicBarrier(4);
        try (var people = Executors.newFixedThreadPool(4)) {
            List<Callable<ProgressReport>> all = IntStream.rangeClosed(1, 4)
                    .<Callable<ProgressReport>>mapToObj(i -> () -> {
                        begin.await();
                        return SignedIn.as(
                                Person.CONSOLE,
                                () -> progress.report(
                                        LAW, new NewReport(TaskStatus.IN_PROGRESS, i * 10, "người " + i, null)));
                    })
                    .toList();
            for (var one : people.invokeAll(all)) {
                one.get();
            }
        }
        assertThat(progress.history(LAW))
                .extracting(ProgressReport::note)
                .containsExactlyInAnyOrder("người 1", "người 2", "người 3", "người 4");
        assertThat(trail.firstBroken()).isEmpty();
    }

    @Test
    void nothingIsChangedForATaskThatIsNotThere() {
        long before = stamp.now();
        assertThatThrownBy(() -> progress.report("task-none", new NewReport(TaskStatus.DONE, null, "", null)))
                .isInstanceOf(UnknownKeyException.class);
        assertThatThrownBy(() -> progress.history("task-none")).isInstanceOf(UnknownKeyException.class);
        assertThat(stamp.now()).isEqualTo(before);
        assertThat(neo4j.query("MATCH (r:ProgressReport) RETURN count(r)")
                        .fetchAs(Long.class)
                        .one())
                .contains(0L);
    }

    /** The same told by sorting all reports in memory. */
    @Test
    void asOfAnyDayIsWhatBruteForceFinds() {
        var random = new Random(20260704);
        List<String> keys = List.of(LAW, CONNECT, CLEAN, MAP);
        LocalDate first = LocalDate.of(2023, 1, 1);
        var all = new ArrayList<ProgressReport>();
        for (int i = 0; i < 300; i++) {
            TaskStatus status = TaskStatus.values()[1 + random.nextInt(4)];
            all.add(new ProgressReport(
                    "report-%03d".formatted(i),
                    keys.get(random.nextInt(keys.size())),
                    status,
                    status == TaskStatus.DONE ? Integer.valueOf(100) : null,
                    "",
                    first.plusDays(random.nextInt(60)),
                    "test",
                    // few moments, so that ties are many
                    Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(5)),
                    Origin.ENTERED,
                    null));
        }
        queries.add(all);
        for (int day = -1; day <= 61; day++) {
            LocalDate asOf = first.plusDays(day);
            var told = progress.asOf(keys, asOf);
            var listed = tasks.list(TaskFilter.NONE.with(List.of(), false, asOf), new Slice(0, 10, "code"));
            for (String key : keys) {
                ProgressReport expected = bruteForce(all, key, asOf);
                assertThat(told.get(key)).as("%s on %s", key, asOf).isEqualTo(expected);
                assertThat(listed.items())
                        .filteredOn(task -> task.key().equals(key))
                        .extracting(Task::status)
                        .containsExactly(
                                expected == null
                                        ? "NOT_REPORTED"
                                        : expected.status().name());
            }
            for (TaskStatus status : TaskStatus.values()) {
                assertThat(tasks.list(TaskFilter.NONE.with(List.of(status), false, asOf), new Slice(0, 10, "code"))
                                .items())
                        .extracting(Task::key)
                        .containsExactlyElementsOf(listed.items().stream()
                                .filter(task -> task.status().equals(status.name()))
                                .map(Task::key)
                                .toList());
            }
        }
    }

    private static @Nullable ProgressReport bruteForce(List<ProgressReport> all, String task, LocalDate day) {
        return all.stream()
                .filter(report -> report.task().equals(task) && !report.on().isAfter(day))
                .max(Comparator.comparing(ProgressReport::on)
                        .thenComparing(ProgressReport::at)
                        .thenComparing(ProgressReport::key))
                .orElse(null);
    }

    private List<String> codes(TaskFilter filter) {
        return tasks.list(filter, new Slice(0, 10, "code")).items().stream()
                .map(Task::code)
                .toList();
    }

    private String status(String key, String asOf) {
        Task task = tasks.find(key, day(asOf)).orElseThrow().task();
        return task.status() + " " + task.percent();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
