package vn.daumoi.directive.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.daumoi.directive.UnreadableDocumentException;

/**
 * Stage one of reading: bytes become lines of normalised text. What the bytes are is told from the bytes alone (byte order
 * marks, validity, the frequency of Vietnamese letters), never from the machine's locale or the file's name.
 */
public final class TextReader {

    /** What reading a byte may cost in memory, at worst: a text of short lines. */
    private static final int MEMORY_FOR_A_BYTE = 48;

    /** The largest file read, in bytes: 64 MiB, or less where the program was given less than 3 GiB of memory. */
    public static final int LIMIT =
            (int) Math.min(64 << 20, Runtime.getRuntime().maxMemory() / MEMORY_FOR_A_BYTE);

    /** The longest line read, in characters; no paragraph or cell joined of several lines grows much longer either. */
    public static final int LONGEST_LINE = 100_000;

    static final int MOST_LINES = 1_000_000;

    private TextReader() {}

    /**
     * @param fileName for messages only
     * @throws UnreadableDocumentException if there is nothing to read, it is no text, or it cannot be decoded; it names the
     *     file, the place and the reason
     */
    public static SourceText read(String fileName, byte[] bytes) {
        refuseLarge(fileName, bytes.length);
        if (bytes.length == 0) {
            throw new UnreadableDocumentException("import.error.empty", fileName);
        }
        BinaryKind.refuse(fileName, bytes);
        Encoding encoding = Encoding.of(fileName, bytes);
        List<String> lines = LineCleaner.lines(fileName, encoding.decode(bytes));
        if (lines.stream().allMatch(String::isBlank)) {
            throw new UnreadableDocumentException("import.error.empty", fileName);
        }
        Mojibake.refuse(fileName, lines);
        return new SourceText(fileName, encoding.name(), lines, fingerprint(lines));
    }

    /**
     * Says no before anything of a file is read.
     *
     * @throws UnreadableDocumentException where a file of so many bytes is more than {@link #LIMIT}
     */
    public static void refuseLarge(String fileName, long bytes) {
        if (bytes > LIMIT) {
            throw new UnreadableDocumentException(
                    "import.error.too-large", fileName, megabytes(bytes), megabytes(LIMIT));
        }
    }

    private static String megabytes(long bytes) {
        return String.valueOf((bytes + (1 << 20) - 1) >> 20);
    }

    private static String fingerprint(List<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : lines) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
