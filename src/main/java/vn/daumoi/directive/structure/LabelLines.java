package vn.daumoi.directive.structure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tasks without a table: numbered headings with label lines below them ("Cơ quan chủ trì: …", "Thời gian: …"). An item that
 * holds items with labels of their own is a heading; they are the tasks.
 */
final class LabelLines {

    private static final Pattern SECTION = Pattern.compile("^(?<code>[IVXLC]{1,6}|[A-ZĐ])\\.\\s+(?<title>\\S.*)$");
    private static final Pattern ITEM = Pattern.compile("^(?<number>\\d{1,3}(?:\\.\\d{1,3})*)[.)]\\s*(?<title>\\S.*)$");
    private static final Pattern BULLET = Pattern.compile("^(?<mark>[-+•–])\\s*(?<text>\\S.*)$");
    private static final Pattern LABEL = Pattern.compile("^(?<label>[\\p{L}][\\p{L} ,/]{2,45}?)\\s*:\\s*(?<text>.*)$");

    private final Gathering gathering;
    private @Nullable Item item;
    private int children;
    private @Nullable Item child;

    private LabelLines(Gathering gathering) {
        this.gathering = gathering;
    }

    private static final class Item {

        final String code;
        final String title;
        final int line;
        final int page;
        final List<Column> columns = new ArrayList<>();
        final List<String> cells = new ArrayList<>();
        private final Set<ColumnRole> roles = EnumSet.noneOf(ColumnRole.class);

        Item(String code, String title, int line, int page) {
            this.code = code;
            this.title = title;
            this.line = line;
            this.page = page;
            columns.add(new Column("", ColumnRole.TITLE));
            cells.add(title);
        }

        void label(String header, ColumnRole role, String text) {
            ColumnRole own = role != ColumnRole.OTHER && roles.add(role) ? role : ColumnRole.OTHER;
            columns.add(new Column(header, own));
            cells.add(text);
        }

        void more(String text) {
            int last = cells.size() - 1;
            cells.set(last, (cells.get(last) + " " + text).strip());
        }

        boolean task() {
            return roles.contains(ColumnRole.LEAD) || roles.contains(ColumnRole.DEADLINE);
        }

        boolean labelled() {
            return columns.size() > 1;
        }
    }

    /** The paragraphs stay paragraphs: they are the tasks' own words. */
    static void read(List<Paragraph> paragraphs, Gathering gathering) {
        boolean any = paragraphs.stream().anyMatch(p -> leadLabel(p.text()));
        if (any) {
            new LabelLines(gathering).scan(paragraphs);
        }
    }

    private static boolean leadLabel(String text) {
        Matcher bullet = BULLET.matcher(text);
        Matcher label = LABEL.matcher(bullet.matches() ? bullet.group("text") : text);
        return label.matches() && Headers.role(label.group("label")) == ColumnRole.LEAD;
    }

    private void scan(List<Paragraph> paragraphs) {
        paragraphs.forEach(this::take);
        closeItem();
    }

    private void take(Paragraph p) {
        Matcher section = SECTION.matcher(p.text());
        if (section.matches()) {
            closeItem();
            gathering.proseSection(section.group("code"), section.group("title"));
            return;
        }
        Matcher numbered = ITEM.matcher(p.text());
        if (numbered.matches()) {
            closeItem();
            String code = gathering.sectionCode().isEmpty()
                    ? numbered.group("number")
                    : gathering.sectionCode() + "." + numbered.group("number");
            item = new Item(code, numbered.group("title"), p.firstLine(), p.page());
            children = 0;
            return;
        }
        if (item != null) {
            line(item, p);
        }
    }

    private void line(Item current, Paragraph p) {
        Matcher bullet = BULLET.matcher(p.text());
        String mark = bullet.matches() ? bullet.group("mark") : "";
        String text = bullet.matches() ? bullet.group("text") : p.text();
        Matcher label = LABEL.matcher(text);
        ColumnRole role = label.matches() ? Headers.role(label.group("label")) : ColumnRole.OTHER;
        boolean known = label.matches() && (role != ColumnRole.OTHER && role != ColumnRole.NUMBER);
        Item target = mark.equals("+") && child != null ? child : current;
        if (known && role != ColumnRole.TITLE) {
            target.label(label.group("label"), role, label.group("text"));
            return;
        }
        if (known) {
            target.label(label.group("label"), ColumnRole.OTHER, label.group("text"));
            return;
        }
        if (mark.equals("+") && target.labelled()) {
            target.more("+ " + text);
            return;
        }
        if (mark.equals("-") && !current.labelled()) {
            closeChild();
            child = new Item(current.code + "." + (++children), text.replaceAll("[.;]$", ""), p.firstLine(), p.page());
        }
    }

    private void closeChild() {
        if (child != null && child.task()) {
            emit(child, item == null ? "" : item.title);
        }
        child = null;
    }

    private void closeItem() {
        if (child != null && child.task() && item != null) {
            int before = gathering.tasks.size();
            closeChild();
            if (gathering.tasks.size() > before) {
                gathering.rowsIn(1);
                gathering.heading();
            }
        }
        child = null;
        if (item != null && item.task()) {
            emit(item, "");
        }
        item = null;
    }

    private void emit(Item task, String group) {
        gathering.rowsIn(1);
        String section = gathering.sectionTitle();
        String title = group.isEmpty() ? section : section.isEmpty() ? group : section + " – " + group;
        gathering.labelled(task.code, title, task.columns, task.cells, task.line, task.page);
    }
}
