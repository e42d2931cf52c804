package vn.daumoi.explore.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.AgencyService;
import vn.daumoi.explore.Exploration;
import vn.daumoi.explore.Filter;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.RelationKind;
import vn.daumoi.graph.TaskStatus;
import vn.daumoi.shell.Choice;
import vn.daumoi.shell.Formats;

/** What of the canvas is to be seen; every field acts at once, and can be undone. */
class FilterPanel extends Div {

    private final transient Explorer explorer;
    private final transient AgencyService agencies;
    private final MultiSelectComboBox<NodeKind> kinds = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<RelationKind> relations = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<TaskStatus> statuses = new MultiSelectComboBox<>();
    private final Checkbox overdue = new Checkbox();
    private final ComboBox<Choice> agency;
    private final DatePicker dueFrom = new DatePicker();
    private final DatePicker dueTo = new DatePicker();
    private final DatePicker asOf = new DatePicker();
    private final Select<Integer> confidence = new Select<>();
    private final Checkbox confirmed = new Checkbox();
    private final IntegerField degree = new IntegerField();
    private boolean filling;

    FilterPanel(Explorer explorer, AgencyService agencies) {
        this.explorer = explorer;
        this.agencies = agencies;
        setClassName("filters");
        setId("filters");
        kinds.setLabel(getTranslation("explore.filter.kinds"));
        kinds.setItems(Arrays.stream(NodeKind.values())
                .filter(kind -> kind != NodeKind.PASSAGE)
                .toList());
        kinds.setItemLabelGenerator(kind -> getTranslation("kind." + kind));
        relations.setLabel(getTranslation("explore.filter.relations"));
        relations.setItems(RelationKind.values());
        relations.setItemLabelGenerator(kind -> getTranslation("canvas.type." + kind));
        statuses.setLabel(getTranslation("explore.filter.statuses"));
        statuses.setItems(TaskStatus.values());
        statuses.setItemLabelGenerator(status -> getTranslation("status." + status));
        statuses.setPlaceholder(getTranslation("explore.filter.any"));
        overdue.setLabel(getTranslation("explore.filter.overdue"));
        overdue.setId("overdue");
        agency = Choice.box(
                getTranslation("explore.filter.agency"),
                agencies::list,
                "-leads",
                each -> new Choice(each.key(), each.name()));
        date(dueFrom, "explore.filter.dueFrom");
        date(dueTo, "explore.filter.dueTo");
        date(asOf, "explore.filter.asOf");
        asOf.setId("as-of");
        asOf.setPlaceholder(getTranslation("date.today"));
        confidence.setLabel(getTranslation("explore.filter.confidence"));
        confidence.setItems(0, 30, 50, 60, 70, 80, 90);
        confidence.setItemLabelGenerator(
                floor -> floor == 0 ? getTranslation("explore.filter.any") : "≥ " + floor + "%");
        confirmed.setLabel(getTranslation("explore.filter.confirmed"));
        degree.setLabel(getTranslation("explore.filter.degree"));
        degree.setMin(0);
        degree.setMax(1000);
        degree.setStepButtonsVisible(true);
        add(asOf, overdue, statuses, agency, dueFrom, dueTo, kinds, relations, confidence, confirmed, degree);
        listen();
    }

    private void listen() {
        kinds.addValueChangeListener(change -> change(filter -> filter.withoutKinds(
                without(Arrays.asList(NodeKind.values()), change.getValue(), Set.of(NodeKind.PASSAGE)))));
        relations.addValueChangeListener(change -> change(filter ->
                filter.withoutRelations(without(Arrays.asList(RelationKind.values()), change.getValue(), Set.of()))));
        statuses.addValueChangeListener(
                change -> change(filter -> filter.statuses(change.getValue(), filter.overdue())));
        overdue.addValueChangeListener(
                change -> change(filter -> filter.statuses(filter.statuses(), change.getValue())));
        agency.addValueChangeListener(change -> change(filter -> filter.agency(
                change.getValue() == null ? null : change.getValue().key())));
        dueFrom.addValueChangeListener(change -> change(filter -> filter.due(change.getValue(), filter.dueTo())));
        dueTo.addValueChangeListener(change -> change(filter -> filter.due(filter.dueFrom(), change.getValue())));
        asOf.addValueChangeListener(change -> {
            if (!filling) {
                explorer.go(explorer.now().on(change.getValue()));
            }
        });
        confidence.addValueChangeListener(change -> change(filter ->
                filter.dependencies(change.getValue() == null ? 0 : change.getValue() / 100.0, filter.confirmed())));
        confirmed.addValueChangeListener(
                change -> change(filter -> filter.dependencies(filter.minConfidence(), change.getValue())));
        degree.addValueChangeListener(change -> change(
                filter -> filter.minDegree(change.getValue() == null ? 0 : Math.clamp(change.getValue(), 0, 1000))));
    }

    void show(Exploration exploration) {
        filling = true;
        Filter filter = exploration.filter();
        kinds.setValue(Arrays.stream(NodeKind.values())
                .filter(kind ->
                        kind != NodeKind.PASSAGE && !filter.withoutKinds().contains(kind))
                .collect(Collectors.toSet()));
        relations.setValue(Arrays.stream(RelationKind.values())
                .filter(kind -> !filter.withoutRelations().contains(kind))
                .collect(Collectors.toSet()));
        statuses.setValue(Set.copyOf(filter.statuses()));
        overdue.setValue(filter.overdue());
        agency.setValue(Choice.of(filter.agency(), agencies::find, each -> new Choice(each.key(), each.name())));
        dueFrom.setValue(filter.dueFrom());
        dueTo.setValue(filter.dueTo());
        asOf.setValue(exploration.asOf());
        confidence.setValue((int) Math.round(filter.minConfidence() * 100));
        confirmed.setValue(filter.confirmed());
        degree.setValue(filter.minDegree());
        filling = false;
    }

    private void change(java.util.function.UnaryOperator<Filter> change) {
        if (!filling) {
            Exploration now = explorer.now();
            explorer.go(now.with(change.apply(now.filter())));
        }
    }

    private static <T extends Comparable<T>> Set<T> without(List<T> all, Set<T> wanted, Set<T> never) {
        var left = new TreeSet<>(all);
        left.removeAll(wanted);
        left.removeAll(never);
        return left;
    }

    private void date(DatePicker picker, String label) {
        picker.setLabel(getTranslation(label));
        picker.setI18n(Formats.datePicker(this));
        picker.setClearButtonVisible(true);
    }

    /** The last day up to which tasks are shown; null for all. */
    static @Nullable LocalDate until(Exploration exploration) {
        return exploration.filter().dueTo();
    }
}
