package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.Scenario;
import vn.daumoi.analysis.Scenario.Subject;
import vn.daumoi.shell.Choice;

/** What is supposed late, and by how many days. */
final class ScenarioFields extends Div {

    private final transient PlanChoices choices;
    private final Select<Subject> subject = new Select<>();
    private final Map<Subject, ComboBox<Choice>> boxes = new EnumMap<>(Subject.class);
    private final IntegerField days = new IntegerField();
    private final transient Consumer<@Nullable Scenario> changed;

    ScenarioFields(String label, String id, PlanChoices choices, Consumer<@Nullable Scenario> changed) {
        this.choices = choices;
        this.changed = changed;
        setId(id);
        addClassName("scenario");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        subject.setLabel(getTranslation("whatIf.subject"));
        subject.setItems(Subject.values());
        subject.setItemLabelGenerator(each -> getTranslation("whatIf.subject." + each));
        subject.setValue(Subject.TASK);
        boxes.put(Subject.TASK, choices.taskBox(getTranslation("whatIf.subject.TASK")));
        boxes.put(Subject.AGENCY, choices.agencyBox(getTranslation("whatIf.subject.AGENCY")));
        boxes.put(Subject.DATABASE, choices.databaseBox(getTranslation("whatIf.subject.DATABASE")));
        days.setLabel(getTranslation("whatIf.days"));
        days.setMin(0);
        days.setMax(Scenario.MOST_DAYS);
        days.setStepButtonsVisible(true);
        days.setValue(WhatIfState.USUAL_DAYS);
        subject.addValueChangeListener(change -> showBox(change.getValue()));
        boxes.values()
                .forEach(box -> box.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        tell();
                    }
                }));
        days.addValueChangeListener(change -> {
            if (change.isFromClient() && !days.isInvalid()) {
                tell();
            }
        });
        var name = new Span(label);
        name.setClassName("scenario-name");
        add(name, subject);
        boxes.values().forEach(this::add);
        add(days);
        showBox(Subject.TASK);
    }

    void show(@Nullable Scenario scenario) {
        Subject shown = scenario == null ? subject.getValue() : scenario.subject();
        subject.setValue(shown);
        boxes.forEach((each, box) -> box.setValue(
                scenario == null || each != scenario.subject()
                        ? null
                        : switch (each) {
                            case TASK -> choices.task(scenario.key());
                            case AGENCY -> choices.agency(scenario.key());
                            case DATABASE -> choices.database(scenario.key());
                        }));
        if (scenario != null) {
            days.setValue(scenario.slipDays());
        }
    }

    private void showBox(Subject shown) {
        boxes.forEach((each, box) -> box.setVisible(each == shown));
    }

    private void tell() {
        Subject chosen = subject.getValue();
        ComboBox<Choice> box = boxes.get(chosen);
        Choice choice = box == null ? null : box.getValue();
        Integer slip = days.getValue();
        changed.accept(
                choice == null
                        ? null
                        : new Scenario(chosen, choice.key(), slip == null ? WhatIfState.USUAL_DAYS : slip));
    }
}
