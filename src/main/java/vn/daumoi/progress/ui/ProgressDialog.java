package vn.daumoi.progress.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.daumoi.catalog.Task;
import vn.daumoi.graph.TaskStatus;
import vn.daumoi.graph.Today;
import vn.daumoi.graph.UnknownKeyException;
import vn.daumoi.progress.InvalidReportException;
import vn.daumoi.progress.NewReport;
import vn.daumoi.progress.ProgressReport;
import vn.daumoi.progress.ProgressService;
import vn.daumoi.shell.Formats;
import vn.daumoi.shell.Notices;

/** A report on one task. What others reported while it was written is told when it is saved; both are kept. */
class ProgressDialog extends Dialog {

    private final transient ProgressService progress;
    private final transient Today today;
    private final String task;
    private final transient Runnable changed;
    private final RadioButtonGroup<TaskStatus> status = new RadioButtonGroup<>();
    private final IntegerField percent = new IntegerField();
    private final DatePicker on = new DatePicker();
    private final TextArea note = new TextArea();
    private final Span problem = new Span();
    private final Set<String> seen = new HashSet<>();

    /** @param changed run after the report was made, and again after it was taken back */
    ProgressDialog(ProgressService progress, Today today, Task task, Runnable changed) {
        this.progress = progress;
        this.today = today;
        this.task = task.key();
        this.changed = changed;
        setId("progress-dialog");
        setHeaderTitle(getTranslation("progress.dialog", task.code()));
        setWidth("34rem");
        setMaxWidth("100%");
        progress.history(task.key()).forEach(report -> seen.add(report.key()));
        fields(task);
        var title = new Paragraph(task.title());
        title.setClassName("clamp");
        var line = new Div(percent, on);
        line.setClassName("two-fields");
        problem.setClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        var form = new Div(title, status, line, note, problem);
        form.setClassName("form");
        add(form);
        var cancel = new Button(getTranslation("action.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var save = new Button(getTranslation("progress.save"), click -> save());
        save.setId("progress-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
        getFooter().add(cancel, save);
    }

    private void fields(Task shown) {
        status.setLabel(getTranslation("progress.column.STATUS"));
        status.setItems(TaskStatus.NOT_STARTED, TaskStatus.IN_PROGRESS, TaskStatus.DONE, TaskStatus.CANCELLED);
        status.setItemLabelGenerator(item -> getTranslation("status." + item));
        status.setId("progress-status");
        TaskStatus now = TaskStatus.valueOf(shown.status());
        if (now != TaskStatus.NOT_REPORTED) {
            status.setValue(now);
        }
        percent.setLabel(getTranslation("progress.column.PERCENT"));
        percent.setMin(0);
        percent.setMax(100);
        percent.setStep(1);
        percent.setStepButtonsVisible(true);
        percent.setId("progress-percent");
        percent.setValue(shown.percent());
        percent.setEnabled(now == TaskStatus.IN_PROGRESS || now == TaskStatus.CANCELLED);
        // the other statuses say themselves how much is done
        status.addValueChangeListener(change -> {
            boolean open = change.getValue() == TaskStatus.IN_PROGRESS || change.getValue() == TaskStatus.CANCELLED;
            percent.setEnabled(open);
            if (!open || Integer.valueOf(100).equals(percent.getValue())) {
                percent.clear();
            }
        });
        on.setLabel(getTranslation("progress.on"));
        on.setI18n(Formats.datePicker(this));
        on.setLocale(UI.getCurrent().getLocale());
        on.setMax(today.date());
        on.setValue(today.date());
        on.setId("progress-on");
        note.setLabel(getTranslation("progress.column.NOTE"));
        note.setPlaceholder(getTranslation("progress.note.hint"));
        note.setMaxRows(8);
        note.setId("progress-note");
    }

    private void save() {
        try {
            ProgressReport made = progress.report(
                    task,
                    new NewReport(
                            status.getValue(),
                            percent.isEnabled() ? percent.getValue() : null,
                            note.getValue(),
                            on.getValue()));
            close();
            changed.run();
            tell(made);
        } catch (InvalidReportException e) {
            problem.setText(getTranslation(e.key(), e.arguments().toArray()));
        } catch (UnknownKeyException e) {
            problem.setText(getTranslation("progress.gone"));
        }
    }

    private void tell(ProgressReport made) {
        UI ui = UI.getCurrent();
        List<ProgressReport> meanwhile = progress.history(task).stream()
                .filter(report -> !report.key().equals(made.key()) && !seen.contains(report.key()))
                .toList();
        String words = ui.getTranslation("progress.saved", ProgressWords.words(made.status(), made.percent()));
        if (!meanwhile.isEmpty()) {
            words += " "
                    + ui.getTranslation(
                            "progress.meanwhile",
                            meanwhile.stream()
                                    .map(report ->
                                            report.by() + ": " + ProgressWords.words(report.status(), report.percent()))
                                    .collect(Collectors.joining("; ")));
        }
        Notices.done(words, undo(progress, made, changed));
    }

    /** Takes a report back that was just made. */
    private static Button undo(ProgressService progress, ProgressReport made, Runnable changed) {
        var undo = new Button(UI.getCurrent().getTranslation("progress.undo"));
        undo.setId("progress-undo");
        undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
        undo.setDisableOnClick(true);
        undo.addClickListener(click -> {
            progress.withdraw(made.task(), made.key());
            changed.run();
        });
        return undo;
    }
}
