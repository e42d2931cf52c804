package vn.daumoi.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Asks a question that may take long: the screen stays usable meanwhile and says that it waits. */
public final class Waiting {

    /** A person does not notice less, and the browser need not be told twice. */
    private static final int PATIENCE_MILLIS = 400;

    private Waiting() {}

    /**
     * Asks as the person at the screen, apart from its thread. Of several questions for one place only the answer to the
     * last is shown.
     *
     * @param place where it says that it waits; emptied before {@code show}
     * @param question must not touch the screen
     * @param show on the screen's thread
     */
    public static <T> void ask(Div place, Supplier<T> question, Consumer<T> show) {
        UI ui = UI.getCurrent();
        var asked = new CompletableFuture<T>();
        ComponentUtil.setData(place, CompletableFuture.class, asked);
        SecurityContext who = SecurityContextHolder.createEmptyContext();
        who.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        Thread.startVirtualThread(new DelegatingSecurityContextRunnable(
                () -> {
                    try {
                        asked.complete(question.get());
                    } catch (RuntimeException | Error e) {
                        asked.completeExceptionally(e);
                    }
                },
                who));
        try {
            T answer = asked.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            place.removeAll();
            show.accept(answer);
        } catch (TimeoutException e) {
            place.removeAll();
            place.add(sign(place));
            // in the name of whoever asked: another thread may be the one that shows it
            asked.whenComplete((answer, failure) -> later(
                    ui,
                    () -> new DelegatingSecurityContextRunnable(
                                    () -> {
                                        if (ComponentUtil.getData(place, CompletableFuture.class) == asked) {
                                            place.removeAll();
                                            if (failure != null) {
                                                throw unchecked(failure);
                                            }
                                            show.accept(answer);
                                        }
                                    },
                                    who)
                            .run()));
        } catch (ExecutionException e) {
            throw unchecked(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does something on the thread of a screen, unless the person has closed it. */
    public static void later(UI ui, Command work) {
        try {
            ui.access(work);
        } catch (UIDetachedException e) {
            // nobody is there to be told
        }
    }

    private static Div sign(Div place) {
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        var sign = new Div(new Span(place.getTranslation("wait.working")), bar);
        sign.setClassName("waiting");
        sign.getElement().setAttribute("role", "status");
        return sign;
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }
}
