package vn.daumoi.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đã hoàn thành|DONE|",
                "ĐÃ HOÀN THÀNH.|DONE|",
                "Hoàn thành|DONE|",
                "Đã hoàn thành ngày 15/3/2025|DONE|",
                "Hoàn thành đúng hạn|DONE|",
                "Đã hoàn thành, chậm 10 ngày so với kế hoạch|DONE|",
                "Hoàn thành 100%|DONE|100",
                "100%|DONE|100",
                "Completed|DONE|",
                "Done (100%)|DONE|100",
                "Hoàn thành 80%|IN_PROGRESS|80",
                "80%|IN_PROGRESS|80",
                "80 %|IN_PROGRESS|80",
                "Đang thực hiện|IN_PROGRESS|",
                "Đang triển khai, đạt khoảng 60%|IN_PROGRESS|60",
                "Đang thực hiện (40% khối lượng)|IN_PROGRESS|40",
                "Đang thực hiện, dự kiến hoàn thành trong tháng 6/2025|IN_PROGRESS|",
                "Đang cấp cho 95% dân số|nothing|",
                "Đang triển khai tại 95% số xã|IN_PROGRESS|",
                "Chưa hoàn thành (60%)|IN_PROGRESS|60",
                "Chậm|IN_PROGRESS|",
                "Đúng tiến độ|IN_PROGRESS|",
                "In progress|IN_PROGRESS|",
                "On track|IN_PROGRESS|",
                "In progress, 45% complete|IN_PROGRESS|45",
                "Chưa thực hiện|NOT_STARTED|",
                "Chưa triển khai, chậm tiến độ|NOT_STARTED|",
                "Not started|NOT_STARTED|",
                "0%|NOT_STARTED|0",
                "Đã hủy|CANCELLED|",
                "Hủy bỏ theo Quyết định số 15/QĐ-UBND|CANCELLED|",
                "Cancelled|CANCELLED|"
            })
    void saysIt(String words, String status, Integer percent) {
        StatusWords.Said said = StatusWords.read(words);
        if (status.equals("nothing")) {
            assertThat(said).isNull();
        } else {
            assertThat(said).isEqualTo(new StatusWords.Said(TaskStatus.valueOf(status), percent));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "–",
                "Chưa hoàn thành",
                "Cơ bản hoàn thành",
                "Quý II/2025",
                "Thường xuyên",
                "Đã ban hành Quyết định số 123/QĐ-BTC",
                "Dự kiến hoàn thành tháng 12/2025",
                "Phấn đấu hoàn thành trước ngày 30/6",
                "Nội dung 1 đã hoàn thành; nội dung 2 đang thực hiện",
                "Tạm dừng",
                "Xong đâu mà",
                "Không hoàn thành",
                "Giảm 20% thời gian giải quyết",
                "120%",
                "Nearly completed",
                "To be completed"
            })
    void saysNothing(String words) {
        assertThat(StatusWords.read(words)).isNull();
    }
}
