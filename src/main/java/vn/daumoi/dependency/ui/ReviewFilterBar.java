package vn.daumoi.dependency.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.dependency.Dependency;
import vn.daumoi.dependency.DependencyFilter;
import vn.daumoi.dependency.DerivationRule;
import vn.daumoi.shell.Choice;

/** The fields that narrow the list of dependencies. */
class ReviewFilterBar extends Div {

    private static final List<Double> FLOORS = List.of(0.0, 0.5, 0.6, 0.7, 0.8, 0.9);

    private final MultiSelectComboBox<Dependency.State> states = new MultiSelectComboBox<>();
    private final ComboBox<String> rule = new ComboBox<>();
    private final ComboBox<String> document = new ComboBox<>();
    private final transient TaskService tasks;
    private final ComboBox<Choice> task;
    private final Select<Double> confidence = new Select<>();

    ReviewFilterBar(TaskService tasks, List<DerivationRule> rules) {
        this.tasks = tasks;
        addClassName("filters");
        states.setId("filter-state");
        states.setLabel(getTranslation("dependency.state"));
        states.setItems(Dependency.State.values());
        states.setItemLabelGenerator(state -> getTranslation("dependency.state." + state));
        states.setPlaceholder(getTranslation("dependency.state.all"));
        rule.setId("filter-rule");
        rule.setLabel(getTranslation("dependency.rule"));
        rule.setItems(rules.stream().map(DerivationRule::name).toList());
        rule.setItemLabelGenerator(name -> getTranslation("dependency.rule." + name));
        rule.setClearButtonVisible(true);
        task = TaskPicker.box(getTranslation("dependency.filter.task"), tasks);
        task.setId("filter-task");
        document.setId("filter-document");
        document.setLabel(getTranslation("task.assignedBy"));
        var documents = tasks.assigningDocuments();
        document.setItems(documents.stream().map(d -> d.key()).toList());
        document.setItemLabelGenerator(key -> documents.stream()
                .filter(d -> d.key().equals(key))
                .map(d -> d.number())
                .findFirst()
                .orElse(key));
        document.setClearButtonVisible(true);
        confidence.setId("filter-confidence");
        confidence.setLabel(getTranslation("dependency.minConfidence"));
        confidence.setItems(FLOORS);
        confidence.setItemLabelGenerator(
                floor -> floor == 0 ? getTranslation("dependency.anyConfidence") : Math.round(floor * 100) + " %");
        add(states, rule, confidence, task, document);
    }

    void onChange(Consumer<DependencyFilter> changed) {
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(states, rule, confidence, task, document)) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.accept(filter());
                }
            });
        }
    }

    void show(DependencyFilter filter) {
        states.setValue(filter.states());
        rule.setValue(filter.rule());
        confidence.setValue(FLOORS.stream()
                .filter(floor -> floor >= filter.minConfidence())
                .findFirst()
                .orElse(0.9));
        task.setValue(TaskPicker.choice(tasks, filter.task()));
        document.setValue(filter.document());
    }

    private DependencyFilter filter() {
        @Nullable Double floor = confidence.getValue();
        return new DependencyFilter(
                states.getValue(),
                rule.getValue(),
                TaskPicker.key(task),
                document.getValue(),
                floor == null ? 0 : floor);
    }
}
