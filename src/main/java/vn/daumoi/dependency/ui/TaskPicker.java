package vn.daumoi.dependency.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.Task;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskPage;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.shell.Choice;

/** A box to choose a task from, by its code or words of its title. */
final class TaskPicker {

    private TaskPicker() {}

    static ComboBox<Choice> box(String label, TaskService tasks) {
        return Choice.box(
                label,
                (words, slice) ->
                        tasks.list(new TaskFilter(words, null, null, null, null, null, null, null, null, null), slice),
                "code",
                TaskPicker::choice);
    }

    static @Nullable Choice choice(TaskService tasks, @Nullable String key) {
        return Choice.of(key, known -> tasks.find(known).map(TaskPage::task), TaskPicker::choice);
    }

    static @Nullable String key(ComboBox<Choice> box) {
        Choice chosen = box.getValue();
        return chosen == null ? null : chosen.key();
    }

    private static Choice choice(Task task) {
        return new Choice(task.key(), task.code() + " " + task.title());
    }
}
