package vn.daumoi.directive.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.daumoi.directive.UnreadableDocumentException;

class TextReaderTest {

    private static final String TEXT =
            "STT\tNhiệm vụ\tĐơn vị chủ trì\n1\tHoàn thiện Cơ sở dữ liệu đất đai quốc gia\tBộ Tài nguyên và Môi trường\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsUnicodeWithoutAByteOrderMark(String charset) {
        SourceText read = TextReader.read("a.txt", TEXT.getBytes(Charset.forName(charset)));
        assertThat(read.lines()).contains("STT\tNhiệm vụ\tĐơn vị chủ trì");
        assertThat(read.encoding()).isEqualTo(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsUnicodeWithAByteOrderMark(String charset) {
        SourceText read = TextReader.read("a.txt", ("\ufeff" + TEXT).getBytes(Charset.forName(charset)));
        assertThat(read.lines().getFirst()).isEqualTo("STT\tNhiệm vụ\tĐơn vị chủ trì");
    }

    @Test
    void readsWindows1258WithItsCombiningMarks() {
        SourceText read = TextReader.read("a.txt", windows1258(TEXT));
        assertThat(read.encoding()).isEqualTo("windows-1258");
        assertThat(read.lines().get(1)).contains("Hoàn thiện Cơ sở dữ liệu đất đai quốc gia");
    }

    @Test
    void oneTextHasOneFingerprintInEveryEncoding() {
        String print =
                TextReader.read("a.txt", TEXT.getBytes(StandardCharsets.UTF_8)).fingerprint();
        byte[] decomposed = Normalizer.normalize(TEXT, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);
        assertThat(TextReader.read("b.md", decomposed).fingerprint()).isEqualTo(print);
        assertThat(TextReader.read("c", TEXT.getBytes(StandardCharsets.UTF_16)).fingerprint())
                .isEqualTo(print);
        assertThat(TextReader.read("d", windows1258(TEXT)).fingerprint()).isEqualTo(print);
        assertThat(TextReader.read("e", TEXT.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                        .fingerprint())
                .isEqualTo(print);
        assertThat(TextReader.read("f", TEXT.replace("đất", "đạt").getBytes(StandardCharsets.UTF_8))
                        .fingerprint())
                .isNotEqualTo(print);
    }

    @Test
    void refusesWhatIsNoText() {
        refuses(new byte[0], "import.error.empty");
        refuses(" \n\t\n".getBytes(StandardCharsets.UTF_8), "import.error.empty");
        refuses("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "import.error.format");
        refuses(new byte[] {'P', 'K', 3, 4, 0, 0}, "import.error.format");
        byte[] noise = new byte[4000];
        new java.util.Random(7).nextBytes(noise);
        assertThatThrownBy(() -> TextReader.read("a.bin", noise)).isInstanceOf(UnreadableDocumentException.class);
        refuses(new byte[TextReader.LIMIT + 1], "import.error.too-large");
        refuses("\n".repeat(TextReader.MOST_LINES + 2).getBytes(StandardCharsets.UTF_8), "import.error.too-many-lines");
    }

    @Test
    void refusesALineThatCannotBeAParagraphAndSaysWhere() {
        byte[] bytes = ("một\nhai\n" + "x".repeat(TextReader.LONGEST_LINE + 1)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TextReader.read("dài.txt", bytes))
                .isInstanceOfSatisfying(UnreadableDocumentException.class, e -> {
                    assertThat(e.messageKey()).isEqualTo("import.error.line-too-long");
                    assertThat(e.arguments()).containsExactly("dài.txt", "3", "100000");
                });
    }

    @Test
    void keepsTheMarksOfALetterButNotHundredsOfThem() {
        byte[] bytes = ("Bộ" + "\u0323".repeat(500) + " Y te\u0302\u0301").getBytes(StandardCharsets.UTF_8);
        String line = TextReader.read("a.txt", bytes).lines().getFirst();
        assertThat(line).endsWith(" Y tế").hasSizeLessThan(20);
    }

    @Test
    void saysOnWhichLineTheBytesGoWrong() {
        byte[] bytes = "dòng một\ndòng hai\nx".getBytes(StandardCharsets.UTF_8);
        byte[] broken = Arrays.copyOf(bytes, bytes.length + 2);
        broken[bytes.length] = (byte) 0xc3;
        broken[bytes.length + 1] = (byte) 0xd2;
        assertThatThrownBy(() -> TextReader.read("hỏng.txt", broken))
                .isInstanceOfSatisfying(UnreadableDocumentException.class, e -> {
                    assertThat(e.messageKey()).isEqualTo("import.error.encoding");
                    assertThat(e.arguments()).containsExactly("hỏng.txt", "3");
                });
    }

    @Test
    void readsFiftyMegabytes() {
        byte[] line = "Bộ Công an hoàn thiện Cơ sở dữ liệu quốc gia về dân cư\n".getBytes(StandardCharsets.UTF_8);
        byte[] big = new byte[Math.min(50 << 20, TextReader.LIMIT)];
        for (int i = 0; i < big.length; i++) {
            big[i] = i < big.length - big.length % line.length ? line[i % line.length] : (byte) '\n';
        }
        assertThat(TextReader.read("lớn.txt", big).lines()).hasSizeGreaterThan(big.length / (line.length + 1));
    }

    private static void refuses(byte[] bytes, String messageKey) {
        assertThatThrownBy(() -> TextReader.read("a.txt", bytes))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.messageKey()).isEqualTo(messageKey));
    }

    /** Windows-1258 has the tones as marks behind the letter, but keeps ă, â, ê, ô, ơ, ư and đ whole. */
    private static byte[] windows1258(String text) {
        var out = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            String tones = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String rest = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
            out.append(Normalizer.normalize(rest, Normalizer.Form.NFC)).append(tones);
        }
        return out.toString().getBytes(Charset.forName("windows-1258"));
    }
}
