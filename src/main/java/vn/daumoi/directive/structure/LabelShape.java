package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.text.TextReader;

/**
 * Tasks without a table: a numbered item or a heading, and under it lines with labels ("Cơ quan chủ trì: …", "Thời gian: …").
 * Labels it has no word for are kept as columns.
 */
final class LabelShape {

    private static final int LOOK_BACK = 4;
    private static final int MOST_LABELS_BEFORE = 40;

    /** A title and its labels; indexes are those of paragraphs. */
    private static final class Group {
        final int title;
        final int heading;
        final String bullet;
        final List<Labels.Label> labels = new ArrayList<>();
        final List<Integer> members = new ArrayList<>();

        Group(int title, int heading, String bullet) {
            this.title = title;
            this.heading = heading;
            this.bullet = bullet;
        }

        boolean has(ColumnRole role) {
            return labels.stream().anyMatch(label -> label.role() == role);
        }

        boolean isTask(boolean others) {
            if (labels.stream().anyMatch(Labels.Label::foreign)) {
                return false;
            }
            boolean second = has(ColumnRole.DEADLINE) || has(ColumnRole.CO_LEAD) || has(ColumnRole.PRODUCT);
            return has(ColumnRole.LEAD) && (second || others) || has(ColumnRole.DEADLINE) && others;
        }
    }

    private final List<Paragraphs.Draft> paragraphs;
    private final List<Labels> cut;
    private final Account account;
    private final List<Group> groups = new ArrayList<>();
    private final Set<Integer> titles = new HashSet<>();
    private int free;
    private int parent = -1;

    LabelShape(List<Paragraphs.Draft> paragraphs, Account account) {
        this.paragraphs = paragraphs;
        this.cut = paragraphs.stream().map(draft -> Labels.of(draft.text())).toList();
        this.account = account;
    }

    /**
     * @param table number of the table that the tasks are to stand for
     * @param tasks to be added to
     * @return indexes of the paragraphs that are parts of tasks now
     */
    Set<Integer> read(int table, List<OpenRow> tasks) {
        gather();
        boolean some = groups.stream().anyMatch(group -> group.isTask(false));
        var used = new HashSet<Integer>();
        var sections = new Sections();
        int next = 0;
        for (Group group : groups) {
            if (!group.isTask(some)) {
                continue;
            }
            for (; next < group.title; next++) {
                RowMark mark = RowMark.leading(paragraphs.get(next).text());
                if (mark != null && mark.isSection()) {
                    sections.enter(mark, mark.rest());
                }
            }
            if (group.heading >= 0 && used.add(group.heading)) {
                RowMark mark = RowMark.leading(paragraphs.get(group.heading).text());
                if (mark != null) {
                    sections.enter(mark, mark.rest());
                }
                account.heading(1);
            }
            OpenRow row = row(group, table);
            sections.place(row);
            tasks.add(row);
            account.task(1);
            used.add(group.title);
            for (int member : group.members) {
                if (used.add(member)) {
                    account.continuation(1);
                }
            }
        }
        return used;
    }

    private void gather() {
        Group group = null;
        for (int i = 0; i < paragraphs.size(); i++) {
            Labels labels = cut.get(i);
            if (labels.assign()) {
                if (group == null) {
                    group = begin(i, labels.bullet());
                }
                if (group != null) {
                    add(group, i);
                }
            } else if (isTitleWithLabels(labels, i)) {
                group = add(new Group(i, headingFor(i, i), ""));
                group.labels.addAll(labels.labels());
                free = i + 1;
            } else if (group != null && goesOn(group, i)) {
                extend(group, i);
            } else if (group != null
                    && labels.startWithLabel()
                    && labels.bullet().equals(group.bullet)) {
                add(group, i);
            } else {
                group = null;
                RowMark mark = RowMark.leading(paragraphs.get(i).text());
                if (mark != null && mark.isSection()) {
                    parent = -1;
                } else if (mark != null && (mark.value() >= 0 || mark.kind() == RowMark.Kind.NESTED)) {
                    parent = i;
                }
            }
        }
    }

    private boolean isTitleWithLabels(Labels labels, int i) {
        long assigning = labels.labels().stream().filter(Labels.Label::assigns).count();
        boolean lead = labels.labels().stream().anyMatch(label -> label.role() == ColumnRole.LEAD);
        return lead
                && assigning > 1
                && labels.before().length() > 10
                && RowMark.leading(paragraphs.get(i).text()) != null;
    }

    /** Finds the title of the labels that begin at a paragraph; labels without a word of ours may stand between. */
    private @Nullable Group begin(int first, String bullet) {
        int start = first;
        while (start > Math.max(free, first - MOST_LABELS_BEFORE)
                && cut.get(start - 1).startWithLabel()
                && cut.get(start - 1).bullet().equals(bullet)) {
            RowMark mark = RowMark.leading(paragraphs.get(start - 1).text());
            if (mark != null && mark.kind() != RowMark.Kind.BULLET || start - 1 == free && bullet.isEmpty()) {
                break;
            }
            start--;
        }
        int title = -1;
        for (int i = start - 1; i >= Math.max(free, start - LOOK_BACK) && title < 0; i--) {
            RowMark mark = RowMark.leading(paragraphs.get(i).text());
            if (mark != null
                    && !mark.isSection()
                    && !(mark.kind() == RowMark.Kind.BULLET && mark.code().equals(bullet))) {
                title = i;
            }
        }
        if (title < 0) {
            title = start - 1;
        }
        if (title < free) {
            return null;
        }
        Group group = add(new Group(title, headingFor(title, first), bullet));
        for (int i = start; i < first; i++) {
            add(group, i);
        }
        return group;
    }

    /** The numbered item above a title that is only a bullet or a letter under it. */
    private int headingFor(int title, int first) {
        RowMark mark = RowMark.leading(paragraphs.get(title).text());
        boolean inner = mark != null && (mark.kind() == RowMark.Kind.BULLET || mark.kind() == RowMark.Kind.SUB);
        boolean claimed = titles.contains(parent);
        return inner && parent >= 0 && parent < title && title < first + 1 && !claimed ? parent : -1;
    }

    private Group add(Group group) {
        groups.add(group);
        titles.add(group.title);
        return group;
    }

    private void add(Group group, int i) {
        group.labels.addAll(cut.get(i).labels());
        group.members.add(i);
        free = i + 1;
    }

    /** Deeper items under a label that ends with its colon, or a sentence that goes on. */
    private boolean goesOn(Group group, int i) {
        Labels labels = cut.get(i);
        Labels.Label last = group.labels.getLast();
        boolean deeper = !labels.bullet().isEmpty() && !labels.bullet().equals(group.bullet);
        boolean open = last.text().isEmpty()
                || last.text().endsWith(":")
                || last.text().endsWith(";");
        if (last.text().length() > TextReader.LONGEST_LINE) {
            return false;
        }
        boolean list = last.text().startsWith("+ ") || last.text().startsWith("- ");
        return deeper && !labels.assign() && (open || list) && !opensLabels(i);
    }

    /** Whether labels come right after the item: then it is the title of a task itself. */
    private boolean opensLabels(int i) {
        return i + 1 < cut.size()
                && cut.get(i + 1).assign()
                && !cut.get(i + 1).bullet().equals(cut.get(i).bullet())
                && cut.get(i + 1).bullet().equals("+");
    }

    private void extend(Group group, int i) {
        Labels.Label last = group.labels.removeLast();
        String text = paragraphs.get(i).text();
        String joined = last.text().isEmpty() ? text : last.text() + '\n' + text;
        group.labels.add(new Labels.Label(last.name(), last.meaning(), joined));
        group.members.add(i);
        free = i + 1;
    }

    private OpenRow row(Group group, int table) {
        Paragraphs.Draft title = paragraphs.get(group.title);
        RowMark mark = RowMark.leading(title.text());
        String words = cut.get(group.title).labels().isEmpty() || group.members.contains(group.title)
                ? title.text()
                : cut.get(group.title).before().isEmpty()
                        ? title.text()
                        : cut.get(group.title).before();
        RowMark own = RowMark.leading(words);
        var cells = new LinkedHashMap<Column, StringJoiner>();
        cells.put(new Column("", ColumnRole.TITLE), new StringJoiner("\n").add(own == null ? words : own.rest()));
        for (Labels.Label label : group.labels) {
            cells.computeIfAbsent(new Column(label.name(), label.role()), column -> new StringJoiner("\n"))
                    .add(label.text());
        }
        var header = new Header(List.copyOf(cells.keySet()), true);
        List<String> texts = cells.values().stream().map(StringJoiner::toString).toList();
        return new OpenRow(header, mark, texts, title.line(), title.page(), table);
    }
}
