package vn.daumoi.directive.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.Fold;

class DeadlineReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Tháng 3/2023                             | DUE       |            | 2023-03-31
            Tháng 02/2023                            | DUE       |            | 2023-02-28
            tháng 02/2024                            | DUE       |            | 2024-02-29
            trong tháng 4 năm 2023                   | DUE       |            | 2023-04-30
            chậm nhất trong tháng 4 năm 2023         | DUE       |            | 2023-04-30
            Từ tháng 02/2023                         | FROM      | 2023-02-01 |
            Bắt đầu từ tháng 5 năm 2023              | FROM      | 2023-05-01 |
            ngay từ đầu năm 2023                     | FROM      | 2023-01-01 |
            năm 2025 và các năm tiếp theo.           | FROM      | 2025-01-01 |
            2026                                     | DUE       |            | 2026-12-31
            2026-2027                                | BETWEEN   | 2026-01-01 | 2027-12-31
            2025 - 2030                              | BETWEEN   | 2025-01-01 | 2030-12-31
            giai đoạn 2026 – 2030                    | BETWEEN   | 2026-01-01 | 2030-12-31
            Từ năm 2026 đến năm 2030                 | BETWEEN   | 2026-01-01 | 2030-12-31
            Quý III/2026                             | DUE       |            | 2026-09-30
            Quý III, IV/2026                         | BETWEEN   | 2026-07-01 | 2026-12-31
            Quý II, III/2026                         | BETWEEN   | 2026-04-01 | 2026-09-30
            Quý IV/2026, 2027                        | BETWEEN   | 2026-10-01 | 2027-12-31
            Quý III, IV/2026, 2027                   | BETWEEN   | 2026-07-01 | 2027-12-31
            Quý 2 năm 2026                           | DUE       |            | 2026-06-30
            6 tháng đầu năm 2026                     | DUE       |            | 2026-06-30
            cuối năm 2025                            | DUE       |            | 2025-12-31
            ngày 15/12/2025                          | DUE       |            | 2025-12-15
            ngày 15 tháng 12 năm 2025                | DUE       |            | 2025-12-15
            trước ngày 01 tháng 01 năm 2026.         | DUE       |            | 2025-12-31
            Hoàn thành trước 30/6/2026               | DUE       |            | 2026-06-29
            01/01/2026 - 31/03/2026                  | BETWEEN   | 2026-01-01 | 2026-03-31
            December 31, 2021                        | DUE       |            | 2021-12-31
            FY2023                                   | DUE       |            | 2023-09-30
            Q3 2026                                  | DUE       |            | 2026-09-30
            Thường xuyên                             | ONGOING   |            |
            Thực hiện thường xuyên                   | ONGOING   |            |
            thuong xuyen                             | ONGOING   |            |
            Hằng năm                                 | RECURRING |            |
            Định kỳ 6 tháng                          | RECURRING |            |
            trước ngày 30/11 hằng năm                | RECURRING |            |
            Quarterly                                | RECURRING |            |
            Annually in accordance with OMB Guidance | RECURRING |            |
            Theo tiến độ của Chương trình            | CONDITIONAL |          |
            Sau khi Luật có hiệu lực                 | CONDITIONAL |          |
            Within 60 days of the completion of agency inventories | CONDITIONAL | |
            As required by the FY2023 budget timeline              | CONDITIONAL | |
            """)
    void readsKindAndDates(String words, DeadlineKind kind, @Nullable LocalDate start, @Nullable LocalDate due) {
        assertThat(read(words)).isEqualTo(new ReadDeadline(kind, due, start, null));
    }

    @ParameterizedTest
    @CsvSource({"Tháng 13/2023", "31/02/2023", "Quý V/2023", "2030 - 2025"})
    void aDayThatIsNotInTheCalendarIsUnknownAndSaidSo(String words) {
        ReadDeadline deadline = read(words);
        assertThat(deadline.kind()).isEqualTo(DeadlineKind.UNKNOWN);
        assertThat(deadline.doubt()).isIn(DeadlineReader.IMPOSSIBLE, DeadlineReader.UNREAD);
        assertThat(read("Tháng 13/2023").doubt()).isEqualTo(DeadlineReader.IMPOSSIBLE);
        assertThat(read("31/02/2023").doubt()).isEqualTo(DeadlineReader.IMPOSSIBLE);
    }

    @Test
    void ofTwoDeadlinesInACellTheLastCountsAndAPersonIsTold() {
        ReadDeadline two =
                read("+ Các bộ gửi kết quả trước ngày 15 tháng 12 năm 2025. + Bộ Công an tổng hợp, báo cáo trước"
                        + " ngày 31 tháng 12 năm 2025.");
        assertThat(two)
                .isEqualTo(
                        new ReadDeadline(DeadlineKind.DUE, LocalDate.of(2025, 12, 30), null, DeadlineReader.SEVERAL));
        assertThat(read("Tháng 6/2023; từ tháng 02/2023").kind()).isEqualTo(DeadlineKind.BETWEEN);
        assertThat(read("Tháng 6/2023; tháng 6/2023").doubt()).isNull();
    }

    @Test
    void emptyIsUnknownWithoutDoubtAndNonsenseWithOne() {
        assertThat(read("")).isEqualTo(ReadDeadline.NONE);
        assertThat(read("càng sớm càng tốt").doubt()).isEqualTo(DeadlineReader.UNREAD);
    }

    @Test
    void aListOfMonthsMayBeLongerThanAYearHas() {
        assertThat(read("Tháng 1, tháng 2, 3 và 4/2026")).isEqualTo(read("Tháng 1 đến tháng 4/2026"));
        assertThat(read("Tháng 1" + ", tháng 2".repeat(20_000) + "/2026").due()).isEqualTo("2026-02-28");
        assertThat(read("Quý I" + ", quý II".repeat(20_000) + "/2026").due()).isEqualTo("2026-06-30");
    }

    private static ReadDeadline read(String words) {
        return DeadlineReader.read(Fold.search(words));
    }
}
