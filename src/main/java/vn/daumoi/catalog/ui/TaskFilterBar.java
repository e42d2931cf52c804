package vn.daumoi.catalog.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.Agency;
import vn.daumoi.catalog.AgencyService;
import vn.daumoi.catalog.Database;
import vn.daumoi.catalog.DatabaseService;
import vn.daumoi.catalog.DocumentService;
import vn.daumoi.catalog.LegalDocument;
import vn.daumoi.catalog.Section;
import vn.daumoi.catalog.Task;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.TaskStatus;
import vn.daumoi.shell.Choice;
import vn.daumoi.shell.Formats;

/** The fields that narrow a list of tasks. */
class TaskFilterBar extends Div {

    private final transient TaskService tasks;
    private final transient AgencyService agencies;
    private final transient DatabaseService databases;
    private final transient DocumentService documents;
    private final TextField text = new TextField();
    private final ComboBox<Choice> lead;
    private final ComboBox<Choice> coLead;
    private final ComboBox<Choice> document;
    private final ComboBox<Choice> section;
    private final ComboBox<Choice> database;
    private final ComboBox<Choice> cites;
    private final ComboBox<DeadlineKind> deadline = new ComboBox<>();
    private final DatePicker from = new DatePicker();
    private final DatePicker to = new DatePicker();
    private final MultiSelectComboBox<TaskStatus> status = new MultiSelectComboBox<>();
    private final DatePicker asOf = new DatePicker();
    private final Checkbox overdue = new Checkbox();

    TaskFilterBar(TaskService tasks, AgencyService agencies, DatabaseService databases, DocumentService documents) {
        this.tasks = tasks;
        this.agencies = agencies;
        this.databases = databases;
        this.documents = documents;
        addClassName("filters");
        text.setLabel(getTranslation("filter.text"));
        text.setPrefixComponent(VaadinIcon.FILTER.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        lead = Choice.box(getTranslation("task.leads"), agencies::list, "-leads", TaskFilterBar::agency);
        coLead = Choice.box(getTranslation("task.coLeads"), agencies::list, "-coLeads", TaskFilterBar::agency);
        database = Choice.box(getTranslation("filter.database"), databases::list, "-tasks", TaskFilterBar::database);
        cites = Choice.box(getTranslation("filter.cites"), documents::list, "-citedBy", TaskFilterBar::document);
        document = Choice.plain(getTranslation("task.assignedBy"));
        section = Choice.plain(getTranslation("task.section"));
        deadline.setLabel(getTranslation("filter.deadline"));
        deadline.setItems(DeadlineKind.values());
        deadline.setItemLabelGenerator(kind -> getTranslation("deadline." + kind));
        deadline.setClearButtonVisible(true);
        status.setLabel(getTranslation("filter.status"));
        status.setItems(TaskStatus.values());
        status.setItemLabelGenerator(item -> getTranslation("status." + item));
        status.setClearButtonVisible(true);
        status.setId("filter-status");
        asOf.setLabel(getTranslation("filter.asOf"));
        asOf.setPlaceholder(getTranslation("date.today"));
        overdue.setLabel(getTranslation("filter.overdue"));
        overdue.setId("filter-overdue");
        for (DatePicker date : List.of(from, to, asOf)) {
            date.setI18n(Formats.datePicker(this));
            date.setLocale(getLocale());
            date.setClearButtonVisible(true);
        }
        from.setLabel(getTranslation("filter.dueFrom"));
        to.setLabel(getTranslation("filter.dueTo"));
        text.setId("filter-text");
        lead.setId("filter-lead");
        coLead.setId("filter-coLead");
        add(text, lead, coLead, database, deadline, from, to, document, section, cites, status, asOf, overdue);
    }

    /** Tells a person's new filter. */
    void onChange(Consumer<TaskFilter> changed) {
        for (AbstractField<?, ?> field : Arrays.<AbstractField<?, ?>>asList(
                text, lead, coLead, document, section, database, cites, deadline, from, to, status, asOf, overdue)) {
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.accept(filter());
                }
            });
        }
    }

    void show(TaskFilter filter) {
        // Typed text stays as typed: the address holds it without its last blank.
        if (!text.getValue().strip().equals(filter.text() == null ? "" : filter.text())) {
            text.setValue(filter.text() == null ? "" : filter.text());
        }
        document.setItems(tasks.assigningDocuments().stream()
                .map(ref -> new Choice(ref.key(), documentLabel(ref)))
                .toList());
        section.setItems(tasks.sections(filter.document()).stream()
                .map(TaskFilterBar::section)
                .distinct()
                .toList());
        lead.setValue(Choice.of(filter.lead(), agencies::find, TaskFilterBar::agency));
        coLead.setValue(Choice.of(filter.coLead(), agencies::find, TaskFilterBar::agency));
        database.setValue(Choice.of(filter.database(), databases::find, TaskFilterBar::database));
        cites.setValue(Choice.of(filter.cites(), documents::find, TaskFilterBar::document));
        document.setValue(Choice.of(
                filter.document(),
                key -> tasks.assigningDocuments().stream()
                        .filter(ref -> ref.key().equals(key))
                        .findFirst(),
                ref -> new Choice(ref.key(), documentLabel(ref))));
        section.setValue(Choice.of(
                filter.section(),
                code -> tasks.sections(filter.document()).stream()
                        .filter(known -> known.code().equals(code))
                        .findFirst(),
                TaskFilterBar::section));
        deadline.setValue(filter.deadlineKind());
        from.setValue(filter.dueFrom());
        to.setValue(filter.dueTo());
        status.setValue(filter.statuses());
        asOf.setValue(filter.asOf());
        overdue.setValue(filter.overdue());
    }

    private TaskFilter filter() {
        String words = text.getValue().strip();
        return new TaskFilter(
                words.isEmpty() ? null : words,
                key(lead),
                key(coLead),
                key(document),
                key(section),
                key(database),
                key(cites),
                deadline.getValue(),
                from.getValue(),
                to.getValue(),
                Arrays.stream(TaskStatus.values())
                        .filter(status.getValue()::contains)
                        .toList(),
                overdue.getValue(),
                asOf.getValue());
    }

    private static @Nullable String key(ComboBox<Choice> box) {
        Choice chosen = box.getValue();
        return chosen == null ? null : chosen.key();
    }

    private static Choice agency(Agency agency) {
        return new Choice(agency.key(), agency.name());
    }

    private static Choice database(Database database) {
        return new Choice(database.key(), database.name());
    }

    private static Choice document(LegalDocument document) {
        return new Choice(
                document.key(),
                document.type().isEmpty() ? document.number() : document.type() + " " + document.number());
    }

    private static Choice section(Section section) {
        return new Choice(
                section.code(), section.title().isEmpty() ? section.code() : section.code() + ". " + section.title());
    }

    private static String documentLabel(Task.DocumentRef ref) {
        return TaskWords.document(ref);
    }
}
