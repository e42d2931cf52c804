package vn.daumoi.directive.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.daumoi.directive.Finding;
import vn.daumoi.directive.text.TextReader;

class StructureReaderTest {

    @Test
    void readsAll72TasksOfTheDirective() throws IOException {
        DocumentStructure directive = directive();
        List<String> codes = directive.rows().stream().map(TaskRow::code).toList();
        assertThat(codes).hasSize(72).doesNotHaveDuplicates();
        assertThat(codes).containsSubsequence("A.1", "A.18", "B.1", "B.46", "C.1", "C.8");
        assertThat(directive.account().rows()).isEqualTo(86);
        assertThat(directive.account().continuations()).isEqualTo(7);
        assertThat(directive.account().balances()).isTrue();
        assertThat(directive.findings()).isEmpty();
    }

    @Test
    void givesAFragmentThatStandsBeforeItsRowToThatRow() throws IOException {
        assertThat(row(directive(), "B.11").cells())
                .containsSequence("Bộ Y tế", "Bộ Công an", "Thực hiện thường xuyên", "Dữ liệu được đối soát, làm sạch");
        assertThat(row(directive(), "B.10").cells())
                .containsSequence("Bộ Y tế", "Bộ Công an", "Tháng 6/2023", "Hoàn thiện cơ sở dữ liệu về y tế");
    }

    @Test
    void joinsCellsAcrossPages() throws IOException {
        DocumentStructure directive = directive();
        assertThat(row(directive, "B.5").cells().get(3))
                .isEqualTo(
                        "Bộ Tư pháp, Bộ Y tế, Bộ Lao động - Thương binh và Xã hội, Bộ Tài chính, Bộ Tài nguyên và Môi "
                                + "trường, Bộ Nội vụ, Bộ Thông tin và Truyền thông, Bộ Kế hoạch và Đầu tư, Bộ Công Thương, Bộ "
                                + "Quốc phòng, Ngân hàng Nhà nước Việt Nam, Thanh tra Chính phủ, Bảo hiểm xã hội Việt Nam");
        assertThat(row(directive, "B.6").cells().get(3)).isEmpty();
        assertThat(row(directive, "A.17").cells().get(5))
                .isEqualTo("Đảm bảo nguồn nhân lực chất lượng phục vụ triển khai Đề án. Môi trường làm việc minh bạch, "
                        + "được người dân tin tưởng");
        assertThat(row(directive, "B.44").cells().get(1))
                .contains("tối ưu hóa quy trình nghiệp vụ, số hóa hồ sơ")
                .endsWith("kết quả thực hiện Chỉ thị");
        assertThat(row(directive, "A.15").cells().get(1)).startsWith("Rà soát").doesNotContain("<p>");
    }

    @Test
    void readsColumnsByWhatTheirHeaderSays() {
        TaskRow row = read(
                        "TT\tSản phẩm\tThời hạn\tĐơn vị phối hợp\tĐơn vị chủ trì\tNội dung công việc\tGhi chú",
                        "1\tBáo cáo\t30/6/2026\tBộ Tài chính\tBộ Y tế\tLập báo cáo\tgấp")
                .rows()
                .getFirst();
        assertThat(row.columns())
                .extracting(Column::role)
                .containsExactly(
                        ColumnRole.NUMBER,
                        ColumnRole.PRODUCT,
                        ColumnRole.DEADLINE,
                        ColumnRole.CO_LEAD,
                        ColumnRole.LEAD,
                        ColumnRole.TITLE,
                        ColumnRole.OTHER);
    }

    @Test
    void readsCellsOnLinesOfTheirOwn() {
        DocumentStructure read = read(
                "**PHỤ LỤC**",
                "",
                "|",
                "**STT**",
                "|",
                "**NHIỆM VỤ**",
                "|",
                "**CHỦ TRÌ**",
                "|",
                "**THỜI GIAN**",
                "|",
                "|",
                "**I**",
                "|",
                "**NHÓM",
                "MỘT**",
                "|",
                "|",
                "1",
                "|",
                "Xây dựng kho dữ",
                "liệu dùng chung",
                "|",
                "Sở Nội vụ",
                "|",
                "2026",
                "|",
                "|",
                "2",
                "|",
                "Đào tạo",
                "|",
                "Sở Y tế",
                "|",
                "2027",
                "|");
        assertThat(read.rows()).extracting(TaskRow::code).containsExactly("I.1", "I.2");
        assertThat(read.rows().getFirst().cells())
                .containsExactly("1", "Xây dựng kho dữ liệu dùng chung", "Sở Nội vụ", "2026");
        assertThat(read.rows().getFirst().sectionTitle()).isEqualTo("NHÓM MỘT");
    }

    @Test
    void readsBareLinesUnderACollapsedHeader() {
        DocumentStructure read = read(
                "| TT | Hoạt động | Chủ trì | Phối hợp |",
                "| --- | --- | --- | --- |",
                "Thời gian",
                "1",
                "Ban hành văn bản",
                "a)",
                "Soạn thông tư.",
                "Cục A",
                "Vụ B",
                "Quý I/2027",
                "đ)",
                "Soạn hướng dẫn và",
                "Cục A, Cục",
                "Vụ B",
                "Quý II/2027",
                "giải thích.",
                "Kiểm lâm",
                "2",
                "Tổng kết.",
                "Cục C",
                "Vụ D",
                "Thường xuyên");
        assertThat(read.rows()).extracting(TaskRow::code).containsExactly("1a", "1đ", "2");
        assertThat(read.rows().get(1).cells())
                .containsExactly("đ)", "Soạn hướng dẫn và giải thích.", "Cục A, Cục Kiểm lâm", "Vụ B", "Quý II/2027");
    }

    @Test
    void readsLabelLinesWithoutATable() {
        DocumentStructure read = read(
                "**II. NỘI**",
                "**DUNG**",
                "",
                "1. Xây dựng Cổng thông tin",
                "",
                "- Cơ quan thực hiện: Bộ Công",
                "an.",
                "",
                "- Thời gian thực hiện: năm",
                "2026 - 2027.",
                "",
                "2. Xây dựng nghị định",
                "",
                "- Nghị định một;",
                "",
                "+ Cơ quan chủ trì: Bộ Tư pháp.",
                "",
                "+ Thời hạn ban hành: trước",
                "ngày 01/7/2026.",
                "",
                "- Nghị định hai.",
                "",
                "+ Cơ quan chủ trì: Bộ Nội vụ.",
                "");
        assertThat(read.rows()).extracting(TaskRow::code).containsExactly("II.1", "II.2.1", "II.2.2");
        assertThat(read.rows().getFirst().cells())
                .containsExactly("Xây dựng Cổng thông tin", "Bộ Công an.", "năm 2026 - 2027.");
        assertThat(read.account().balances()).isTrue();
    }

    @Test
    void aTableOfProceduresHoldsNoTasks() {
        DocumentStructure read = read(
                "STT\tTên thủ tục hành chính\tThời hạn giải quyết\tĐịa điểm thực hiện\tCăn cứ pháp lý",
                "1\tCấp chứng chỉ\t15 ngày\tTrung tâm\tLuật Đấu thầu");
        assertThat(read.rows()).isEmpty();
        assertThat(read.account().rejected())
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.messageKey()).isEqualTo("import.rejected.not-a-task-table"));
    }

    @Test
    void flagsWhatATruncatedFileCutOff() {
        DocumentStructure read = read(
                "STT\tNhiệm vụ\tChủ trì\tThời hạn", "1\tLàm một\tBộ Y tế\t2026", "2\tTiếp tục hoàn thiện cơ sở dữ");
        assertThat(read.rows().getLast().cutOff()).containsExactly(false, true, true, true);
        assertThat(read.findings()).extracting(Finding::messageKey).contains("import.finding.cut-off");
    }

    @Test
    void keepsBothRowsOfADuplicateNumber() {
        DocumentStructure read = read(
                "STT\tNhiệm vụ\tChủ trì",
                "1\tMột\tBộ Y tế",
                "1\tHai\tBộ Nội vụ",
                "STT\tNhiệm vụ\tChủ trì",
                "2\tBa\tBộ Y tế");
        assertThat(read.rows()).extracting(TaskRow::code).containsExactly("1", "1-2", "2");
        assertThat(read.findings()).extracting(Finding::messageKey).containsExactly("import.finding.duplicate-number");
        assertThat(read.account().headings()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void accountsForEveryRowWhateverHappensToTheFile(long seed) throws IOException {
        var random = new Random(seed);
        List<String> original = lines();
        for (int round = 0; round < 60; round++) {
            var lines = new ArrayList<>(original);
            for (int change = random.nextInt(12); change >= 0; change--) {
                mutate(lines, random);
            }
            DocumentStructure read = read(lines.toArray(String[]::new));
            assertThat(read.account().balances())
                    .as("seed %d round %d: %s", seed, round, read.account())
                    .isTrue();
            assertThat(read.rows()).extracting(TaskRow::code).doesNotHaveDuplicates();
            assertThat(read.account().tasks()).isEqualTo(read.rows().size());
        }
    }

    private static void mutate(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(6)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size()), line);
            case 2 -> lines.set(at, line.substring(0, line.isEmpty() ? 0 : random.nextInt(line.length())));
            case 3 -> lines.set(at, line.replaceFirst("\t", random.nextBoolean() ? "" : "\t\t"));
            case 4 -> lines.add(at, "|");
            default ->
                lines.subList(at, Math.min(lines.size(), at + 1 + random.nextInt(40)))
                        .clear();
        }
        if (lines.isEmpty()) {
            lines.add("x");
        }
    }

    private static DocumentStructure directive() throws IOException {
        return read(lines().toArray(String[]::new));
    }

    private static List<String> lines() throws IOException {
        try (var in = Objects.requireNonNull(
                StructureReaderTest.class.getResourceAsStream("/directives/05-CT-TTg-2023.txt"))) {
            return TextReader.read("05-CT-TTg-2023.txt", in.readAllBytes()).lines();
        }
    }

    private static TaskRow row(DocumentStructure structure, String code) {
        return structure.rows().stream()
                .filter(r -> r.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static DocumentStructure read(String... lines) {
        String text = String.join("\n", lines);
        return StructureReader.read(TextReader.read("thử.txt", text.getBytes(StandardCharsets.UTF_8)));
    }
}
