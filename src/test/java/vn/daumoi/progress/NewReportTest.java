package vn.daumoi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.daumoi.engine.BothLanguages;
import vn.daumoi.graph.TaskStatus;

class NewReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        ", , , status, progress.problem.status",
        "NOT_REPORTED, , , status, progress.problem.status",
        "NOT_STARTED, 100, , percent, progress.problem.notStarted",
        "NOT_STARTED, 1, , percent, progress.problem.notStarted",
        "IN_PROGRESS, 100, , percent, progress.problem.inProgress",
        "DONE, 99, , percent, progress.problem.done",
        "IN_PROGRESS, 101, , percent, progress.problem.percent",
        "CANCELLED, -1, , percent, progress.problem.percent",
        "DONE, , 2026-03-11, on, progress.problem.future",
        "DONE, , 0203-03-10, on, progress.problem.past"
    })
    void refusesWhatCannotBe(TaskStatus status, Integer percent, LocalDate on, String field, String key) {
        assertThatThrownBy(() -> new NewReport(status, percent, null, on).checked(TODAY))
                .isInstanceOfSatisfying(InvalidReportException.class, e -> {
                    assertThat(e.field()).isEqualTo(field);
                    assertThat(e.key()).isEqualTo(key);
                    assertThat(BothLanguages.has(e.key())).isTrue();
                });
    }

    @Test
    void aNoteHasAnEnd() {
        assertThatThrownBy(() -> new NewReport(TaskStatus.DONE, null, "x".repeat(4_001), null).checked(TODAY))
                .isInstanceOfSatisfying(
                        InvalidReportException.class, e -> assertThat(e.field()).isEqualTo("note"));
    }

    @Test
    void fillsInWhatFollows() {
        assertThat(new NewReport(TaskStatus.DONE, null, "  đã ban hành ", null).checked(TODAY))
                .isEqualTo(new NewReport(TaskStatus.DONE, 100, "đã ban hành", TODAY));
        assertThat(new NewReport(TaskStatus.IN_PROGRESS, null, null, TODAY.minusDays(3)).checked(TODAY))
                .isEqualTo(new NewReport(TaskStatus.IN_PROGRESS, null, "", TODAY.minusDays(3)));
        assertThat(new NewReport(TaskStatus.CANCELLED, 40, "", TODAY)
                        .checked(TODAY)
                        .percent())
                .isEqualTo(40);
    }
}
