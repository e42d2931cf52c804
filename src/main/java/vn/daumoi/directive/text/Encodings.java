package vn.daumoi.directive.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.UnreadableDocumentException;
import vn.daumoi.graph.Fold;

/**
 * Finds a text's encoding: its byte-order mark; else the zero bytes of UTF-16; else UTF-8 where the bytes are valid; else
 * Windows-1258 where its combining tone marks stand behind vowels, as only Vietnamese has them.
 */
final class Encodings {

    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    private static final Map<String, String> MAGIC = Map.of(
            "25504446", "PDF",
            "504b0304", "DOCX/XLSX/ZIP",
            "d0cf11e0", "DOC/XLS",
            "89504e47", "PNG",
            "ffd8ff", "JPEG",
            "1f8b", "GZIP",
            "7f454c46", "ELF",
            "47494638", "GIF",
            "7b5c727466", "RTF");

    private Encodings() {}

    record Decoded(String text, String encoding) {}

    static Decoded decode(String fileName, byte[] bytes) {
        if (bytes.length == 0) {
            throw new UnreadableDocumentException("import.error.empty", fileName);
        }
        String format = knownFormat(bytes);
        if (format != null) {
            throw new UnreadableDocumentException("import.error.format", fileName, format);
        }
        Decoded decoded = withMark(bytes);
        if (decoded == null) {
            decoded = withoutMark(fileName, bytes);
        }
        refuseBinary(fileName, decoded.text());
        return decoded;
    }

    private static @Nullable String knownFormat(byte[] bytes) {
        var head = new StringBuilder();
        for (int i = 0; i < Math.min(5, bytes.length); i++) {
            head.append("%02x".formatted(bytes[i]));
        }
        return MAGIC.entrySet().stream()
                .filter(e -> head.toString().startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Decoded withMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
            return new Decoded(new String(b, 3, b.length - 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (b.length >= 2 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe) {
            return new Decoded(new String(b, 2, b.length - 2, StandardCharsets.UTF_16LE), "UTF-16LE");
        }
        if (b.length >= 2 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff) {
            return new Decoded(new String(b, 2, b.length - 2, StandardCharsets.UTF_16BE), "UTF-16BE");
        }
        return null;
    }

    private static Decoded withoutMark(String fileName, byte[] bytes) {
        Decoded utf16 = utf16(bytes);
        if (utf16 != null) {
            return utf16;
        }
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Decoded(utf8, "UTF-8");
        }
        String windows = strict(bytes, WINDOWS_1258);
        if (windows != null && !mostlyUtf8(bytes) && looksVietnamese(windows)) {
            return new Decoded(windows, "windows-1258");
        }
        throw new UnreadableDocumentException("import.error.encoding", fileName, firstBadLine(bytes));
    }

    /** UTF-16 without a mark: half of an ASCII line's bytes, and of a Vietnamese line's spaces and ends, are zero. */
    private static @Nullable Decoded utf16(byte[] bytes) {
        int sample = Math.min(bytes.length, 1 << 16) & ~1;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < sample; i += 2) {
            evenZeros += bytes[i] == 0 ? 1 : 0;
            oddZeros += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = sample / 2;
        if (pairs > 3 && oddZeros > pairs / 3 && evenZeros < pairs / 50 + 1) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_16LE), "UTF-16LE");
        }
        if (pairs > 3 && evenZeros > pairs / 3 && oddZeros < pairs / 50 + 1) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_16BE), "UTF-16BE");
        }
        return null;
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** A UTF-8 text with a few broken bytes is just that, though Windows-1258 has a letter for nearly every byte. */
    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xfffd).count();
        long whole = text.chars().filter(c -> c > 0x7f && c != 0xfffd).count();
        return whole > broken;
    }

    /** Combining tone marks that compose with the letter before them, at least one in every 200 letters. */
    private static boolean looksVietnamese(String text) {
        int marks = 0;
        int lost = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x300 && c <= 0x323) {
                boolean composes = Fold.nfc(text.substring(i - 1, i + 1)).length() == 1;
                marks += composes ? 1 : 0;
                lost += composes ? 0 : 1;
            }
        }
        long letters = text.chars().filter(Character::isLetter).count();
        return marks > lost * 20 && marks * 200L >= letters;
    }

    private static int firstBadLine(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        decoder.decode(in, java.nio.CharBuffer.allocate(bytes.length + 1), true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static void refuseBinary(String fileName, String text) {
        long controls =
                text.chars().filter(c -> c < 0x20 && "\t\n\r\f".indexOf(c) < 0).count();
        if (controls * 100 > text.length()) {
            throw new UnreadableDocumentException("import.error.binary", fileName);
        }
    }
}
