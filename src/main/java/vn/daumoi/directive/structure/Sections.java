package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headings a row stands under, outer ones first, and the numbers that rows get from them. */
final class Sections {

    private record Entry(RowMark.Kind kind, String code, String title) {}

    /** Headings inside one another; what stands deeper is taken for one more of the deepest. */
    private static final int DEEPEST = 8;

    private static final int LONGEST_TITLE = 500;

    private final List<Entry> open = new ArrayList<>();
    private final List<RowMark.Kind> order = new ArrayList<>();
    private @Nullable RowMark lastTask;
    private String lastCode = "";
    private int children;
    private int unnumbered;

    /** A heading with a letter, a Roman number, or the number of a group of rows. */
    void enter(RowMark mark, String title) {
        RowMark.Kind kind = kindOf(mark);
        if (kind == RowMark.Kind.LETTER || kind == RowMark.Kind.ROMAN) {
            if (!order.contains(kind)) {
                order.add(kind);
            }
            int level = order.indexOf(kind);
            open.removeIf(entry -> !order.contains(entry.kind()) || order.indexOf(entry.kind()) >= level);
        } else {
            open.removeIf(entry -> entry.code().isEmpty() || isGroup(entry) && !mark.isInside(markOf(entry)));
        }
        if (open.size() == DEEPEST) {
            open.removeLast();
        }
        open.add(new Entry(kind, mark.code(), shortened(title)));
        lastTask = null;
        children = 0;
        unnumbered = 0;
    }

    /** A heading without a number. */
    void enter(String title) {
        open.removeIf(entry -> entry.code().isEmpty() || isGroup(entry));
        open.add(new Entry(RowMark.Kind.BULLET, "", shortened(title)));
        lastTask = null;
        children = 0;
    }

    /** More words of the heading read last. */
    void goOn(String words) {
        if (!open.isEmpty()) {
            Entry last = open.removeLast();
            open.add(new Entry(last.kind(), last.code(), shortened(last.title() + ' ' + words)));
        }
    }

    /** As much of a heading as a list can show. */
    static String shortened(String title) {
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + '…' : title;
    }

    /** Gives the row its number and its section. */
    void place(OpenRow row) {
        RowMark mark = row.mark;
        if (mark != null && mark.kind() != RowMark.Kind.SUB && mark.kind() != RowMark.Kind.BULLET) {
            open.removeIf(entry -> isGroup(entry) && !mark.isInside(markOf(entry)));
        }
        row.code = code(mark);
        row.sectionCode = path(true);
        row.sectionTitle = open.isEmpty() ? "" : open.getLast().title();
        if (mark != null && mark.kind() != RowMark.Kind.SUB && mark.kind() != RowMark.Kind.BULLET) {
            lastTask = mark;
            lastCode = row.code;
            children = 0;
        }
    }

    private String code(@Nullable RowMark mark) {
        String path = path(false);
        String parent = group();
        if (mark == null) {
            return unnumberedCode(path, parent);
        }
        return switch (mark.kind()) {
            case NUMBER, LETTER, ROMAN -> under(path, mark.code());
            case NESTED -> {
                int dot = path.lastIndexOf('.');
                String last = path.substring(dot + 1);
                boolean whole =
                        !last.isEmpty() && (mark.code().startsWith(last + '.') || isLetterAndNumber(mark, last));
                yield whole ? under(dot < 0 ? "" : path.substring(0, dot), mark.code()) : under(path, mark.code());
            }
            case SUB -> {
                if (!parent.isEmpty()) {
                    yield under(path, parent + mark.code());
                }
                yield lastTask != null ? lastCode + mark.code() : under(path, mark.code());
            }
            case BULLET -> {
                children++;
                String above = parent.isEmpty() ? lastCode : under(path, parent);
                yield above.isEmpty() ? under(path, String.valueOf(children)) : above + '.' + children;
            }
        };
    }

    private String unnumberedCode(String path, String parent) {
        if (!parent.isEmpty()) {
            children++;
            return under(path, parent) + '.' + children;
        }
        if (lastTask != null) {
            children++;
            return lastCode + '-' + (children + 1);
        }
        unnumbered++;
        return under(path, String.valueOf(unnumbered));
    }

    private static boolean isLetterAndNumber(RowMark mark, String section) {
        return mark.code().startsWith(section)
                && mark.code().length() > section.length()
                && Character.isDigit(mark.code().charAt(section.length()));
    }

    private static String under(String path, String code) {
        return path.isEmpty() ? code : path + '.' + code;
    }

    /** "A.II"; with the numbers of groups "A.II.3". */
    private String path(boolean groups) {
        var path = new StringBuilder();
        for (Entry entry : open) {
            if (!entry.code().isEmpty() && (groups || !isGroup(entry))) {
                path.append(path.isEmpty() ? "" : ".").append(entry.code());
            }
        }
        return path.toString();
    }

    /** The number of the group of rows that is open, or empty. */
    private String group() {
        return open.stream()
                .filter(Sections::isGroup)
                .reduce((a, b) -> b)
                .map(Entry::code)
                .orElse("");
    }

    private static boolean isGroup(Entry entry) {
        return entry.kind() == RowMark.Kind.NUMBER
                || entry.kind() == RowMark.Kind.NESTED
                || entry.kind() == RowMark.Kind.SUB;
    }

    private static RowMark markOf(Entry entry) {
        return new RowMark(entry.kind(), entry.code(), "");
    }

    /** "I" after "H" is a letter, "I" at the start a Roman number; "C" after "B" a letter. */
    private RowMark.Kind kindOf(RowMark mark) {
        if (mark.kind() == RowMark.Kind.ROMAN && mark.code().length() == 1) {
            for (Entry entry : open) {
                if (entry.kind() == RowMark.Kind.LETTER
                        && entry.code().charAt(0) + 1 == mark.code().charAt(0)) {
                    return RowMark.Kind.LETTER;
                }
            }
        }
        return mark.kind();
    }

    void reset() {
        open.clear();
        order.clear();
        lastTask = null;
        lastCode = "";
        children = 0;
        unnumbered = 0;
    }
}
