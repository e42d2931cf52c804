package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.daumoi.catalog.Agency;
import vn.daumoi.catalog.AgencyService;
import vn.daumoi.catalog.Database;
import vn.daumoi.catalog.DatabaseService;
import vn.daumoi.catalog.Task;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskPage;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.shell.Choice;

/** Boxes to choose a task, an agency or a database from, found by words with or without diacritics. */
@Component
class PlanChoices {

    private final TaskService tasks;
    private final AgencyService agencies;
    private final DatabaseService databases;

    PlanChoices(TaskService tasks, AgencyService agencies, DatabaseService databases) {
        this.tasks = tasks;
        this.agencies = agencies;
        this.databases = databases;
    }

    ComboBox<Choice> taskBox(String label) {
        return Choice.box(
                label,
                (words, slice) ->
                        tasks.list(new TaskFilter(words, null, null, null, null, null, null, null, null, null), slice),
                "code",
                PlanChoices::choice);
    }

    ComboBox<Choice> agencyBox(String label) {
        return Choice.box(label, agencies::list, "-leads", PlanChoices::choice);
    }

    ComboBox<Choice> databaseBox(String label) {
        return Choice.box(label, databases::list, "-tasks", PlanChoices::choice);
    }

    @Nullable
    Choice task(@Nullable String key) {
        return Choice.of(key, known -> tasks.find(known).map(TaskPage::task), PlanChoices::choice);
    }

    @Nullable
    Choice agency(@Nullable String key) {
        return Choice.of(key, agencies::find, PlanChoices::choice);
    }

    @Nullable
    Choice database(@Nullable String key) {
        return Choice.of(key, databases::find, PlanChoices::choice);
    }

    private static Choice choice(Task task) {
        return new Choice(task.key(), task.code() + " " + task.title());
    }

    private static Choice choice(Agency agency) {
        return new Choice(agency.key(), agency.name());
    }

    private static Choice choice(Database database) {
        return new Choice(database.key(), database.name());
    }
}
