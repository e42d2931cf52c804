package vn.daumoi.progress.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.AgencyService;
import vn.daumoi.catalog.DatabaseService;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.TaskStatus;
import vn.daumoi.progress.Timeline;
import vn.daumoi.shell.Choice;
import vn.daumoi.shell.Formats;

/** What the timeline is of: how it is gathered, as of when, which tasks, which stretch of time. */
class TimelineFilterBar extends Div {

    private final transient TaskService tasks;
    private final transient AgencyService agencies;
    private final transient DatabaseService databases;
    private final Select<Timeline.Grouping> by = new Select<>();
    private final ComboBox<Choice> lead;
    private final ComboBox<Choice> database;
    private final ComboBox<Choice> document;
    private final MultiSelectComboBox<TaskStatus> status = new MultiSelectComboBox<>();
    private final DatePicker asOf = new DatePicker();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private transient TimelineState state = TimelineState.START;

    TimelineFilterBar(TaskService tasks, AgencyService agencies, DatabaseService databases) {
        this.tasks = tasks;
        this.agencies = agencies;
        this.databases = databases;
        addClassName("filters");
        by.setLabel(getTranslation("timeline.by"));
        by.setItems(Timeline.Grouping.values());
        by.setItemLabelGenerator(grouping -> getTranslation("timeline.by." + grouping));
        by.setId("timeline-by");
        lead = Choice.box(
                getTranslation("task.leads"),
                agencies::list,
                "-leads",
                agency -> new Choice(agency.key(), agency.name()));
        database = Choice.box(
                getTranslation("filter.database"),
                databases::list,
                "-tasks",
                found -> new Choice(found.key(), found.name()));
        document = Choice.plain(getTranslation("task.assignedBy"));
        status.setLabel(getTranslation("filter.status"));
        status.setItems(TaskStatus.values());
        status.setItemLabelGenerator(item -> getTranslation("status." + item));
        status.setClearButtonVisible(true);
        for (DatePicker date : List.of(asOf, from, to)) {
            date.setI18n(Formats.datePicker(this));
            date.setLocale(getLocale());
            date.setClearButtonVisible(true);
        }
        asOf.setLabel(getTranslation("filter.asOf"));
        asOf.setPlaceholder(getTranslation("date.today"));
        asOf.setId("timeline-as-of");
        from.setLabel(getTranslation("timeline.from"));
        to.setLabel(getTranslation("timeline.to"));
        add(by, asOf, lead, database, document, status, from, to);
    }

    /** Tells what a person chose. */
    void onChange(Consumer<TimelineState> changed) {
        for (AbstractField<?, ?> field :
                Arrays.<AbstractField<?, ?>>asList(by, lead, database, document, status, asOf, from, to)) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.accept(chosen());
                }
            });
        }
    }

    void show(TimelineState shown) {
        state = shown;
        TaskFilter filter = shown.filter();
        List<Choice> documents = tasks.assigningDocuments().stream()
                .map(ref -> new Choice(ref.key(), ref.number()))
                .toList();
        document.setItems(documents);
        by.setValue(shown.by());
        lead.setValue(Choice.of(filter.lead(), agencies::find, agency -> new Choice(agency.key(), agency.name())));
        database.setValue(
                Choice.of(filter.database(), databases::find, found -> new Choice(found.key(), found.name())));
        document.setValue(Choice.of(
                filter.document(),
                key -> documents.stream()
                        .filter(known -> known.key().equals(key))
                        .findFirst(),
                known -> known));
        status.setValue(filter.statuses());
        asOf.setValue(filter.asOf());
        from.setValue(shown.from());
        to.setValue(shown.to());
    }

    /** Parts of the filter that have no field here stay as the address has them. */
    private TimelineState chosen() {
        TaskFilter was = state.filter();
        return new TimelineState(
                new TaskFilter(
                        was.text(),
                        key(lead),
                        was.coLead(),
                        key(document),
                        was.section(),
                        key(database),
                        was.cites(),
                        was.deadlineKind(),
                        was.dueFrom(),
                        was.dueTo(),
                        Arrays.stream(TaskStatus.values())
                                .filter(status.getValue()::contains)
                                .toList(),
                        was.overdue(),
                        asOf.getValue()),
                Optional.ofNullable(by.getValue()).orElse(state.by()),
                from.getValue(),
                to.getValue());
    }

    private static @Nullable String key(ComboBox<Choice> box) {
        Choice chosen = box.getValue();
        return chosen == null ? null : chosen.key();
    }
}
