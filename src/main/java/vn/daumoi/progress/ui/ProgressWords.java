package vn.daumoi.progress.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.TaskStatus;

/** A status as the screens show it: words and a shape, never a colour alone. */
final class ProgressWords {

    private ProgressWords() {}

    /** "Đang thực hiện, 60%". */
    static String words(TaskStatus status, @Nullable Integer percent) {
        String words = UI.getCurrent().getTranslation("status." + status);
        return percent == null || status == TaskStatus.DONE ? words : words + ", " + percent + "%";
    }

    static Span status(TaskStatus status, @Nullable Integer percent) {
        var span = new Span(words(status, percent));
        span.addClassNames("status", "s-" + status);
        return span;
    }
}
