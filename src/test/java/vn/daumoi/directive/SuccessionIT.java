package vn.daumoi.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.daumoi.catalog.SuccessionService;
import vn.daumoi.catalog.Successor;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;

/** Ministries of 2023, and who answers for their functions since. */
@DaumoiIT
class SuccessionIT {

    private static final LocalDate BEFORE = LocalDate.of(2025, 2, 28);
    private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
    private static final String LABOUR = "agency-bo-lao-dong-thuong-binh-va-xa-hoi";

    @Autowired
    DirectiveService directives;

    @Autowired
    SuccessionService successions;

    @BeforeEach
    void publish() {
        GraphWiper.wipe();
        String text = "Số: 77/KH-BYT\nHà Nội, ngày 02 tháng 3 năm 2023\nKẾ HOẠCH\nThử nghiệm\n\n"
                + "STT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian\tSản phẩm\n"
                + "1\tCập nhật dữ liệu hộ nghèo\tBộ Lao động - Thương binh và Xã hội\tBộ Tài chính\tTháng 6/2023\tDữ liệu\n"
                + "2\tKết nối dữ liệu\tUBND tỉnh Bắc Kạn\tBộ Kế hoạch và Đầu tư\tTháng 6/2023\tDữ liệu\n";
        directives.publish(
                directives.read("a.txt", text.getBytes(StandardCharsets.UTF_8)).id());
    }

    @Test
    void aFunctionGoesWhereItWentAndTheRestToTheGeneralSuccessor() {
        assertThat(names(LABOUR, "Cập nhật dữ liệu hộ nghèo", SINCE)).containsExactly("Bộ Nông nghiệp và Môi trường");
        assertThat(names(LABOUR, "Hoàn thiện cơ sở dữ liệu an sinh xã hội", SINCE))
                .containsExactly("Bộ Y tế");
        assertThat(names(LABOUR, "Hộ nghèo và an sinh xã hội", SINCE))
                .containsExactlyInAnyOrder("Bộ Nông nghiệp và Môi trường", "Bộ Y tế");
        assertThat(names(LABOUR, "Quản lý hợp đồng lao động", SINCE)).containsExactly("Bộ Nội vụ");
    }

    @Test
    void beforeTheDayNothingHasChanged() {
        assertThat(names(LABOUR, "Cập nhật dữ liệu hộ nghèo", BEFORE)).isEmpty();
    }

    @Test
    void aSuccessorComesWithItsDayAndBasis() {
        Successor successor = successions
                .all()
                .responsible("agency-bo-ke-hoach-va-dau-tu", "Bố trí vốn", SINCE)
                .getFirst();
        assertThat(successor.agency().name()).isEqualTo("Bộ Tài chính");
        assertThat(successor.on()).isEqualTo(LocalDate.of(2025, 3, 1));
        assertThat(successor.basis()).isEqualTo("Nghị quyết 176/2025/QH15");
    }

    @Test
    void aProvinceHasItsNewCommittee() {
        assertThat(names("agency-uy-ban-nhan-dan-tinh-bac-kan", "Kết nối dữ liệu", SINCE))
                .containsExactly("Ủy ban nhân dân tỉnh Thái Nguyên");
        assertThat(names("agency-bo-tai-chinh", "Bất cứ việc gì", SINCE)).isEmpty();
    }

    private List<String> names(String agency, String text, LocalDate on) {
        return successions.all().responsible(agency, text, on).stream()
                .map(successor -> successor.agency().name())
                .toList();
    }
}
