package vn.daumoi.directive.structure;

import java.util.List;

/** A table as it stands in the file, before anyone has asked what it is about. */
record RawTable(List<RawRow> rows) {

    /** A row as printed; {@code line} counts from 1. */
    record RawRow(int line, int page, List<String> cells) {

        String words() {
            String words = String.join(" | ", cells).strip();
            return words.length() <= 200 ? words : words.substring(0, 199) + "…";
        }

        boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
