package vn.daumoi.directive.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.daumoi.directive.UnreadableDocumentException;
import vn.daumoi.directive.text.TextReader;

/** Shapes that no document at hand has, but others will. */
class ShapesTest {

    private static final String HEADER = "STT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn\n";
    private static final String ROWS = "1\tXây dựng quy chế\tBộ Y tế\t2025\n2\tTập huấn\tBộ Nội vụ\t2026\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
                    cells and header as bare lines; STT|Nhiệm vụ|Cơ quan chủ trì|Thời hạn|1|Xây dựng kế hoạch|Bộ Y tế|Tháng 5/2025|2|Tổ chức tập huấn|Bộ Nội vụ|Tháng 6/2025; 1 2
                    a header broken over lines; STT~Nội dung,|nhiệm vụ~Cơ quan|chủ trì~Thời|hạn|1~Xây dựng kế hoạch~Bộ Y tế~2025|2~Tập huấn~Bộ Nội vụ~2026; 1 2
                    two lines of headers; TT~Nội dung công việc~Cơ quan thực hiện~~Thời gian|~~Chủ trì~Phối hợp~|(1)~(2)~(3)~(4)~(5)|1~Xây dựng đề án~Bộ Y tế~Bộ Công an~2025; 1
                    labels within the item; II. NHIỆM VỤ||1. Xây dựng cổng dữ liệu. Cơ quan chủ trì: Bộ Y tế, Cục A. Thời gian hoàn thành: Quý I/2026.; II.1
                    a meeting's agenda; STT~Thời gian~Nội dung~Địa điểm|1~8h00~Khai mạc~Hội trường A; ''
                    an invitation; 1. Họp giao ban||- Chủ trì: Đồng chí Giám đốc||- Thời gian: 8h00 ngày 01/02/2025||- Địa điểm: Hội trường; ''
                    a budget; STT~Nội dung~Đơn vị tính~Số lượng~Thành tiền|1~Máy chủ~bộ~2~200; ''
                    """)
    void readsTheTasksAndNoOthers(String name, String document, String codes) {
        DocumentStructure read = read(document.replace('|', '\n').replace('~', '\t'));
        assertThat(read.rows())
                .as(name)
                .extracting(TaskRow::code)
                .containsExactly(codes.isEmpty() ? new String[0] : codes.split(" "));
        assertThat(read.account().balances()).isTrue();
    }

    @Test
    void tablesWithTheSameNumbersGetTheirCaptionsAsPrefixes() {
        assertThat(read("A. NHIỆM VỤ CHUNG\n\n" + HEADER + ROWS + "\nB. NHIỆM VỤ RIÊNG\n\n" + HEADER + ROWS)
                        .rows())
                .extracting(TaskRow::code)
                .containsExactly("A.1", "A.2", "B.1", "B.2");
    }

    @Test
    void aLabelMayStandRightAfterAnother() {
        DocumentStructure read = read("""
                        1. Xây dựng cổng dữ liệu

                        - Phân công: Cơ quan chủ trì: Bộ Y tế

                        - Thời gian hoàn thành: Quý I/2026
                        """);
        assertThat(read.rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.cells()).containsExactly("Xây dựng cổng dữ liệu", "", "Bộ Y tế", "Quý I/2026"));
    }

    @Test
    void anAccentThatAMarkPartsFromItsLetterIsJoinedToItAgain() {
        DocumentStructure read = read(HEADER + "1\tXây d<b></b>u\u031b<i></i>\u0323ng quy chế\tBộ Y tế\t2025\n");
        assertThat(read.rows().getFirst().cells().get(1)).isEqualTo("Xây dựng quy chế");
    }

    @Test
    void headingsAHundredLevelsDeepAndLongerThanAPageStillGiveShortNumbersAndTitles() {
        var text = new StringBuilder(HEADER);
        for (int i = 1; i <= 100; i++) {
            text.append("1.".repeat(Math.min(i, 6)))
                    .append("1\tNHIỆM VỤ ")
                    .append("rất dài ".repeat(200))
                    .append("\t\t\n");
        }
        DocumentStructure read = read(text + ROWS);
        assertThat(read.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.code()).hasSizeLessThan(150);
            assertThat(row.sectionTitle()).hasSizeLessThanOrEqualTo(500);
        });
        assertThat(read.account().balances()).isTrue();
    }

    @Test
    void aFileCutInsideALetterIsReadAndFlagged() {
        byte[] whole = (HEADER + ROWS.stripTrailing() + "ế").getBytes(StandardCharsets.UTF_8);
        var read = StructureReader.read(TextReader.read("cắt.txt", Arrays.copyOf(whole, whole.length - 1)));
        assertThat(read.rows().getLast().cells()).startsWith("2", "Tập huấn", "Bộ Nội vụ");
        assertThat(read.rows().getLast().cutOff()).containsExactly(false, false, false, true);
    }

    @Test
    void textEncodedTwiceIsRefusedByName() {
        byte[] once = (HEADER + ROWS).getBytes(StandardCharsets.UTF_8);
        byte[] twice = new String(once, StandardCharsets.ISO_8859_1)
                .replace('\u0091', '‘')
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TextReader.read("hai lần.txt", twice))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.messageKey()).isEqualTo("import.error.twice-encoded"));
    }

    private static DocumentStructure read(String text) {
        return StructureReader.read(TextReader.read("thử.txt", text.getBytes(StandardCharsets.UTF_8)));
    }
}
