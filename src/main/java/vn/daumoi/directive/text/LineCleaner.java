package vn.daumoi.directive.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.daumoi.directive.UnreadableDocumentException;

/** Cuts text into lines, drops what has no width, makes every space a space and composes letters with their marks. */
final class LineCleaner {

    /** Marks on one letter; Vietnamese needs two. Expressions look back over all of them at each. */
    private static final int MOST_MARKS = 8;

    private LineCleaner() {}

    static List<String> lines(String fileName, Reader reader) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        char[] buffer = new char[1 << 16];
        char before = 0;
        boolean open = false;
        try {
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    char c = buffer[i];
                    if (isLineEnd(c)) {
                        if (c != '\n' || before != '\r') {
                            lines.add(composed(line));
                            line.setLength(0);
                            if (lines.size() > TextReader.MOST_LINES) {
                                throw new UnreadableDocumentException(
                                        "import.error.too-many-lines", fileName, TextReader.MOST_LINES);
                            }
                        }
                        open = false;
                    } else {
                        append(line, c);
                        if (line.length() > TextReader.LONGEST_LINE) {
                            throw new UnreadableDocumentException(
                                    "import.error.line-too-long", fileName, lines.size() + 1, TextReader.LONGEST_LINE);
                        }
                        open = true;
                    }
                    before = c;
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (open) {
            lines.add(composed(line));
        }
        return lines;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == 0x0b || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static void append(StringBuilder line, char c) {
        if (c >= ' ' && c < 0x7f || c == '\t' || c == '\f') {
            line.append(c);
        } else if (isSpace(c)) {
            line.append(' ');
        } else if (c == 0x2010 || c == 0x2011) {
            line.append('-');
        } else if (c == 0xf0b7) {
            // the bullet of the Symbol font, as word processors export it
            line.append('•');
        } else if (!isInvisible(c) && !(isMark(c) && endsWithMarks(line))) {
            line.append(c);
        }
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean endsWithMarks(StringBuilder line) {
        int from = line.length() - MOST_MARKS;
        return from >= 0 && line.substring(from).chars().allMatch(c -> isMark((char) c));
    }

    private static boolean isSpace(char c) {
        return c == 0xa0 || c == 0x1680 || c >= 0x2000 && c <= 0x200a || c == 0x202f || c == 0x205f || c == 0x3000;
    }

    private static boolean isInvisible(char c) {
        return c < 0xa0
                || c == 0xad
                || c == 0x180e
                || c >= 0x200b && c <= 0x200f
                || c >= 0x202a && c <= 0x202e
                || c >= 0x2060 && c <= 0x206f
                || c == 0xfeff
                || c >= 0xfff9 && c <= 0xfffb;
    }

    private static String composed(StringBuilder line) {
        return Normalizer.isNormalized(line, Normalizer.Form.NFC)
                ? line.toString()
                : Normalizer.normalize(line, Normalizer.Form.NFC);
    }
}
