package vn.daumoi.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import vn.daumoi.access.Permission;
import vn.daumoi.access.SignedIn;
import vn.daumoi.catalog.Task;
import vn.daumoi.catalog.TaskPart;
import vn.daumoi.graph.Today;
import vn.daumoi.progress.ProgressService;

/** What tasks' pages and lists show of progress. */
@org.springframework.stereotype.Component
@Order(10)
class ProgressPart implements TaskPart {

    private final ProgressService progress;
    private final Today today;

    ProgressPart(ProgressService progress, Today today) {
        this.progress = progress;
        this.today = today;
    }

    @Override
    public Component onPage(Task task, @Nullable LocalDate asOf, Runnable changed) {
        return new ProgressSection(progress, today, task, asOf, changed);
    }

    @Override
    public Optional<RowAction> inList() {
        return mayReport() ? Optional.of(new Report()) : Optional.empty();
    }

    static boolean mayReport() {
        return SignedIn.person()
                .filter(person -> person.permissions().contains(Permission.PLAN))
                .isPresent();
    }

    private final class Report implements RowAction {

        @Override
        public String label() {
            return UI.getCurrent().getTranslation("progress.report");
        }

        @Override
        public void open(Task task, Runnable changed) {
            new ProgressDialog(progress, today, task, changed).open();
        }
    }
}
