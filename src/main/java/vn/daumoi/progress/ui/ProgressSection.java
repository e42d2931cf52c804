package vn.daumoi.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.Task;
import vn.daumoi.graph.TaskStatus;
import vn.daumoi.graph.Today;
import vn.daumoi.progress.ProgressReport;
import vn.daumoi.progress.ProgressService;
import vn.daumoi.shell.Formats;
import vn.daumoi.shell.Notices;

/** A task's progress on its page: the status as of a day, all reports, a way to add one. */
class ProgressSection extends Section {

    private final transient ProgressService progress;
    private final transient Today today;
    private final transient Task task;
    private final @Nullable LocalDate asOf;
    private final transient Runnable changed;

    ProgressSection(ProgressService progress, Today today, Task task, @Nullable LocalDate asOf, Runnable changed) {
        this.progress = progress;
        this.today = today;
        this.task = task;
        this.asOf = asOf;
        this.changed = changed;
        setId("progress");
        addClassName("progress");
        List<ProgressReport> history = progress.history(task.key());
        var title = new Div(new H2(getTranslation("progress.title")));
        title.setClassName("title-line");
        if (ProgressPart.mayReport()) {
            title.add(report());
        }
        add(title, now());
        add(
                history.isEmpty()
                        ? new Paragraph(getTranslation("progress.none"))
                        : history(history, asOf == null ? today.date() : asOf));
    }

    private Button report() {
        var button = new Button(getTranslation("progress.report"), VaadinIcon.PLUS.create());
        button.setId("progress-report");
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.addClickListener(click -> new ProgressDialog(progress, today, task, changed).open());
        return button;
    }

    /** The status as of the day, which can be chosen. */
    private Component now() {
        LocalDate day = asOf == null ? today.date() : asOf;
        var line = new Div(ProgressWords.status(TaskStatus.valueOf(task.status()), task.percent()));
        if (task.overdue(day)) {
            var late = new Span(getTranslation("task.overdue"));
            late.addClassNames("status", "late");
            line.add(late);
        }
        var picker = new DatePicker();
        picker.setId("progress-as-of");
        picker.setAriaLabel(getTranslation("filter.asOf"));
        picker.setI18n(Formats.datePicker(this));
        picker.setLocale(UI.getCurrent().getLocale());
        picker.setValue(day);
        picker.addValueChangeListener(change -> {
            LocalDate chosen = change.getValue();
            UI.getCurrent()
                    .navigate(
                            "tasks/" + task.key(),
                            chosen == null || chosen.equals(today.date())
                                    ? QueryParameters.empty()
                                    : QueryParameters.of("asOf", chosen.toString()));
        });
        var of = new Div(new Span(getTranslation("progress.asOf")), picker);
        of.setClassName("as-of");
        line.add(of);
        line.setClassName("progress-now");
        return line;
    }

    private Component history(List<ProgressReport> history, LocalDate day) {
        var table = new NativeTable(row(
                new NativeTableHeaderCell(getTranslation("progress.column.ON")),
                new NativeTableHeaderCell(getTranslation("progress.column.STATUS")),
                new NativeTableHeaderCell(getTranslation("progress.column.NOTE")),
                new NativeTableHeaderCell(getTranslation("progress.by")),
                new NativeTableHeaderCell()));
        for (ProgressReport report : history) {
            var row = row(
                    new NativeTableCell(Formats.date(report.on(), getLocale())),
                    new NativeTableCell(ProgressWords.status(report.status(), report.percent())),
                    new NativeTableCell(report.note()),
                    new NativeTableCell(by(report)),
                    new NativeTableCell(withdraw(report)));
            // what comes after the day does not count for it
            row.setClassName("later", report.on().isAfter(day));
            table.add(row);
        }
        var box = new Div(table);
        box.addClassNames("table-box", "plain-table", "progress-history");
        box.setId("progress-history");
        return box;
    }

    private Component by(ProgressReport report) {
        ProgressReport.Place stated = report.stated();
        Component who =
                stated == null ? new Span(report.by()) : new Anchor("documents/" + stated.documentKey(), report.by());
        who.getElement().setAttribute("title", Formats.moment(report.at(), getLocale()));
        return who;
    }

    private Component withdraw(ProgressReport report) {
        if (!progress.mayWithdraw(report)) {
            return new Span();
        }
        var button = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            progress.withdraw(report.task(), report.key());
            changed.run();
            Notices.done(UI.getCurrent().getTranslation("progress.withdrawn"), restore(progress, report, changed));
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("progress.withdraw", Formats.date(report.on(), getLocale())));
        button.setTooltipText(getTranslation("progress.withdraw", Formats.date(report.on(), getLocale())));
        button.addClassName("withdraw");
        return button;
    }

    private static Button restore(ProgressService progress, ProgressReport report, Runnable changed) {
        var undo = new Button(UI.getCurrent().getTranslation("progress.undo"));
        undo.setId("progress-undo");
        undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
        undo.setDisableOnClick(true);
        undo.addClickListener(click -> {
            progress.restore(report.task(), report.key());
            changed.run();
        });
        return undo;
    }

    private static NativeTableRow row(Component... cells) {
        var row = new NativeTableRow();
        row.add(cells);
        return row;
    }
}
