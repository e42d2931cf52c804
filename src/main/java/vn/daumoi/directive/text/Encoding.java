package vn.daumoi.directive.text;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.UnreadableDocumentException;

/**
 * How a file's bytes stand for characters.
 *
 * @param name for people
 * @param skip bytes of a byte order mark
 */
record Encoding(String name, Charset charset, int skip) {

    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 1 << 16;

    static Encoding of(String fileName, byte[] bytes) {
        Encoding marked = byMark(bytes);
        if (marked != null) {
            marked.require(fileName, bytes);
            return marked;
        }
        if (looksLikeUtf16(bytes)) {
            Charset charset = zeros(bytes, 1) > zeros(bytes, 0) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            var wide = new Encoding(charset.name(), charset, 0);
            wide.require(fileName, bytes);
            return wide;
        }
        var utf8 = new Encoding("UTF-8", StandardCharsets.UTF_8, 0);
        int bad = utf8.firstUndecodable(bytes);
        if (bad < 0) {
            return utf8;
        }
        if (utf8Letters(bytes) > 0 && mostlyUtf8(bytes)) {
            throw new UnreadableDocumentException("import.error.encoding", fileName, lineOf(bytes, bad));
        }
        return singleByte(fileName, bytes);
    }

    /** The text; an incomplete letter at the very end becomes U+FFFD. */
    Reader decode(byte[] bytes) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new InputStreamReader(new ByteArrayInputStream(bytes, skip, bytes.length - skip), decoder);
    }

    static boolean hasWideMark(byte[] bytes) {
        Encoding marked = byMark(bytes);
        return marked != null && marked.charset != StandardCharsets.UTF_8;
    }

    /** Without a byte order mark: Latin letters and spaces leave every other byte zero, Vietnamese ones do not change that. */
    static boolean looksLikeUtf16(byte[] bytes) {
        if (bytes.length < 4) {
            return false;
        }
        int even = zeros(bytes, 0);
        int odd = zeros(bytes, 1);
        int units = Math.min(bytes.length, SAMPLE) / 2;
        int more = Math.max(even, odd);
        int fewer = Math.min(even, odd);
        return more * 4 > units && fewer * 50 <= units;
    }

    private static int zeros(byte[] bytes, int parity) {
        int count = 0;
        for (int i = parity; i < Math.min(bytes.length, SAMPLE); i += 2) {
            if (bytes[i] == 0) {
                count++;
            }
        }
        return count;
    }

    private static @Nullable Encoding byMark(byte[] bytes) {
        int a = at(bytes, 0);
        int b = at(bytes, 1);
        int c = at(bytes, 2);
        int d = at(bytes, 3);
        if (a == 0xef && b == 0xbb && c == 0xbf) {
            return new Encoding("UTF-8", StandardCharsets.UTF_8, 3);
        }
        if (a == 0xff && b == 0xfe && c == 0 && d == 0) {
            return new Encoding("UTF-32LE", StandardCharsets.UTF_32LE, 4);
        }
        if (a == 0 && b == 0 && c == 0xfe && d == 0xff) {
            return new Encoding("UTF-32BE", StandardCharsets.UTF_32BE, 4);
        }
        if (a == 0xff && b == 0xfe) {
            return new Encoding("UTF-16LE", StandardCharsets.UTF_16LE, 2);
        }
        if (a == 0xfe && b == 0xff) {
            return new Encoding("UTF-16BE", StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static int at(byte[] bytes, int index) {
        return index < bytes.length ? bytes[index] & 0xff : -1;
    }

    private void require(String fileName, byte[] bytes) {
        int bad = firstUndecodable(bytes);
        if (bad >= 0) {
            int line = 1
                    + (int) new String(bytes, skip, bad - skip, charset)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            throw new UnreadableDocumentException("import.error.encoding", fileName, line);
        }
    }

    /** Index of the first byte that is no part of a character, or -1; a character cut off at the very end is none. */
    private int firstUndecodable(byte[] bytes) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        CharBuffer out = CharBuffer.allocate(1 << 14);
        while (true) {
            CoderResult result = decoder.decode(in, out, false);
            if (result.isUnderflow()) {
                return -1;
            }
            if (result.isError()) {
                return in.position();
            }
            out.clear();
        }
    }

    /** Letters beyond ASCII in windows-1258 and in windows-1252 differ for some bytes: only an unambiguous file is read. */
    private static Encoding singleByte(String fileName, byte[] bytes) {
        var vietnamese = new Encoding("windows-1258", WINDOWS_1258, 0);
        int bad = vietnamese.firstUndecodable(bytes);
        if (bad < 0 && SingleByteLetters.areVietnamese(bytes, WINDOWS_1258)) {
            return vietnamese;
        }
        int differs = SingleByteLetters.firstAmbiguous(bytes, WINDOWS_1258, WINDOWS_1252);
        if (differs < 0) {
            return new Encoding("windows-1252", WINDOWS_1252, 0);
        }
        throw new UnreadableDocumentException("import.error.encoding", fileName, lineOf(bytes, differs));
    }

    private static int utf8Letters(byte[] bytes) {
        int letters = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xe0) == 0xc0 && (bytes[i + 1] & 0xc0) == 0x80) {
                letters++;
            } else if ((bytes[i] & 0xf0) == 0xe0
                    && i + 2 < bytes.length
                    && (bytes[i + 1] & 0xc0) == 0x80
                    && (bytes[i + 2] & 0xc0) == 0x80) {
                letters++;
            }
        }
        return letters;
    }

    private static boolean mostlyUtf8(byte[] bytes) {
        int high = 0;
        for (byte b : bytes) {
            if (b < 0) {
                high++;
            }
        }
        // every letter takes two or three bytes; in a one-byte encoding such neighbours are chance
        return utf8Letters(bytes) * 2.0 >= high * 0.6;
    }

    private static int lineOf(byte[] bytes, int index) {
        int line = 1;
        for (int i = 0; i < index; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
