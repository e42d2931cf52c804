package vn.daumoi.query.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.BadParameterException;
import vn.daumoi.graph.Fold;
import vn.daumoi.query.QueryDefinition;
import vn.daumoi.query.QueryProblem;
import vn.daumoi.query.QueryRefusedException;
import vn.daumoi.query.QueryRun;
import vn.daumoi.query.RowSink;
import vn.daumoi.query.RunOutcome;
import vn.daumoi.query.View;
import vn.daumoi.shell.Screen;

/** Runs a query and shows its answer while it comes: how far it is, the rows, and what can be made of them. */
final class ResultPanel extends Div {

    /** Most answers are there before a person notices: then nothing flickers. */
    private static final int PATIENCE_MILLIS = 300;

    private final Span status = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button();
    private final Div tools = new Div();
    private final TextField filter = new TextField();
    private final Div content = new Div();
    private final transient ResultWords words = new ResultWords(getLocale());
    private final transient Listener listener;
    private transient @Nullable QueryRun running;
    private transient @Nullable IncomingRows incoming;
    private transient @Nullable ResultView shown;
    private transient @Nullable RunOutcome outcome;
    private transient QueryDefinition definition = DefinitionFields.empty();
    private View view = View.TABLE;

    /** What the screen around wants to know. */
    interface Listener {

        /** A person wants the answer shown otherwise. */
        void chosen(View view, String filter);

        /** A text that must not run; none where it may. */
        void refused(List<QueryProblem> problems);
    }

    ResultPanel(Listener listener) {
        this.listener = listener;
        addClassName("result");
        status.setId("count");
        status.getElement().setAttribute("role", "status");
        progress.setIndeterminate(true);
        progress.setWidth("8rem");
        cancel.setText(getTranslation("query.cancel"));
        cancel.setId("cancel-run");
        cancel.setIcon(VaadinIcon.STOP.create());
        cancel.addThemeVariants(ButtonVariant.LUMO_SMALL);
        cancel.addClickListener(click -> cancel());
        filter.setId("result-filter");
        filter.setPlaceholder(getTranslation("query.result.filter"));
        filter.setAriaLabel(getTranslation("query.result.filter"));
        filter.setPrefixComponent(VaadinIcon.FILTER.create());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> {
            if (change.isFromClient() && shown != null) {
                shown.rows().filter(change.getValue());
                shown.rows().arrange();
                shown.refresh();
                say();
                listener.chosen(view, change.getValue());
            }
        });
        tools.setClassName("result-tools");
        var line = new Div(status, progress, cancel);
        line.setClassName("list-line result-line");
        add(line, tools, content);
        clear();
    }

    /** Nothing is shown, nothing runs. */
    void clear() {
        stop();
        shown = null;
        outcome = null;
        status.setText("");
        waits(false);
        tools.removeAll();
        content.removeAll();
        setVisible(false);
    }

    /**
     * Runs a query in place of the one before.
     *
     * @param what runs
     * @param as how its answer is shown
     * @param only words the rows shown must hold
     */
    void run(QueryDefinition what, View as, String only, Function<RowSink, QueryRun> start) {
        clear();
        setVisible(true);
        view = as;
        definition = what;
        filter.setValue(only);
        var rows = new IncomingRows(UI.getCurrent(), this::take);
        incoming = rows;
        try {
            running = start.apply(rows);
            listener.refused(List.of());
        } catch (QueryRefusedException e) {
            listener.refused(e.problems());
            refuse(words.problems(e.problems()));
            return;
        } catch (BadParameterException e) {
            refuse(words.bad(e));
            return;
        }
        try {
            running.outcome().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            take(rows);
        } catch (TimeoutException e) {
            waits(true);
            status.setText(getTranslation("query.running"));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends what runs, and says so at once. */
    void cancel() {
        QueryRun now = running;
        if (now != null) {
            now.cancel();
            cancel.setEnabled(false);
            waits(false);
            status.setText(getTranslation("query.cancelled"));
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        stop();
    }

    private void stop() {
        if (running != null) {
            running.cancel();
        }
        running = null;
        incoming = null;
    }

    private void waits(boolean busy) {
        progress.setVisible(busy);
        cancel.setVisible(busy);
        cancel.setEnabled(true);
    }

    private void refuse(String why) {
        waits(false);
        var problem = new Div(why);
        problem.setClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        content.removeAll();
        content.add(problem);
    }

    /** Takes what has come so far. */
    private void take(IncomingRows from) {
        if (from != incoming) {
            return;
        }
        IncomingRows.News news = from.take();
        List<String> columns = news.columns();
        if (columns != null) {
            QueryDefinition what = definition;
            shown = new ResultView(
                    new ResultRows(columns, column -> what.columnLabel(column, getLocale()), getLocale()),
                    what.title().in(getLocale()));
            shown.rows().filter(filter.getValue());
            content.removeAll();
        }
        ResultView to = shown;
        if (to != null && (!news.rows().isEmpty() || news.outcome() != null)) {
            to.rows().add(news.rows());
            to.rows().arrange();
            if (!to.attached() && (!news.rows().isEmpty() || news.outcome() != null)) {
                content.removeAll();
                content.add(to);
                to.show(news.outcome() == null ? View.TABLE : fitting(to));
            } else {
                to.refresh();
            }
        }
        if (news.outcome() != null) {
            end(news.outcome());
        } else if (to != null) {
            status.setText(getTranslation(
                    "query.runningRows", words.number(to.rows().all().size())));
        }
    }

    private void end(RunOutcome ended) {
        outcome = ended;
        running = null;
        // what the run still wants to say of itself is said already
        incoming = null;
        waits(false);
        ResultView to = shown;
        if (ended.problem() != null) {
            var problem = new Div(ended.problem().text(getLocale()));
            problem.setClassName("problem");
            problem.getElement().setAttribute("role", "alert");
            content.addComponentAsFirst(problem);
            listener.refused(List.of(ended.problem()));
        }
        say();
        if (to == null) {
            return;
        }
        if (to.rows().all().isEmpty()) {
            content.removeAll();
            if (ended.problem() == null) {
                content.add(Screen.nothing(getTranslation("query.result.none"), null));
            }
            return;
        }
        if (to.view() != fitting(to)) {
            to.show(fitting(to));
        }
        offer(to);
    }

    /** The view wanted, where the rows can be shown so. */
    private View fitting(ResultView to) {
        return to.fitting().contains(view) ? view : View.TABLE;
    }

    private void offer(ResultView to) {
        tools.removeAll();
        if (to.fitting().size() > 1) {
            tools.add(new ViewTabs(to.fitting(), to.view(), chosen -> {
                view = chosen;
                to.show(chosen);
                listener.chosen(chosen, filter.getValue());
            }));
        }
        String explorer = ResultPicture.explorer(ResultPicture.graph(to.rows()));
        tools.add(filter, ResultFiles.links(this, to.rows(), file()));
        if (!explorer.isEmpty()) {
            var link = new Anchor(explorer, getTranslation("query.explore"));
            link.setId("open-explorer");
            tools.add(link);
        }
    }

    /** Name of files, without an ending. */
    private String file() {
        String title = definition.title().in(getLocale()).strip();
        return "daumoi-" + Fold.search(title.isEmpty() ? "query" : title).replaceAll("[^a-z0-9]+", "-");
    }

    private void say() {
        if (outcome != null && shown != null) {
            status.setText(words.outcome(outcome, shown.rows().shown().size()));
        } else if (outcome != null) {
            status.setText(words.outcome(outcome, 0));
        }
    }
}
