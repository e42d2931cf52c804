package vn.daumoi.directive.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.daumoi.directive.UnreadableDocumentException;

/** Tells files that are no text, by the bytes they begin with and by how many control characters they hold. */
final class BinaryKind {

    private record Magic(String name, byte[] start) {
        boolean matches(byte[] bytes) {
            if (bytes.length < start.length) {
                return false;
            }
            for (int i = 0; i < start.length; i++) {
                if (bytes[i] != start[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Magic> KINDS = List.of(
            magic("PDF", "%PDF-"),
            magic("RTF", "{\\rtf"),
            magic("PNG", "\u0089PNG\r\n"),
            magic("JPEG", "\u00ff\u00d8\u00ff"),
            magic("GIF", "GIF8"),
            magic("TIFF", "II*\0"),
            magic("TIFF", "MM\0*"),
            magic("DOC/XLS", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
            magic("GZIP", "\u001f\u008b"),
            magic("7Z", "7z\u00bc\u00af\u0027\u001c"),
            magic("RAR", "Rar!\u001a\u0007"),
            magic("SQLite", "SQLite format 3\0"),
            magic("ELF", "\u007fELF"),
            magic("Java class", "\u00ca\u00fe\u00ba\u00be"));

    private static final Magic ZIP = magic("ZIP", "PK\u0003\u0004");
    private static final int ZIP_NAMES_WITHIN = 8192;

    private BinaryKind() {}

    static void refuse(String fileName, byte[] bytes) {
        if (ZIP.matches(bytes)) {
            throw new UnreadableDocumentException("import.error.format", fileName, zipKind(bytes));
        }
        for (Magic kind : KINDS) {
            if (kind.matches(bytes)) {
                throw new UnreadableDocumentException("import.error.format", fileName, kind.name());
            }
        }
        if (Encoding.looksLikeUtf16(bytes) || Encoding.hasWideMark(bytes)) {
            return;
        }
        long controls = 0;
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x0b) {
                controls++;
            }
        }
        // a stray control character happens in scans; one in two hundred does not
        if (controls * 200 > bytes.length) {
            throw new UnreadableDocumentException(
                    "import.error.binary", fileName, Math.max(1, Math.round(100.0 * controls / bytes.length)));
        }
    }

    private static String zipKind(byte[] bytes) {
        String names = new String(bytes, 0, Math.min(bytes.length, ZIP_NAMES_WITHIN), StandardCharsets.ISO_8859_1)
                + new String(
                        bytes,
                        Math.max(0, bytes.length - ZIP_NAMES_WITHIN),
                        Math.min(bytes.length, ZIP_NAMES_WITHIN),
                        StandardCharsets.ISO_8859_1);
        if (names.contains("word/")) {
            return "DOCX";
        }
        if (names.contains("xl/")) {
            return "XLSX";
        }
        if (names.contains("ppt/")) {
            return "PPTX";
        }
        if (names.contains("opendocument")) {
            return "ODT/ODS";
        }
        return "ZIP";
    }

    private static Magic magic(String name, String start) {
        return new Magic(name, start.getBytes(StandardCharsets.ISO_8859_1));
    }
}
