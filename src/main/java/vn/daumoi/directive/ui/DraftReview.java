package vn.daumoi.directive.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.Draft;
import vn.daumoi.directive.Import;
import vn.daumoi.directive.RowAccount;

/** Everything that was read of a document, for a person to check: identity, account of rows, findings, changes, tasks. */
class DraftReview extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    DraftReview(Import read) {
        Draft draft = read.draft();
        getContent().addClassName("draft-review");
        identity(draft.document(), read.fileName());
        account(draft.account());
        findings(draft);
        changes(read);
        tasks(draft);
    }

    private void identity(Draft.DocumentIdentity d, String fileName) {
        LocalDate issued = d.issuedOn();
        getContent()
                .add(
                        new H2(d.type() + " " + d.number()),
                        new Paragraph(d.title()),
                        new Paragraph(getTranslation(
                                "import.identity",
                                d.issuer().isEmpty() ? "–" : d.issuer(),
                                issued == null ? "–" : DATE.format(issued),
                                fileName)));
    }

    private void account(RowAccount rows) {
        var sentence = new Paragraph(getTranslation(
                "cli.import.rows",
                String.valueOf(rows.rows()),
                String.valueOf(rows.tasks()),
                String.valueOf(rows.headings()),
                String.valueOf(rows.continuations()),
                String.valueOf(rows.rejected().size())));
        sentence.setId("import-account");
        getContent().add(sentence);
        if (!rows.rejected().isEmpty()) {
            var list = new UnorderedList();
            rows.rejected()
                    .forEach(r -> list.add(new ListItem(getTranslation(
                            "import.rejected.line",
                            String.valueOf(r.line()),
                            getTranslation(r.messageKey(), r.arguments().toArray()),
                            r.words()))));
            getContent()
                    .add(new Details(
                            getTranslation(
                                    "import.rejected.title",
                                    String.valueOf(rows.rejected().size())),
                            list));
        }
    }

    private void findings(Draft draft) {
        if (draft.findings().isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        draft.findings()
                .forEach(f -> list.add(new ListItem(getTranslation(
                        "import.finding.line",
                        String.valueOf(f.line()),
                        f.taskCode().isEmpty() ? "–" : f.taskCode(),
                        getTranslation(f.messageKey(), f.arguments().toArray())))));
        getContent()
                .add(new Details(
                        getTranslation(
                                "import.finding.title",
                                String.valueOf(draft.findings().size())),
                        list));
    }

    private void changes(Import read) {
        if (read.changes().isEmpty()) {
            return;
        }
        var grid = new Grid<Import.Change>();
        grid.addColumn(Import.Change::taskCode)
                .setHeader(getTranslation("import.column.code"))
                .setAutoWidth(true);
        grid.addColumn(c -> getTranslation(
                        "import.change." + c.what().name().toLowerCase(Locale.ROOT),
                        c.field().isEmpty() ? "" : getTranslation("import.field." + c.field())))
                .setHeader(getTranslation("import.column.change"))
                .setAutoWidth(true);
        grid.addColumn(Import.Change::before).setHeader(getTranslation("import.column.before"));
        grid.addColumn(Import.Change::after).setHeader(getTranslation("import.column.after"));
        grid.setItems(read.changes());
        grid.setAllRowsVisible(read.changes().size() < 30);
        grid.setId("import-changes");
        getContent()
                .add(
                        new H3(getTranslation(
                                "import.changes", String.valueOf(read.changes().size()))),
                        grid);
    }

    private void tasks(Draft draft) {
        Map<String, String> names = new HashMap<>();
        draft.agencies().forEach(a -> names.put(a.key(), a.name()));
        draft.databases().forEach(d -> names.put(d.key(), d.name()));
        var grid = new Grid<Draft.Task>();
        grid.setId("import-tasks");
        grid.addClassName("wrapping");
        grid.addColumn(Draft.Task::code)
                .setHeader(getTranslation("import.column.code"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(Draft.Task::title)
                .setHeader(getTranslation("import.column.title"))
                .setFlexGrow(4);
        grid.addColumn(t -> agencies(t.leads(), names))
                .setHeader(getTranslation("import.column.leads"))
                .setFlexGrow(2);
        grid.addColumn(t -> agencies(t.coLeads(), names))
                .setHeader(getTranslation("import.column.co-leads"))
                .setFlexGrow(2);
        grid.addColumn(t -> deadline(t.deadline()))
                .setHeader(getTranslation("import.column.deadline"))
                .setFlexGrow(1);
        grid.addColumn(Draft.Task::product)
                .setHeader(getTranslation("import.column.product"))
                .setFlexGrow(2);
        grid.addColumn(t -> t.databases().stream()
                        .map(d -> names.getOrDefault(d.databaseKey(), d.words()))
                        .distinct()
                        .collect(Collectors.joining("; ")))
                .setHeader(getTranslation("import.column.databases"))
                .setFlexGrow(2);
        if (!draft.reports().isEmpty()) {
            Map<String, Draft.StatedReport> reports = new HashMap<>();
            draft.reports().forEach(report -> reports.put(report.taskKey(), report));
            grid.addColumn(t -> status(reports.get(t.key()), t))
                    .setHeader(getTranslation("import.column.status"))
                    .setFlexGrow(1);
        }
        grid.setItems(draft.tasks());
        grid.setHeight("32rem");
        Component title = new H3(
                getTranslation("import.tasks", String.valueOf(draft.tasks().size())));
        getContent().add(title, grid);
    }

    /** What was understood and the words, or the words alone. */
    private String status(Draft.@Nullable StatedReport report, Draft.Task task) {
        return report == null
                ? task.status()
                : getTranslation("status." + report.status()) + " (" + DATE.format(report.on()) + "): "
                        + report.words();
    }

    private static String agencies(List<Draft.AgencyMention> mentions, Map<String, String> names) {
        return mentions.stream()
                .map(m -> names.getOrDefault(m.agencyKey(), m.words()))
                .collect(Collectors.joining("; "));
    }

    private static String deadline(Draft.Deadline deadline) {
        @Nullable LocalDate date = deadline.due() == null ? deadline.start() : deadline.due();
        return date == null ? deadline.text() : deadline.text() + " (" + DATE.format(date) + ")";
    }
}
