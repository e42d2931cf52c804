package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of which only the header is still a row, or not even that: its cells are bare lines, one after another, and only
 * the rows' numbers tell where a row begins.
 */
final class CollapsedShape {

    private static final int MOST_HEADER_LINES = 12;
    private static final int MOST_LINES = 60;
    private static final int LINES_AFTER_LAST = 8;

    private final List<Line> lines;
    private final Header header;
    private final List<RawRow> rows = new ArrayList<>();
    private @Nullable RowMark outer;
    private @Nullable RowMark inner;

    private CollapsedShape(List<Line> lines, Header header) {
        this.lines = lines;
        this.header = header;
    }

    /**
     * @param upper cells of the header that are still a row; empty if the header, too, is bare lines
     * @param from index of the first line after them
     * @param at where the header stands
     * @return the table, or null if what stands there is none
     */
    static Block.@Nullable Found read(List<Line> lines, List<String> upper, int from, Line at) {
        var cells = new ArrayList<>(upper);
        int i = blanks(lines, from);
        boolean numbered = !upper.isEmpty() && Header.of(upper).indexOf(ColumnRole.NUMBER) == 0;
        while (i < lines.size() && cells.size() < MOST_HEADER_LINES) {
            String text = Marks.line(lines.get(i).text());
            ColumnWords.Meaning meaning = ColumnWords.meaning(text);
            if (meaning == null || text.length() > 60 || RowMark.alone(text) != null || isRow(lines.get(i))) {
                break;
            }
            if (cells.isEmpty() && meaning.role() != ColumnRole.NUMBER) {
                return null;
            }
            cells.add(text);
            numbered = true;
            i = blanks(lines, i + 1);
        }
        if (!numbered || i >= lines.size() || cells.size() < 3 || !Header.isHeader(cells)) {
            return null;
        }
        Header header = Header.of(cells);
        RowMark first = RowMark.alone(Marks.line(lines.get(i).text()));
        if (header.indexOf(ColumnRole.NUMBER) != 0 || first == null || !beginsTable(first)) {
            return null;
        }
        var shape = new CollapsedShape(lines, header);
        shape.rows.add(new RawRow(cells, at.number(), at.page(), 1, true, true));
        int end = shape.rows(i);
        boolean reachesEnd = blanks(lines, end) == lines.size();
        return new Block.Found(List.of(new Block.Table(shape.rows, reachesEnd)), end);
    }

    private static boolean beginsTable(RowMark mark) {
        return mark.value() == 1
                || mark.isSection() && (mark.code().equals("A") || mark.code().equals("I"))
                || mark.kind() == RowMark.Kind.NESTED && mark.code().endsWith("1");
    }

    private static int blanks(List<Line> lines, int from) {
        int i = from;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        return i;
    }

    private static boolean isRow(Line line) {
        return line.isBar()
                || line.text().strip().startsWith("|")
                || line.text().indexOf('\t') > 0;
    }

    /** Reads rows from the first number on; returns the index of the first line that is none of theirs. */
    private int rows(int from) {
        int i = from;
        while (i < lines.size()) {
            RowMark mark = markAt(i);
            if (mark == null) {
                return i;
            }
            i = row(i, mark);
        }
        return i;
    }

    /** The number a row begins with, if the line is one that may come next. */
    private @Nullable RowMark markAt(int i) {
        Line line = lines.get(i);
        RowMark mark = isRow(line) ? null : RowMark.alone(Marks.line(line.text()));
        return mark != null && mayFollow(mark) ? mark : null;
    }

    private boolean mayFollow(RowMark mark) {
        RowMark before = outer;
        if (mark.kind() == RowMark.Kind.BULLET) {
            return false;
        }
        if (before == null || mark.isSection() || mark.kind() == RowMark.Kind.NESTED) {
            return true;
        }
        if (mark.kind() == RowMark.Kind.SUB) {
            return inner == null
                    || inner.kind() != RowMark.Kind.SUB
                    || inner.code().compareTo(mark.code()) < 0
                    || mark.code().equals("đ");
        }
        // a page's number between two rows would be any other number
        return mark.value() == 1
                || before.value() < 0
                || mark.value() > before.value() && mark.value() <= before.value() + 3;
    }

    private int row(int markIndex, RowMark mark) {
        if (mark.kind() == RowMark.Kind.SUB) {
            inner = mark;
        } else {
            outer = mark;
            inner = null;
        }
        var words = new ArrayList<Line>();
        int width = header.size() - 1;
        int i = markIndex + 1;
        boolean spaced = false;
        while (i < lines.size() && words.size() < MOST_LINES) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                int next = blanks(lines, i);
                boolean ends = words.size() >= width && !spaced && (next == lines.size() || markAt(next) == null);
                spaced |= !words.isEmpty() && words.size() < width;
                if (ends && !repeatsHeader(next)) {
                    break;
                }
                i = next;
                continue;
            }
            if (markAt(i) != null || isRow(line) || ends(line, words.size() >= width)) {
                break;
            }
            words.add(line);
            i++;
        }
        boolean last = i >= lines.size() || markAt(i) == null;
        return add(markIndex, mark, words, last, i);
    }

    private static boolean ends(Line line, boolean complete) {
        String text = line.text().strip();
        return text.startsWith("#") || complete && Words.endsTable(Marks.line(text));
    }

    private boolean repeatsHeader(int index) {
        return index < lines.size()
                && header.isRepeatedBy(List.of(lines.get(index).text()));
    }

    private int add(int markIndex, RowMark mark, List<Line> words, boolean last, int next) {
        Line at = lines.get(markIndex);
        int width = header.size() - 1;
        List<ColumnRole> roles =
                header.columns().stream().skip(1).map(Column::role).toList();
        List<String> texts = words.stream().map(line -> line.text().strip()).toList();
        CellAlignment.Result result;
        if (texts.size() == 1 || mark.isSection()) {
            result = new CellAlignment.Result(
                    IntStream.range(0, texts.size()).map(k -> 0).boxed().toList(), 1, 0);
        } else {
            List<String> within = last && texts.size() > width + LINES_AFTER_LAST
                    ? texts.subList(0, width + LINES_AFTER_LAST)
                    : texts;
            List<String> plain = within.stream().map(Marks::line).toList();
            result = new CellAlignment(roles).align(plain, last ? Math.min(width, plain.size()) : plain.size());
        }
        var cells = new ArrayList<String>();
        for (int c = 0; c < header.size(); c++) {
            cells.add(c == 0 ? at.text().strip() : "");
        }
        int used = result.columns().size();
        for (int k = 0; k < used; k++) {
            int column = result.columns().get(k) + 1;
            String before = cells.get(column);
            cells.set(column, before.isEmpty() ? texts.get(k) : before + ' ' + texts.get(k));
        }
        rows.add(new RawRow(cells, at.number(), at.page(), result.passes(), false, texts.size() >= width));
        if (used < texts.size()) {
            int line = words.get(used).number();
            int back = next;
            while (back > markIndex + 1 && lines.get(back - 1).number() >= line) {
                back--;
            }
            return back;
        }
        return next;
    }
}
