package vn.daumoi.dependency.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.Task;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.Slice;

/** Picks a task by its code or words of its title, with or without diacritics. */
class TaskPicker extends ComboBox<Task> {

    private final transient TaskService tasks;

    TaskPicker(String label, TaskService tasks) {
        super(label);
        this.tasks = tasks;
        setItemLabelGenerator(task -> task.code() + " " + task.title());
        setItems(
                query -> tasks
                        .list(
                                filter(query.getFilter().orElse("")),
                                new Slice(query.getOffset(), query.getLimit(), "code"))
                        .items()
                        .stream(),
                query -> (int) tasks.list(filter(query.getFilter().orElse("")), new Slice(0, 1, "code"))
                        .matching());
    }

    void choose(@Nullable String key) {
        setValue(key == null ? null : tasks.find(key).map(page -> page.task()).orElse(null));
    }

    @Nullable
    String key() {
        @Nullable Task task = getValue();
        return task == null ? null : task.key();
    }

    private static TaskFilter filter(String text) {
        return new TaskFilter(text.isBlank() ? null : text, null, null, null, null, null, null, null, null, null);
    }
}
