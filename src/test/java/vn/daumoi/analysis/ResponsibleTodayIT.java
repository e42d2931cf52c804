package vn.daumoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;

/** The ministries of a plan of 2023, and who answers for their tasks today. */
@DaumoiIT
class ResponsibleTodayIT {

    private static final String BASE = "database-co-so-du-lieu-an-sinh-xa-hoi";
    private static final LocalDate DAY = LocalDate.of(2023, 10, 1);

    @BeforeAll
    static void publish(@Autowired DirectiveService directives) {
        GraphWiper.wipe();
        String text = "Số: 77/KH-BNV\nHà Nội, ngày 02 tháng 3 năm 2023\nKẾ HOẠCH\nThử nghiệm\n\n"
                + "STT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian\tSản phẩm\n"
                + "1\tHoàn thiện Cơ sở dữ liệu an sinh xã hội\tBộ Lao động - Thương binh và Xã hội\t\tTháng 6/2023\tCơ sở dữ liệu\n"
                + "2\tKết nối Cơ sở dữ liệu an sinh xã hội với Cơ sở dữ liệu quốc gia về dân cư\tBộ Kế hoạch và Đầu tư\t\tTháng 9/2023\tDữ liệu\n";
        directives.publish(
                directives.read("a.txt", text.getBytes(StandardCharsets.UTF_8)).id());
    }

    @Test
    void theDocumentsOwnWordsUnlessAskedOtherwise(@Autowired BlockerService blockers) {
        assertThat(agencies(blockers.ofIntegration(Basis.asOf(DAY), BASE, null, 100)))
                .containsExactlyInAnyOrder("Bộ Lao động - Thương binh và Xã hội", "Bộ Kế hoạch và Đầu tư");
    }

    @Test
    void successorsForTheFunctionWhenAsked(@Autowired BlockerService blockers) {
        Basis today = new Basis(DAY, 0.5, EnumSet.allOf(Basis.State.class), true);
        Blockers answer = blockers.ofIntegration(today, BASE, null, 100);
        assertThat(agencies(answer)).containsExactlyInAnyOrder("Bộ Y tế", "Bộ Tài chính");
        assertThat(answer.basis().basis().responsibleToday()).isTrue();
        assertThat(answer.agencies().getFirst().chain()).isNotEmpty();
    }

    private static List<String> agencies(Blockers answer) {
        return answer.agencies().stream()
                .map(agency -> Objects.requireNonNull(agency.agency()).name())
                .toList();
    }
}
