package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes tasks of the rows under one header. */
final class RowJoiner {

    private final Header header;
    private final int table;
    private final Sections sections;
    private final Account account;
    private final List<Note> notes;
    private final List<RawRow> rejected = new ArrayList<>();
    private final List<RowCells> waiting = new ArrayList<>();
    private @Nullable OpenRow open;
    private @Nullable RowCells openCells;
    private boolean inGroup;
    private boolean headingLast;
    private int lastNumber;

    RowJoiner(Header header, int table, Sections sections, Account account, List<Note> notes) {
        this.header = header;
        this.table = table;
        this.sections = sections;
        this.account = account;
        this.notes = notes;
    }

    List<RawRow> rejected() {
        return rejected;
    }

    boolean endsWithHeading() {
        return headingLast;
    }

    /**
     * @param reachesEnd whether the file ends with the last of the rows
     * @param tasks to be added to; its last one may go on here
     * @return the largest number of a row
     */
    int read(List<RawRow> raw, boolean reachesEnd, List<OpenRow> tasks) {
        List<RowCells> rows =
                raw.stream().map(row -> RowCells.under(header, row)).toList();
        boolean numbered = isNumbered(rows);
        open = tasks.isEmpty() || tasks.getLast().table != table ? null : tasks.getLast();
        for (int i = 0; i < rows.size(); i++) {
            RowCells row = rows.get(i);
            if (header.isRepeatedBy(row.raw().cells())) {
                account.heading(row.raw().parts());
                continue;
            }
            RowKind kind = RowKind.of(header, rows, i, numbered, openCells, inGroup);
            if (kind == RowKind.AFTER_TABLE && isCut(rows, i, reachesEnd)) {
                kind = RowKind.FRAGMENT;
            }
            switch (kind) {
                case TASK -> task(row, tasks);
                case HEADING -> heading(row);
                case FRAGMENT -> waiting.add(row);
                case EMPTY -> account.rejected(row.raw().parts(), row.raw().line(), "", "import.rejected.blank");
                case TOTAL -> reject(row, "import.rejected.total");
                case AFTER_TABLE -> reject(row, "import.rejected.after-table");
                case NUMBER_ONLY -> reject(row, "import.rejected.number-only");
            }
        }
        settle(null);
        if (!rows.isEmpty() && isCut(rows, rows.size() - 1, reachesEnd) && open != null) {
            open.breakOff();
        }
        return lastNumber;
    }

    private static boolean isNumbered(List<RowCells> rows) {
        long marked = rows.stream()
                .filter(row -> row.mark() != null && !row.mark().isSection())
                .count();
        return marked * 3 > rows.size() || rows.size() < 4 && marked > 0;
    }

    /** Whether the file breaks off in the row: it is not closed, or has fewer cells than rows have here. */
    private boolean isCut(List<RowCells> rows, int index, boolean reachesEnd) {
        if (!reachesEnd || index != rows.size() - 1) {
            return false;
        }
        RawRow last = rows.get(index).raw();
        if (!last.closed()) {
            return true;
        }
        long whole = rows.stream()
                .filter(row -> row.raw().cells().size() >= header.size())
                .count();
        return last.cells().size() < header.size() && whole * 2 >= rows.size();
    }

    private void task(RowCells row, List<OpenRow> tasks) {
        settle(row);
        var next = new OpenRow(
                header, row.mark(), row.cells(), row.raw().line(), row.raw().page(), table);
        for (RowCells fragment : waiting.reversed()) {
            join(fragment, next, false);
        }
        waiting.clear();
        sections.place(next);
        int number = header.indexOf(ColumnRole.NUMBER);
        if (row.mark() == null && number >= 0) {
            notes.add(Note.of("import.finding.unnumbered", next, Note.CODE));
        }
        if (row.tooWide()) {
            notes.add(Note.of("import.finding.extra-cells", next, Note.CODE));
        }
        checkOrder(row, next);
        account.task(row.raw().parts());
        tasks.add(next);
        open = next;
        openCells = row;
        inGroup = false;
        headingLast = false;
    }

    private void checkOrder(RowCells row, OpenRow next) {
        RowMark mark = row.mark();
        if (mark == null || mark.value() < 0) {
            return;
        }
        if (lastNumber > 0 && mark.value() > lastNumber + 1) {
            notes.add(Note.of(
                    "import.finding.number-gap", next, String.valueOf(lastNumber), String.valueOf(mark.value())));
        }
        lastNumber = mark.value();
    }

    private void heading(RowCells row) {
        settle(null);
        account.heading(row.raw().parts());
        String title = row.cell(header, ColumnRole.TITLE);
        String words = title.isEmpty() ? row.words() : title;
        if (row.mark() == null) {
            sections.enter(words);
        } else {
            sections.enter(row.mark(), words);
        }
        inGroup = row.mark() != null && !row.mark().isSection();
        lastNumber = inGroup && row.mark() != null && row.mark().value() > 0
                ? row.mark().value()
                : 0;
        headingLast = true;
        open = null;
        openCells = null;
    }

    /** Finds a place for the fragments read since the last task: there, or in the task that comes now. */
    private void settle(@Nullable RowCells next) {
        var forNext = new ArrayList<RowCells>();
        for (RowCells fragment : waiting) {
            OpenRow before = open;
            if (before == null && next == null) {
                if (headingLast && !fragment.saysMore(header)) {
                    sections.goOn(fragment.words());
                    account.continuation(fragment.raw().parts());
                } else {
                    reject(fragment, "import.rejected.no-row");
                }
                continue;
            }
            if (before == null && headingLast && !fragment.saysMore(header)) {
                sections.goOn(fragment.words());
                account.continuation(fragment.raw().parts());
                continue;
            }
            FragmentPlacer.Place place = FragmentPlacer.place(header, fragment, before, next);
            if (place.before() && before != null) {
                join(fragment, before, true);
                if (place.unsure()) {
                    unsure(fragment, before);
                }
            } else {
                forNext.add(fragment);
            }
        }
        waiting.clear();
        waiting.addAll(forNext);
    }

    private void unsure(RowCells fragment, OpenRow row) {
        String words = fragment.words();
        String shortened = words.length() > 80 ? words.substring(0, 79) + '…' : words;
        notes.add(new Note("import.finding.fragment", row, fragment.raw().line(), List.of(shortened, Note.CODE)));
    }

    private void join(RowCells fragment, OpenRow row, boolean after) {
        if (row.isFull()) {
            reject(fragment, "import.rejected.no-row");
            return;
        }
        account.continuation(fragment.raw().parts());
        for (int i = 0; i < header.size(); i++) {
            String text = fragment.cells().get(i);
            if (!text.isEmpty() && header.role(i) != ColumnRole.NUMBER) {
                if (after) {
                    row.append(i, text);
                } else {
                    row.prepend(i, text);
                }
            }
        }
    }

    private void reject(RowCells row, String messageKey) {
        account.rejected(row.raw().parts(), row.raw().line(), row.words(), messageKey);
        rejected.add(row.raw());
    }
}
