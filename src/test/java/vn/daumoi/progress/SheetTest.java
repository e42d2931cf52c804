package vn.daumoi.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mã,Trạng thái\nA.1,\"Đã hoàn thành, xong\"\n",
                "Mã;Trạng thái\nA.1;\"Đã hoàn thành, xong\"\n",
                "Mã\tTrạng thái\nA.1\tĐã hoàn thành, xong\n",
                "\uFEFFMã,Trạng thái\r\nA.1,\"Đã hoàn thành, xong\""
            })
    void whateverSeparates(String text) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE}) {
            String marked = text.startsWith("\uFEFF") || charset == StandardCharsets.UTF_8 ? text : "\uFEFF" + text;
            Sheet sheet = Sheet.read(marked.getBytes(charset));
            assertThat(sheet.lines()).hasSize(2);
            assertThat(sheet.lines().getLast().at(0).text()).isEqualTo("A.1");
            assertThat(sheet.lines().getLast().at(1).text()).isEqualTo("Đã hoàn thành, xong");
            assertThat(sheet.lines().getLast().at(9)).isEqualTo(Sheet.Value.EMPTY);
        }
    }

    @Test
    void linesHaveTheNumbersASpreadsheetShows() {
        Sheet sheet = Sheet.read("Mã,Ghi chú\n\nA.1,\"hai\ndòng\"\nB.2,'=1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.lines()).extracting(Sheet.Line::number).containsExactly(1, 3, 4);
        assertThat(sheet.lines().getLast().at(1).text()).isEqualTo("=1");
    }

    @Test
    void aWorkbookSaysWhatAPersonSeesInIt() throws IOException {
        byte[] bytes = workbook(book -> {
            var sheet = book.newWorksheet("a");
            sheet.value(0, 0, "Mã");
            sheet.value(2, 0, 1.1);
            sheet.value(2, 1, 0.8);
            sheet.style(2, 1).format("0%").set();
            sheet.value(2, 2, LocalDate.of(2023, 3, 31));
            sheet.style(2, 2).format("dd/MM/yyyy").set();
            sheet.formula(2, 3, "1+1");
            sheet.value(2, 4, 0.1 + 0.2);
        });
        Sheet.Line line = Sheet.read(bytes).lines().getLast();
        assertThat(line.number()).isEqualTo(3);
        assertThat(line.at(0).text()).isEqualTo("1.1");
        assertThat(line.at(1).text()).isEqualTo("80%");
        assertThat(line.at(2).number()).isEqualByComparingTo("45016");
        assertThat(line.at(3).formula()).isTrue();
        assertThat(line.at(4).text()).isEqualTo("0.3");
    }

    @Test
    void whatIsNoTableIsRefusedByWhatItHolds() throws IOException {
        refused("progress.sheet.empty", new byte[0]);
        refused("progress.sheet.empty", "\n\n , \n".getBytes(StandardCharsets.UTF_8));
        refused("progress.sheet.encoding", "Mã,Trạng thái".getBytes(Charset.forName("windows-1258")));
        refused("progress.sheet.type", "a\0b".getBytes(StandardCharsets.UTF_8));
        refused("progress.sheet.csv", "a,b\n1,\"never ends".getBytes(StandardCharsets.UTF_8));
        refused("progress.sheet.type", zip("word/document.xml", "<a/>"));
        refused("progress.sheet.xls", new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
        });
        refused("progress.sheet.broken", zip("xl/workbook.xml", "<workbook"));
        refused("progress.sheet.broken", zip("xl/workbook.xml", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"));
        refused("progress.sheet.large", new byte[(10 << 20) + 1]);
        refused("progress.sheet.lines", "a\n".repeat(20_001).getBytes(StandardCharsets.UTF_8));
        refused("progress.sheet.columns", ",".repeat(200).concat("x").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] bomb = zip("xl/workbook.xml", "0".repeat(60 << 20));
        assertThat(bomb.length).isLessThan(1 << 20);
        refused("progress.sheet.bomb", bomb);
    }

    @Test
    void aBrokenWorkbookIsRefusedAndNothingElseHappens() throws IOException {
        byte[] whole = workbook(book -> {
            var sheet = book.newWorksheet("a");
            for (int i = 0; i < 50; i++) {
                sheet.value(i, 0, "A." + i);
                sheet.value(i, 1, "Đã hoàn thành");
            }
        });
        var random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] broken = i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int j = 0; i % 2 == 1 && j < 5; j++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try {
                Sheet.read(broken);
            } catch (UnreadableSheetException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    private interface Filling {
        void into(Workbook book) throws IOException;
    }

    private static byte[] workbook(Filling filling) throws IOException {
        var out = new ByteArrayOutputStream();
        var book = new Workbook(out, "test", "1.0");
        filling.into(book);
        book.finish();
        return out.toByteArray();
    }

    private static byte[] zip(String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static void refused(String key, byte[] bytes) {
        assertThatThrownBy(() -> Sheet.read(bytes))
                .isInstanceOfSatisfying(
                        UnreadableSheetException.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
