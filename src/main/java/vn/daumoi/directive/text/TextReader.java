package vn.daumoi.directive.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.daumoi.directive.UnreadableDocumentException;
import vn.daumoi.graph.Fold;

/** Bytes in, lines out: finds the encoding, composes Unicode and evens out white space; tabs stay. */
public final class TextReader {

    /** The largest file read, in bytes: 64 MiB. */
    public static final int LIMIT = 64 << 20;

    private TextReader() {}

    /**
     * @throws UnreadableDocumentException for a file that is empty, too large, not text, or in no encoding we know
     */
    public static SourceText read(String fileName, byte[] bytes) {
        if (bytes.length > LIMIT) {
            throw new UnreadableDocumentException("import.error.too-large", fileName, bytes.length >> 20, LIMIT >> 20);
        }
        Encodings.Decoded decoded = Encodings.decode(fileName, bytes);
        List<String> lines = lines(decoded.text());
        if (lines.stream().allMatch(String::isBlank)) {
            throw new UnreadableDocumentException("import.error.empty", fileName);
        }
        return new SourceText(fileName, decoded.encoding(), lines, fingerprint(lines));
    }

    private static List<String> lines(String text) {
        String composed = Fold.nfc(text);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            switch (c) {
                case '\r' -> {
                    if (i + 1 == composed.length() || composed.charAt(i + 1) != '\n') {
                        flush(line, lines);
                    }
                }
                case '\n', '\u2028', '\u2029', '\u0085' -> flush(line, lines);
                // A form feed is a page break: it stands alone on its line, where the structure stage looks for it.
                case '\f' -> {
                    flush(line, lines);
                    lines.add("\f");
                }
                case '\u00a0', '\u2002', '\u2003', '\u2009', '\u202f', '\u3000' -> line.append(' ');
                case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad' -> {}
                default -> line.append(c);
            }
        }
        flush(line, lines);
        return List.copyOf(lines);
    }

    private static void flush(StringBuilder line, List<String> lines) {
        lines.add(line.toString());
        line.setLength(0);
    }

    private static String fingerprint(List<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : lines) {
                digest.update(line.stripTrailing().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
