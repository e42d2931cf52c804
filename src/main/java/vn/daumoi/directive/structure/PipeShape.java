package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.List;

/** Rows of a Markdown table: cells between bars, with or without a bar at either end, a line of dashes under the header. */
final class PipeShape {

    private static final int LONGEST_ROW = 60;

    private PipeShape() {}

    static boolean begins(List<Line> lines, int index) {
        String text = lines.get(index).text().strip();
        if (text.length() < 3 || text.indexOf('|') < 0) {
            return false;
        }
        if (text.charAt(0) == '|') {
            return true;
        }
        return index + 1 < lines.size() && isRule(lines.get(index + 1).text());
    }

    static Block.Found read(List<Line> lines, int from) {
        var rows = new ArrayList<RawRow>();
        boolean barred = lines.get(from).text().strip().startsWith("|");
        int i = from;
        while (i < lines.size()) {
            Line line = lines.get(i);
            String text = line.text().strip();
            if (text.indexOf('|') < 0 || line.isBar() || barred && text.charAt(0) != '|') {
                break;
            }
            if (isRule(text)) {
                i++;
                continue;
            }
            int end = barred ? endOfRow(lines, i) : i;
            var whole = new StringBuilder(text);
            for (int k = i + 1; k <= end; k++) {
                whole.append("<br>").append(lines.get(k).text().strip());
            }
            boolean closed = !barred || whole.charAt(whole.length() - 1) == '|';
            rows.add(new RawRow(cells(whole.toString()), line.number(), line.page(), 1, rows.isEmpty(), closed));
            i = end + 1;
        }
        int last = i;
        while (last < lines.size() && lines.get(last).isBlank()) {
            last++;
        }
        return new Block.Found(List.of(new Block.Table(rows, last == lines.size())), i);
    }

    /** A row without its closing bar goes on in the next lines, up to the one that closes it before another row opens. */
    private static int endOfRow(List<Line> lines, int from) {
        if (lines.get(from).text().strip().endsWith("|")) {
            return from;
        }
        for (int i = from + 1; i < Math.min(lines.size(), from + LONGEST_ROW); i++) {
            String text = lines.get(i).text().strip();
            if (text.startsWith("|")) {
                break;
            }
            if (text.endsWith("|")) {
                return i;
            }
        }
        return from;
    }

    /** A line of dashes, colons and bars, which holds no words. */
    static boolean isRule(String line) {
        String text = line.strip();
        boolean dash = false;
        boolean bar = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            dash |= c == '-';
            bar |= c == '|';
            if (c != '|' && c != '-' && c != ':' && c != '+' && c != '=' && c != ' ' && c != '\t') {
                return false;
            }
        }
        return dash && bar;
    }

    private static List<String> cells(String text) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        int end = text.endsWith("|") && !text.endsWith("\\|") ? text.length() - 1 : text.length();
        for (int i = text.startsWith("|") ? 1 : 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < end && text.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
