package vn.daumoi.dependency.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.dependency.CycleException;
import vn.daumoi.dependency.Dependency;
import vn.daumoi.dependency.DependencyService;
import vn.daumoi.shell.Choice;

/** Enters a dependency by hand; where it would close a circle, says which and asks. */
class EnterDialog extends Dialog {

    private final transient DependencyService dependencies;
    private final transient Consumer<Dependency> entered;
    private final ComboBox<Choice> task;
    private final ComboBox<Choice> needs;
    private final IntegerField lag = new IntegerField();
    private final TextArea note = new TextArea();
    private final Paragraph problem = new Paragraph();
    private final Button save;
    private boolean acceptCycle;

    EnterDialog(
            DependencyService dependencies, TaskService tasks, @Nullable String first, Consumer<Dependency> entered) {
        this.dependencies = dependencies;
        this.entered = entered;
        setId("enter-dependency");
        setHeaderTitle(getTranslation("dependency.enter"));
        setWidth("40rem");
        setMaxWidth("100%");
        task = TaskPicker.box(getTranslation("dependency.waits"), tasks);
        task.setId("enter-task");
        task.setRequiredIndicatorVisible(true);
        task.setValue(TaskPicker.choice(tasks, first));
        needs = TaskPicker.box(getTranslation("dependency.needed"), tasks);
        needs.setId("enter-needs");
        needs.setRequiredIndicatorVisible(true);
        lag.setId("enter-lag");
        lag.setLabel(getTranslation("dependency.lag"));
        lag.setHelperText(getTranslation("dependency.lag.help"));
        lag.setMin(0);
        lag.setMax(DependencyService.MOST_LAG);
        lag.setValue(0);
        note.setId("enter-note");
        note.setLabel(getTranslation("dependency.enter.note"));
        note.setMaxLength(1_000);
        problem.setId("enter-problem");
        problem.setClassName("warn");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        task.addValueChangeListener(change -> reset());
        needs.addValueChangeListener(change -> reset());
        var form = new FormLayout(task, needs, lag, note);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(form, problem);
        save = new Button(getTranslation("dependency.enter.save"), click -> save());
        save.setId("enter-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
    }

    private void reset() {
        acceptCycle = false;
        problem.setVisible(false);
        save.setText(getTranslation("dependency.enter.save"));
    }

    private void save() {
        String from = TaskPicker.key(task);
        String to = TaskPicker.key(needs);
        if (from == null || to == null) {
            say(getTranslation("dependency.enter.both"));
            return;
        }
        if (lag.isInvalid()) {
            lag.focus();
            return;
        }
        try {
            Dependency made = dependencies.enter(
                    from,
                    to,
                    Objects.requireNonNullElse(lag.getValue(), 0),
                    note.getValue().strip(),
                    acceptCycle);
            close();
            entered.accept(made);
        } catch (CycleException e) {
            say(getTranslation("dependency.cycle", String.valueOf(e.getMessage())));
            if (!from.equals(to)) {
                acceptCycle = true;
                save.setText(getTranslation("dependency.enter.anyway"));
            }
        }
    }

    private void say(String words) {
        problem.setText(words);
        problem.setVisible(true);
    }
}
