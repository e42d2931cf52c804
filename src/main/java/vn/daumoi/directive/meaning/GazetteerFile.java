package vn.daumoi.directive.meaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.Fold;

/** Reads the gazetteer's files: tab-separated lines, {@code #} for comments, {@code |} between names in a column. */
final class GazetteerFile {

    private GazetteerFile() {}

    /** A line's columns; a column left out at the end is empty. */
    record Line(String file, int number, List<String> columns) {

        String column(int i) {
            return i < columns.size() ? columns.get(i).strip() : "";
        }

        List<String> names(int i) {
            return Arrays.stream(column(i).split("\\|"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }

        @Nullable
        LocalDate date(int i) {
            return column(i).isEmpty() ? null : LocalDate.parse(column(i));
        }
    }

    static List<Line> read(String name) {
        String path = "/gazetteer/" + name;
        try (InputStream in = GazetteerFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + path);
            }
            String[] texts = Fold.nfc(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .split("\n");
            var lines = new ArrayList<Line>();
            for (int i = 0; i < texts.length; i++) {
                if (!texts[i].isBlank() && !texts[i].startsWith("#")) {
                    lines.add(new Line(name, i + 1, List.of(texts[i].split("\t", -1))));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
