package vn.daumoi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.daumoi.catalog.Evidence;
import vn.daumoi.catalog.TaskPage;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.directive.Import;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;
import vn.daumoi.graph.Origin;
import vn.daumoi.graph.TaskStatus;

/** Reports that a document states, through publishing and publishing again. */
@DaumoiIT
class StatedReportsIT {

    private static final String HEADER = "Số: 77/BC-BTC\nHà Nội, ngày 02 tháng 3 năm 2026\nBÁO CÁO\nThử nghiệm\n\n"
            + "STT\tNhiệm vụ\tĐơn vị chủ trì\tThời gian\tTình trạng\n";
    private static final String ONE =
            "1\tKết nối dữ liệu đất đai\tBộ Tài chính\tTháng 3/2026\tĐang thực hiện, đạt 40%\n";
    private static final String TWO = "2\tBan hành hướng dẫn\tBộ Nội vụ\tTháng 4/2026\tĐã hoàn thành\n";
    private static final String TASK = "task-77-bc-btc-2026.1";

    @Autowired
    DirectiveService directives;

    @Autowired
    ProgressService progress;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void empty() {
        GraphWiper.wipe();
    }

    @Test
    void theDocumentsWordsAreTheEvidence() {
        publish(HEADER + ONE + TWO);
        ProgressReport stated = progress.history(TASK).getFirst();
        assertThat(stated.status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(stated.percent()).isEqualTo(40);
        assertThat(stated.by()).isEqualTo("77/BC-BTC");
        assertThat(stated.on()).isEqualTo("2026-03-02");
        assertThat(stated.origin()).isEqualTo(Origin.STATED);
        TaskPage page = tasks.find(TASK, LocalDate.of(2026, 3, 2)).orElseThrow();
        assertThat(page.task().status()).isEqualTo("IN_PROGRESS");
        Evidence row = page.evidence().getFirst();
        assertThat(row.marks())
                .filteredOn(mark -> mark.states().equals("STATUS"))
                .extracting(mark -> row.text().substring(mark.start(), mark.end()))
                .containsExactly("Đang thực hiện, đạt 40%");
        assertThatThrownBy(() -> progress.withdraw(TASK, stated.key())).isInstanceOf(InvalidReportException.class);
    }

    @Test
    void aCorrectedDocumentReplacesWhatItStatedAndNothingElse() {
        publish(HEADER + ONE + TWO);
        progress.report(TASK, new NewReport(TaskStatus.DONE, null, "do người nhập", LocalDate.of(2026, 3, 5)));
        Import corrected = publish(HEADER + ONE.replace("đạt 40%", "đạt 60%"));
        assertThat(corrected.state()).isEqualTo(Import.State.PUBLISHED);
        assertThat(progress.history(TASK))
                .extracting(report -> report.status() + " " + report.percent() + " " + report.note())
                .containsExactly("DONE 100 do người nhập", "IN_PROGRESS 60 Đang thực hiện, đạt 60%");
        // the column is gone, and with it what it said
        publish(HEADER.replace("\tTình trạng", "") + ONE.replace("\tĐang thực hiện, đạt 40%", ""));
        assertThat(progress.history(TASK)).extracting(ProgressReport::note).containsExactly("do người nhập");
    }

    @Test
    void theReviewShowsWhatChangesInTheStatus() {
        publish(HEADER + ONE);
        Import next = read(HEADER + ONE.replace("Đang thực hiện, đạt 40%", "Đã hoàn thành"));
        assertThat(next.changes())
                .containsExactly(new Import.Change(
                        "1", Import.Change.What.CHANGED, "status", "Đang thực hiện, đạt 40%", "Đã hoàn thành"));
        assertThat(next.draft().reports()).extracting(report -> report.status()).containsExactly(TaskStatus.DONE);
        assertThat(progress.asOf(List.of(TASK), null).get(TASK).percent()).isEqualTo(40);
    }

    private Import publish(String text) {
        return directives.publish(read(text).id());
    }

    private Import read(String text) {
        return directives.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    }
}
