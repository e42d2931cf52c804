package vn.daumoi.catalog;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What another feature adds to tasks on the screens of this one: a section of a task's page, and something to do from its row in
 * the list. Every bean of this type is asked, in the order of its {@code @Order}.
 */
public interface TaskPart {

    /**
     * A section of a task's page.
     *
     * @param asOf the day the page shows; null for today
     * @param changed to be run when the task is another than before, so that the page is shown anew
     */
    Component onPage(Task task, @Nullable LocalDate asOf, Runnable changed);

    /** What can be done with a row by whoever is signed in; nothing where that is nothing. */
    Optional<RowAction> inList();

    /** Something to do with a task from its row: a button there, and the key {@code R} on the row. */
    interface RowAction {

        /** Its name in the reader's language. */
        String label();

        /** @param changed to be run when the task is another than before */
        void open(Task task, Runnable changed);
    }
}
