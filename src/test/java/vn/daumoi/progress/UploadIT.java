package vn.daumoi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditFilter;
import vn.daumoi.access.AuditTrail;
import vn.daumoi.access.Person;
import vn.daumoi.access.Role;
import vn.daumoi.access.SignedIn;
import vn.daumoi.access.Staff;
import vn.daumoi.catalog.CatalogSeed;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.TaskStatus;

@DaumoiIT
class UploadIT {

    private static final String LAW = "task-05-ct-ttg-2023.A.1";
    private static final String CONNECT = "task-05-ct-ttg-2023.B.14";
    private static final String HEADER = "Mã nhiệm vụ,Văn bản,Trạng thái,%,Ngày,Ghi chú,Cột lạ\n";

    @Autowired
    UploadService uploads;

    @Autowired
    UploadTemplate template;

    @Autowired
    ProgressService progress;

    @Autowired
    AuditTrail trail;

    @Autowired
    Neo4jClient neo4j;

    @BeforeEach
    void seed() {
        GraphWiper.wipe();
        CatalogSeed.into(neo4j);
    }

    @Test
    void saysFirstWhatItWouldChange() {
        progress.report(CONNECT, new NewReport(TaskStatus.IN_PROGRESS, 20, "", day("2023-03-01")));
        Upload upload = preview(HEADER
                + "A.1,05/CT-TTg,Đã hoàn thành,,31/03/2023,đã ban hành,x\n"
                + "B.14,,đang thực hiện,60%,2023-05-02,,\n"
                + "B.15,,,,,,\n");
        assertThat(upload.errors()).isEmpty();
        assertThat(upload.ignoredColumns()).containsExactly("Cột lạ");
        assertThat(upload.total()).isEqualTo(3);
        assertThat(upload.blank()).isEqualTo(1);
        assertThat(upload.rows())
                .extracting(
                        Upload.Row::line, Upload.Row::task, Upload.Row::now, Upload.Row::nowPercent, Upload.Row::report)
                .containsExactly(
                        tuple(
                                2,
                                LAW,
                                TaskStatus.NOT_REPORTED,
                                null,
                                new NewReport(TaskStatus.DONE, 100, "đã ban hành", day("2023-03-31"))),
                        tuple(
                                3,
                                CONNECT,
                                TaskStatus.IN_PROGRESS,
                                20,
                                new NewReport(TaskStatus.IN_PROGRESS, 60, "", day("2023-05-02"))));
        assertThat(count()).isEqualTo(1);
        Upload done = uploads.apply(upload.id());
        assertThat(done.applied()).isTrue();
        assertThat(done.adds()).isEqualTo(2);
        assertThat(progress.asOf(List.of(LAW), null).get(LAW).note()).isEqualTo("đã ban hành");
        assertThat(trail.page(new AuditFilter(null, null, AuditAction.PROGRESS_UPLOADED, null, null, null), 0, 9)
                        .entries())
                .extracting(entry -> entry.target(), entry -> entry.after())
                .containsExactly(tuple("a.csv", "reports: 2"));
        assertThatThrownBy(() -> uploads.apply(upload.id())).isInstanceOf(UploadService.UnknownUploadException.class);
    }

    @Test
    void everyErrorSaysWhereAndWhatAndNothingIsTaken() {
        Upload upload = preview("Báo cáo tiến độ\n\n" + HEADER
                + "A.1,,Đã hoàn thành,,,,\n"
                + "Z.9,,Đã hoàn thành,,,,\n"
                + ",,Đã hoàn thành,,,,\n"
                + "B.14,,xong đâu mà,,,,\n"
                + "B.14,,Đã hoàn thành,80,,,\n"
                + "B.14,,Đang thực hiện,nhiều,30/02/2023,,\n"
                + "B.14,,Đang thực hiện,,2999-01-01,,\n"
                + "B.15,,Đang thực hiện,,02/05/2023,,\n"
                + "B.15,,Đã hoàn thành,,02/05/2023,,\n"
                + "B.14,09/KH,Đã hoàn thành,,,,\n"
                + "task-none.1,,Đã hoàn thành,,,,\n"
                + "B.15,,,,,chỉ ghi chú,\n");
        assertThat(upload.errors())
                .extracting(Upload.Problem::line, Upload.Problem::column, Upload.Problem::value, Upload.Problem::key)
                .containsExactly(
                        tuple(4, "Mã nhiệm vụ", "A.1", "progress.row.ambiguous"),
                        tuple(5, "Mã nhiệm vụ", "Z.9", "progress.row.unknownCode"),
                        tuple(6, "Mã nhiệm vụ", "", "progress.row.noTask"),
                        tuple(7, "Trạng thái", "xong đâu mà", "progress.row.status"),
                        tuple(8, "%", "80", "progress.problem.done"),
                        tuple(9, "%", "nhiều", "progress.row.percent"),
                        tuple(9, "Ngày", "30/02/2023", "progress.row.date"),
                        tuple(10, "Ngày", "2999-01-01", "progress.problem.future"),
                        tuple(12, "", "", "progress.row.conflict"),
                        tuple(13, "Mã nhiệm vụ", "B.14", "progress.row.unknownCodeIn"),
                        tuple(14, "", "task-none.1", "progress.row.unknownKey"),
                        tuple(15, "Trạng thái", "", "progress.row.noStatus"));
        assertThat(upload.errors().getFirst().arguments()).containsExactly("05/CT-TTg, 09/KH");
        assertThat(upload.total())
                .isEqualTo(upload.rows().size() + upload.blank() + upload.wrong())
                .isEqualTo(12);
        assertThatThrownBy(() -> uploads.apply(upload.id())).isInstanceOf(UploadService.RefusedUploadException.class);
        assertThat(count()).isZero();
        assertThat(uploads.find(upload.id())).isPresent();
    }

    @Test
    void theSameFileTwiceAddsNothing() {
        String file = HEADER + "B.14,,Đang thực hiện,60,,đang làm,\nB.15,,Đã hoàn thành,,01/02/2024,,\n";
        assertThat(uploads.apply(preview(file).id()).adds()).isEqualTo(2);
        // somebody else's later word does not make the old file new
        progress.report("task-05-ct-ttg-2023.B.15", new NewReport(TaskStatus.CANCELLED, null, "", day("2024-03-01")));
        assertThat(uploads.apply(preview(file).id()).adds()).isZero();
        assertThat(count()).isEqualTo(3);
    }

    /** Random tables over the seeded tasks: what the first upload leaves, a second, shuffled one does not change. */
    @Test
    void twiceIsOnceWhateverTheFileSays() {
        var random = new Random(42);
        String[] codes = {"B.14", "B.15", LAW, "task-09-kh-2024.A.1"};
        String[] statuses = {"Đã hoàn thành", "in progress", "80%", "Chưa thực hiện", "đã hủy"};
        for (int round = 0; round < 25; round++) {
            var rows = new ArrayList<String>();
            LocalDate on = LocalDate.of(2023, 1, 1).plusDays(round * 40L);
            for (String code : codes) {
                for (int i = random.nextInt(3); i > 0; i--) {
                    on = on.plusDays(1 + random.nextInt(3));
                    rows.add(code + ",," + statuses[random.nextInt(statuses.length)] + ",," + on + ",n"
                            + random.nextInt(2) + ",\n");
                }
            }
            if (rows.isEmpty()) {
                continue;
            }
            Upload first = uploads.apply(preview(HEADER + String.join("", rows)).id());
            assertThat(first.adds()).as("%s", rows).isEqualTo(rows.size());
            long after = count();
            Collections.shuffle(rows, random);
            rows.add(rows.getFirst());
            assertThat(uploads.apply(preview(HEADER + String.join("", rows)).id())
                            .adds())
                    .isZero();
            assertThat(count()).isEqualTo(after);
        }
    }

    @Test
    void twoWhoUploadTheSameAtOnceAddItOnce() throws Exception {
        String file = HEADER + "B.14,,Đang thực hiện,60,02/05/2023,,\n";
        try (var people = Executors.newFixedThreadPool(3)) {
            Callable<Long> one = () -> SignedIn.as(
                    Person.CONSOLE, () -> uploads.apply(preview(file).id()).adds());
            long added = 0;
            for (var future : people.invokeAll(List.of(one, one, one))) {
                added += future.get();
            }
            assertThat(added).isEqualTo(1);
        }
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anUploadIsItsSendersAlone() {
        Upload upload = preview(HEADER + "B.14,,Đang thực hiện,60,02/05/2023,,\n");
        SignedIn.as(
                Person.CONSOLE,
                () -> assertThatThrownBy(() -> uploads.apply(upload.id()))
                        .isInstanceOf(UploadService.UnknownUploadException.class));
        Staff.act(Staff.with(Role.ADMINISTRATOR));
        assertThat(uploads.find(upload.id())).isPresent();
    }

    @Test
    void aWorkbookWithDatesPercentagesAndAFormula() throws IOException {
        var out = new ByteArrayOutputStream();
        var book = new Workbook(out, "test", "1.0");
        var sheet = book.newWorksheet("a");
        List<String> header = List.of("Key", "Status", "Percent complete", "Date", "Notes");
        for (int i = 0; i < header.size(); i++) {
            sheet.value(0, i, header.get(i));
        }
        sheet.value(1, 0, LAW);
        sheet.value(1, 1, "In progress");
        sheet.value(1, 2, 0.8);
        sheet.style(1, 2).format("0%").set();
        sheet.value(1, 3, day("2023-03-31"));
        sheet.value(2, 0, CONNECT);
        sheet.formula(2, 1, "B2");
        book.finish();
        Upload upload = uploads.preview("a.xlsx", out.toByteArray());
        assertThat(upload.rows())
                .extracting(Upload.Row::task, Upload.Row::report)
                .containsExactly(tuple(LAW, new NewReport(TaskStatus.IN_PROGRESS, 80, "", day("2023-03-31"))));
        assertThat(upload.errors())
                .extracting(Upload.Problem::line, Upload.Problem::column, Upload.Problem::key)
                .containsExactly(tuple(3, "Status", "progress.row.formula"));
    }

    @Test
    void theTemplateComesBackAsItWent() throws IOException {
        for (Locale locale : List.of(Messages.VIETNAMESE, Locale.ENGLISH)) {
            var filter =
                    new TaskFilter(null, null, null, "document-05-ct-ttg-2023", null, null, null, null, null, null);
            var csv = new ByteArrayOutputStream();
            template.csv(filter, locale, csv);
            var xlsx = new ByteArrayOutputStream();
            template.xlsx(filter, locale, xlsx);
            for (byte[] bytes : List.of(csv.toByteArray(), xlsx.toByteArray())) {
                Upload upload = uploads.preview("t", bytes);
                assertThat(upload.errors()).isEmpty();
                assertThat(upload.total()).isEqualTo(3);
                assertThat(upload.blank()).isEqualTo(3);
                assertThat(upload.ignoredColumns()).hasSize(4);
            }
        }
        var csv = new ByteArrayOutputStream();
        template.csv(TaskFilter.NONE, Messages.VIETNAMESE, csv);
        String filled = csv.toString(StandardCharsets.UTF_8)
                .replace("Chưa có báo cáo,,,,", "Chưa có báo cáo,Đang thực hiện,50,02/05/2023,ok");
        assertThat(uploads.apply(preview(filled).id()).adds()).isEqualTo(4);
        assertThat(progress.asOf(List.of(LAW, "task-09-kh-2024.A.1"), null).values())
                .extracting(ProgressReport::percent)
                .containsExactly(50, 50);
    }

    private Upload preview(String csv) {
        return uploads.preview("a.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private long count() {
        return neo4j.query("MATCH (:Task)-[:REPORTED]->(r:ProgressReport) RETURN count(r)")
                .fetchAs(Long.class)
                .one()
                .orElseThrow();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
