package vn.daumoi.administration.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import vn.daumoi.access.AuditEntry;
import vn.daumoi.shell.CardColumn;

/** Entries of the audit trail; a click or the space bar opens the whole of one below its row. */
class AuditGrid extends Grid<AuditEntry> {

    /** Lines of a change that a row shows. */
    private static final int LINES = 2;

    private static final String TARGET =
            "${item.page ? html`<a href='${item.page}'>${item.target}</a>` : html`<span>${item.target}</span>`}";
    private static final String CHANGE = "${item.lines.map(l => html`<div class='change clamp'>"
            + "${l.label ? html`<span class='printed'>${l.label}: </span>` : ''}"
            + "${l.before ? html`<del>${l.before}</del>` : ''}${l.before && l.after ? ' → ' : ''}"
            + "${l.after ? html`<ins>${l.after}</ins>` : ''}</div>`)}<div class='printed'>${item.more}</div>";

    private final AuditWords words = AuditWords.here();

    AuditGrid() {
        setId("audit");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("administration.audit"));
        addColumn(LitRenderer.<AuditEntry>of("<span>${item.when}</span><div class='printed'>${item.number}</div>")
                        .withProperty("when", words::when)
                        .withProperty("number", entry -> "#" + entry.number()))
                .setHeader(getTranslation("audit.column.at"))
                .setWidth("11rem")
                .setFlexGrow(0);
        addColumn(LitRenderer.<AuditEntry>of("<span>${item.by}</span><div class='printed'>${item.where}</div>")
                        .withProperty("by", entry -> words.by(entry.by()))
                        .withProperty("where", words::where))
                .setHeader(getTranslation("audit.column.by"))
                .setWidth("12rem")
                .setFlexGrow(0);
        addColumn(entry -> words.action(entry.action()))
                .setHeader(getTranslation("audit.column.action"))
                .setWidth("10rem")
                .setFlexGrow(0);
        addColumn(target(TARGET))
                .setHeader(getTranslation("audit.column.target"))
                .setWidth("12rem")
                .setFlexGrow(1);
        addColumn(change(CHANGE))
                .setHeader(getTranslation("audit.column.change"))
                .setWidth("16rem")
                .setFlexGrow(3);
        CardColumn.in(
                this,
                addColumn(change("""
                                <div class='task-card'>
                                  <div class='task-card-top'><span class='code'>${item.action}</span><span class='printed'>${item.when}</span></div>
                                  <div>%s</div>
                                  <div class='printed'>${item.by} · ${item.where}</div>
                                  %s
                                </div>""".formatted(TARGET, CHANGE))).setHeader(getTranslation("administration.audit")));
        setItemDetailsRenderer(new ComponentRenderer<>(this::whole));
    }

    private LitRenderer<AuditEntry> target(String template) {
        return LitRenderer.<AuditEntry>of(template)
                .withProperty("page", entry -> words.page(entry).orElse(""))
                .withProperty("target", AuditEntry::target);
    }

    private LitRenderer<AuditEntry> change(String template) {
        return target(template)
                .withProperty("when", words::when)
                .withProperty("by", entry -> words.by(entry.by()))
                .withProperty("where", words::where)
                .withProperty("action", entry -> words.action(entry.action()))
                .withProperty("lines", this::firstLines)
                .withProperty("more", entry -> {
                    int more = words.lines(entry).size() - LINES;
                    return more > 0 ? getTranslation("list.more", more) : "";
                });
    }

    private ArrayNode firstLines(AuditEntry entry) {
        ArrayNode shown = JacksonUtils.createArrayNode();
        words.lines(entry).stream()
                .limit(LINES)
                .forEach(line -> shown.add(JacksonUtils.createObjectNode()
                        .put("label", line.label())
                        .put("before", line.before())
                        .put("after", line.after())));
        return shown;
    }

    private Div whole(AuditEntry entry) {
        var table = new NativeTable();
        table.setClassName("compare");
        List<AuditWords.Line> lines = words.lines(entry);
        if (!lines.isEmpty()) {
            var head = new NativeTableRow();
            head.add(
                    new NativeTableHeaderCell(""),
                    new NativeTableHeaderCell(getTranslation("audit.column.before")),
                    new NativeTableHeaderCell(getTranslation("audit.column.after")));
            table.add(head);
        }
        for (AuditWords.Line line : lines) {
            var row = new NativeTableRow();
            row.add(
                    new NativeTableHeaderCell(line.label()),
                    new NativeTableCell(line.before().isEmpty() ? "–" : line.before()),
                    new NativeTableCell(line.after().isEmpty() ? "–" : line.after()));
            table.add(row);
        }
        var hash = new Span(getTranslation("audit.column.hash") + ": " + entry.hash());
        hash.setClassName("printed");
        var box = new Div(table, hash);
        box.setClassName("whole");
        return box;
    }
}
