package vn.daumoi.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.daumoi.graph.DeadlineKind;

/** Documents of later years say in columns of their own how far tasks have come. */
class StatedProgressTest {

    private static final DocumentReader READER = new DocumentReader();

    static Stream<String> documents() {
        return Stream.of("tien-do-la-han.txt", "tien-do-la-tinh-trang.txt", "ty-le.md", "status-en.md");
    }

    @Test
    void tienDoIsTheDeadlineWhereItsCellsAre() {
        Draft draft = read("tien-do-la-han.txt");
        assertThat(draft.tasks())
                .extracting(task -> task.code() + " " + task.deadline().kind() + " "
                        + task.deadline().due())
                .containsExactly(
                        "1 DUE 2025-06-30",
                        "2 ONGOING null",
                        "3 DUE 2025-09-30",
                        "4 DUE 2025-12-31",
                        "5 DUE 2025-12-31");
        assertThat(said(draft))
                .containsExactly(
                        "1 DONE 100 2025-06-15 Đã hoàn thành ngày 15/6/2025",
                        "2 IN_PROGRESS 85 2025-12-20 Đang thực hiện, đạt 85%",
                        "3 NOT_STARTED null 2025-12-20 Chưa thực hiện");
        // what it says is no status, and is not guessed to be one; a dash says nothing
        assertThat(doubts(draft))
                .containsExactly(
                        "4 import.finding.status-unread [Kết quả thực hiện, Đã ban hành Quyết định số 100/QĐ-UBND]");
    }

    @Test
    void tienDoIsTheStatusWhereItsCellsAre() {
        Draft draft = read("tien-do-la-tinh-trang.txt");
        assertThat(said(draft))
                .containsExactly(
                        "1 IN_PROGRESS null 2025-07-05 Đúng tiến độ",
                        "2 IN_PROGRESS null 2025-07-05 Chậm",
                        "3 DONE 100 2025-04-30 Hoàn thành tháng 4/2025",
                        "5 CANCELLED null 2025-07-05 Đã hủy");
        // December has not come in a document of July
        assertThat(doubts(draft)).containsExactly("4 import.finding.status-unread [Tiến độ, Hoàn thành tháng 12/2025]");
        assertThat(draft.tasks()).allMatch(task -> task.deadline().kind() == DeadlineKind.DUE);
    }

    @Test
    void aPercentageHasAColumnOfItsOwn() {
        Draft draft = read("ty-le.md");
        assertThat(said(draft))
                .containsExactly(
                        "1 IN_PROGRESS 70 2026-02-10 Đang thực hiện; 70",
                        "2 DONE 100 2026-02-10 Đã hoàn thành; 100",
                        "3 NOT_STARTED 0 2026-02-10 0");
        assertThat(doubts(draft)).containsExactly("4 import.finding.status-several [Đang thực hiện; 100]");
    }

    @Test
    void withoutADateOfTheDocumentOnlyWhatIsDatedItselfIsAReport() {
        Draft draft = read("status-en.md");
        assertThat(said(draft)).containsExactly("2 DONE 100 2025-12-20 Completed on December 20, 2025; 100%");
        assertThat(doubts(draft))
                .containsExactly(
                        "1 import.finding.status-no-date [On track; 60%]",
                        "3 import.finding.status-no-date [Not started; 0%]",
                        "4 import.finding.status-unread [Status, To be discussed]");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theEvidenceIsTheWords(String name) {
        Draft draft = read(name);
        assertThat(draft.reports()).isNotEmpty().allSatisfy(report -> {
            String passage = draft.passages().stream()
                    .filter(p -> p.key().equals(report.place().passageKey()))
                    .findFirst()
                    .orElseThrow()
                    .text();
            assertThat(report.words())
                    .contains(passage.substring(
                            report.place().start(), report.place().end()));
        });
    }

    private static List<String> said(Draft draft) {
        return draft.reports().stream()
                .map(report -> code(draft, report) + " " + report.status() + " " + report.percent() + " " + report.on()
                        + " " + report.words())
                .toList();
    }

    private static String code(Draft draft, Draft.StatedReport report) {
        return draft.tasks().stream()
                .filter(task -> task.key().equals(report.taskKey()))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static List<String> doubts(Draft draft) {
        return draft.tasks().stream()
                .flatMap(task -> task.findings().stream())
                .filter(finding -> finding.messageKey().startsWith("import.finding.status"))
                .map(finding -> finding.taskCode() + " " + finding.messageKey() + " " + finding.arguments())
                .toList();
    }

    private static Draft read(String name) {
        try (var in = Objects.requireNonNull(StatedProgressTest.class.getResourceAsStream("/progress/" + name))) {
            return READER.read(name, in.readAllBytes()).draft();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
