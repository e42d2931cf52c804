package vn.daumoi.dependency.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the rules find in documents, and what they had better not. */
class RulesTest {

    private static final String HEADER = "Số: 10/KH-BYT\nHà Nội, ngày 10 tháng 01 năm 2024\nKẾ HOẠCH\nThử nghiệm\n\n"
            + "STT\tNhiệm vụ\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian\tSản phẩm\n";

    @Test
    void connectingWaitsForBuildingAndNotTheOtherWayRound() {
        assertThat(
                        pairs(
                                "Xây dựng Cơ sở dữ liệu quốc gia về y tế\tBộ Y tế\t\tTháng 6/2024\tCơ sở dữ liệu",
                                "Kết nối Cơ sở dữ liệu quốc gia về y tế với Cơ sở dữ liệu quốc gia về dân cư\tBộ Y tế\t\tTháng 5/2024\tDữ liệu"))
                .containsExactly("2 → 1 readiness 0.9");
    }

    @Test
    void nobodyWaitsForWhatNeverEndsOrForEverybody() {
        assertThat(
                        pairs(
                                "Xây dựng Cơ sở dữ liệu quốc gia về y tế\tBộ Y tế\t\tThường xuyên\tCơ sở dữ liệu",
                                "Làm sạch Cơ sở dữ liệu quốc gia về y tế\tCác bộ, ngành, địa phương\t\tTháng 2/2024\tDữ liệu",
                                "Kết nối Cơ sở dữ liệu quốc gia về y tế với Cơ sở dữ liệu quốc gia về dân cư\tBộ Y tế\t\tTháng 5/2024\tDữ liệu"))
                .isEmpty();
    }

    @Test
    void puttingDataIntoADatabaseDoesNotMakeItReady() {
        assertThat(
                        pairs(
                                "Cập nhật dữ liệu tiêm chủng vào Cơ sở dữ liệu quốc gia về bảo hiểm\tBộ Y tế\t\tTháng 6/2024\tDữ liệu",
                                "Kết nối dữ liệu sinh viên với Cơ sở dữ liệu quốc gia về bảo hiểm\tBộ Giáo dục và Đào tạo\t\tTháng 5/2024\tKết nối"))
                .isEmpty();
    }

    @Test
    void completingADatabaseWaitsForItsData() {
        assertThat(
                        pairs(
                                "Hoàn thiện Cơ sở dữ liệu an sinh xã hội\tBộ Nội vụ\t\tTháng 9/2024\tCơ sở dữ liệu an sinh xã hội",
                                "Cập nhật thông tin hộ nghèo phục vụ an sinh xã hội\tBộ Nội vụ\t\tTháng 6/2024\tCập nhật thông tin hộ nghèo vào cơ sở dữ liệu"))
                .containsExactly("1 → 2 supply 0.75");
    }

    @Test
    void theGateOpensOnlyForTheSystemThatWasChecked() {
        assertThat(
                        pairs(
                                "Kiểm tra, đánh giá an toàn thông tin hệ thống thông tin y tế để kết nối với Cơ sở dữ liệu quốc gia về dân cư\tBộ Công an\t\tTháng 4/2024\tBiên bản",
                                "Kết nối hệ thống thông tin y tế với Cơ sở dữ liệu quốc gia về dân cư\tBộ Y tế\t\tTháng 7/2024\tKết nối",
                                "Kết nối hệ thống thông tin giáo dục với Cơ sở dữ liệu quốc gia về dân cư\tBộ Giáo dục và Đào tạo\t\tTháng 7/2024\tKết nối"))
                .containsExactly("2 → 1 gate 0.9");
    }

    @Test
    void buildingWaitsForTheScheme() {
        assertThat(pairs(
                        "Xây dựng Nghị định về Cơ sở dữ liệu quốc gia về y tế\tBộ Y tế\t\tTháng 4/2024\tNghị định",
                        "Xây dựng Cơ sở dữ liệu quốc gia về y tế\tBộ Y tế\t\tTháng 9/2024\tCơ sở dữ liệu"))
                .contains("2 → 1 foundation 0.8");
    }

    @Test
    void aSubjectBindsATaskToItsGuideline() {
        assertThat(pairs(
                        "Ban hành hướng dẫn kỹ thuật về hồ sơ bệnh án điện tử\tBộ Y tế\t\tTháng 3/2024\tVăn bản hướng dẫn",
                        "Triển khai hồ sơ bệnh án điện tử tại các bệnh viện hạng I\tSở Y tế Hà Nội\t\tTháng 9/2024\tBệnh viện có hồ sơ bệnh án điện tử",
                        "Khám sức khỏe định kỳ cho học sinh\tBộ Y tế\t\tTháng 9/2024\tBáo cáo"))
                .singleElement()
                .asString()
                .startsWith("2 → 1 guidance");
    }

    @Test
    void theSameLettersWithOtherMarksAreOtherWords() {
        assertThat(pairs(
                        "Ban hành hướng dẫn về lưu trữ hồ sơ bệnh viện\tBộ Nội vụ\t\tTháng 3/2024\tHướng dẫn",
                        "Quản lý lưu trú khách sạn\tBộ Công an\t\tTháng 9/2024\tBáo cáo"))
                .isEmpty();
        assertThat(Syllables.of("hoá")).isEqualTo(Syllables.of("hóa"));
        assertThat(Syllables.of("trú")).isNotEqualTo(Syllables.of("trữ"));
    }

    @Test
    void whatATaskIsDoneForNeedsIt() {
        assertThat(
                        pairs(
                                "Chia sẻ dữ liệu khám sức khỏe để thực hiện dịch vụ công Cấp đổi giấy phép lái xe\tBộ Y tế\t\tTháng 3/2024\tKho dữ liệu",
                                "Tổ chức tiếp nhận hồ sơ qua mạng\tBộ Xây dựng\t\tTháng 4/2024\tDịch vụ công Cấp đổi giấy phép lái xe"))
                .containsExactly("2 → 1 product 0.85");
    }

    @Test
    void aTaskMayNameWhatItComesAfter() {
        assertThat(pairs(
                        "Rà soát danh mục thuốc hiếm\tBộ Y tế\t\tTháng 3/2024\tDanh mục",
                        "Đấu thầu tập trung sau khi hoàn thành nhiệm vụ số 1\tBộ Y tế\t\tTháng 2/2024\tKết quả",
                        "Mua thuốc sau khi rà soát danh mục thuốc hiếm\tBộ Quốc phòng\t\tTháng 9/2024\tThuốc"))
                .containsExactly("2 → 1 reference 0.95", "3 → 1 words 0.85");
    }

    @Test
    void aDeadlineMayCountFromWhatAnotherTaskMakes() {
        assertThat(
                        pairs(
                                "Prepare an inventory of AI use cases\tBộ Khoa học và Công nghệ\t\tTháng 3/2024\tList",
                                "Share AI use cases among agencies\tBộ Công an\t\tWithin 60 days of the completion of agency inventories\tReport"))
                .containsExactly("2 → 1 words 0.85");
    }

    @Test
    void whoWatchesOverOthersNeitherWaitsNorIsWaitedFor() {
        assertThat(pairs(
                        "Ban hành hướng dẫn kỹ thuật về hồ sơ bệnh án điện tử\tBộ Y tế\t\tTháng 3/2024\tVăn bản hướng dẫn",
                        "Tuyên truyền về hồ sơ bệnh án điện tử tại các bệnh viện\tBộ Y tế\t\tTháng 9/2024\tẤn phẩm"))
                .isEmpty();
    }

    @Test
    void aCircleIsNotProposedUnlessTheDocumentStatesIt() {
        assertThat(pairs(
                        "Mua máy chủ sau khi hoàn thành nhiệm vụ số 2\tBộ Y tế\t\tTháng 3/2024\tMáy chủ",
                        "Xây phòng máy sau khi hoàn thành nhiệm vụ số 1\tBộ Y tế\t\tTháng 3/2024\tPhòng máy"))
                .containsExactly("1 → 2 reference 0.95", "2 → 1 reference 0.95");
    }

    @Test
    void theOrderOfTheTasksMakesNoDifference() throws IOException {
        List<TaskFacts> directive = directive();
        List<String> found = pairs(directive);
        var shuffled = new ArrayList<>(directive);
        for (long seed = 1; seed <= 5; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(pairs(shuffled)).containsExactlyInAnyOrderElementsOf(found);
        }
    }

    /** Each was read and judged by hand: see decision 034. */
    @Test
    void theDirectiveHasTheseDependencies() throws IOException {
        assertThat(pairs(directive()).stream().map(p -> p.replaceFirst(" [^ ]+ [^ ]+$", "")))
                .containsExactly(
                        "A.8 → B.21",
                        "A.9 → B.28",
                        "A.10 → A.8",
                        "A.12 → B.6",
                        "A.12 → B.25",
                        "A.14 → A.15",
                        "A.14 → B.3",
                        "A.17 → B.31",
                        "A.18 → B.31",
                        "B.1 → B.23",
                        "B.4 → B.45",
                        "B.6 → B.12",
                        "B.13 → B.14",
                        "B.16 → B.17",
                        "B.16 → B.18",
                        "B.17 → B.18",
                        "B.42 → B.12",
                        "C.1 → B.35",
                        "C.1 → B.38",
                        "C.2 → B.39",
                        "C.3 → B.25",
                        "C.4 → B.6",
                        "C.5 → B.3");
    }

    private static List<TaskFacts> directive() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                RulesTest.class.getClassLoader().getResourceAsStream("directives/05-CT-TTg-2023.txt"))) {
            return DraftFacts.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static List<String> pairs(String... rows) {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < rows.length; i++) {
            text.append(i + 1).append('\t').append(rows[i]).append('\n');
        }
        List<TaskFacts> facts = DraftFacts.of(text.toString());
        assertThat(facts).as("the document's tasks").hasSize(rows.length);
        return pairs(facts);
    }

    private static List<String> pairs(List<TaskFacts> facts) {
        Map<String, String> codes = new HashMap<>();
        facts.forEach(task -> codes.put(task.key(), task.code()));
        return Derivation.derive(new Programme(facts), rule -> true, List.of()).derived().stream()
                .map(d ->
                        codes.get(d.best().task()) + " → " + codes.get(d.best().needed()) + " "
                                + d.best().rule() + " " + d.best().confidence())
                .toList();
    }
}
