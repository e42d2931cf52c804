package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.Finding;

/**
 * Rows become tasks: headers are recognised, also where they are printed again; rows broken across pages are joined; headings
 * become sections; whatever is none of these is rejected with its reason. Every row is counted once.
 */
final class TableAssembler {

    /** What stands above a table: "Phụ lục II", "B. Nhiệm vụ riêng". */
    record Caption(String code, String title) {
        static final Caption NONE = new Caption("", "");
    }

    final List<OpenRow> tasks = new ArrayList<>();
    final List<Caption> captions = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Note> notes = new ArrayList<>();
    /** Rows of tables that are none of tasks: their words stay paragraphs. */
    final List<RawRow> words = new ArrayList<>();

    private final Account account;
    private final Sections sections = new Sections();
    private @Nullable Header header;
    private int lastNumber;
    private boolean headingSince;

    TableAssembler(Account account) {
        this.account = account;
    }

    void read(Block.Table block, Caption caption) {
        List<RawRow> rows = block.rows();
        int i = 0;
        while (i < rows.size()) {
            if (Header.isHeader(rows.get(i).cells())) {
                i = readHeader(rows, i, caption);
            }
            int end = i;
            while (end < rows.size() && !Header.isHeader(rows.get(end).cells())) {
                end++;
            }
            if (end > i) {
                readRows(rows.subList(i, end), block.reachesEnd() && end == rows.size());
            }
            i = end;
        }
    }

    /** Reads a header and what belongs to it; returns the index of the row after it. */
    private int readHeader(List<RawRow> rows, int index, Caption caption) {
        RawRow row = rows.get(index);
        int first = index;
        int next = index + 1;
        Header current = header;
        if (current != null && current.isRepeatedBy(row.cells()) && current.taskTable()) {
            boolean restarts = firstNumber(rows, next) == 1 && lastNumber >= 1 && !headingSince;
            boolean elsewhere = !caption.title().isEmpty() && !caption.equals(captions.getLast());
            if (restarts || elsewhere) {
                newTable(caption);
            }
        } else {
            current = Header.of(row.cells());
            while (next < rows.size()) {
                List<String> cells = rows.get(next).cells();
                Header stacked = current.stackedWith(cells, width(rows, next + 1));
                if (stacked == null) {
                    break;
                }
                current = stacked;
                next++;
            }
            header = current;
            newTable(caption);
        }
        while (next < rows.size() && Header.isNumbering(rows.get(next).cells())) {
            next++;
        }
        List<RawRow> headers = rows.subList(first, next);
        if (current.taskTable()) {
            headers.forEach(one -> account.heading(one.parts()));
        } else {
            reject(headers, "import.rejected.not-a-task-table", headersOf(current));
        }
        return next;
    }

    private void newTable(Caption caption) {
        captions.add(caption);
        sections.reset();
        lastNumber = 0;
        headingSince = false;
    }

    private static int firstNumber(List<RawRow> rows, int from) {
        for (int i = from; i < Math.min(rows.size(), from + 4); i++) {
            RowMark mark = RowMark.alone(Marks.line(rows.get(i).cells().getFirst()));
            if (mark != null) {
                return mark.value();
            }
        }
        return -1;
    }

    private static int width(List<RawRow> rows, int from) {
        return rows.stream()
                .skip(from)
                .limit(8)
                .mapToInt(row -> row.cells().size())
                .max()
                .orElse(0);
    }

    private void readRows(List<RawRow> rows, boolean reachesEnd) {
        Header current = header;
        if (current == null || !belongsTo(current, rows)) {
            reject(rows, isLetterhead(rows) ? "import.rejected.letterhead" : "import.rejected.no-header");
            return;
        }
        if (!current.taskTable()) {
            reject(rows, "import.rejected.not-a-task-table", headersOf(current));
            return;
        }
        var joiner = new RowJoiner(current, captions.size() - 1, sections, account, notes);
        int number = joiner.read(rows, reachesEnd, tasks);
        lastNumber = number > 0 ? number : lastNumber;
        headingSince = joiner.endsWithHeading();
        words.addAll(joiner.rejected());
    }

    private static String headersOf(Header header) {
        return String.join(" | ", header.columns().stream().map(Column::header).toList());
    }

    private static boolean isLetterhead(List<RawRow> rows) {
        int size = Math.min(rows.size(), 4);
        return rows.subList(0, size).stream()
                .flatMap(row -> row.cells().stream())
                .map(Marks::line)
                .anyMatch(Words::isLetterhead);
    }

    /** Whether rows without a header go on with the table read last: as wide, or beginning with a number or a gap. */
    private boolean belongsTo(Header current, List<RawRow> rows) {
        RawRow first = rows.getFirst();
        if (captions.isEmpty()) {
            return false;
        }
        int widest = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        if (widest > current.size() + 1) {
            return false;
        }
        String number = Marks.line(first.cells().getFirst());
        boolean begins = number.isEmpty() || RowMark.alone(number) != null || RowMark.leading(number) != null;
        return widest >= current.size() - 1 || begins && (widest > 2 || current.size() <= 4);
    }

    private void reject(List<RawRow> rows, String messageKey, String... arguments) {
        for (RawRow row : rows) {
            if (row.isEmpty()) {
                account.rejected(row.parts(), row.line(), "", "import.rejected.blank");
            } else {
                String text = String.join(
                        " | ",
                        row.cells().stream()
                                .map(Marks::line)
                                .filter(c -> !c.isEmpty())
                                .toList());
                account.rejected(row.parts(), row.line(), text, messageKey, arguments);
                words.add(row);
            }
        }
    }
}
