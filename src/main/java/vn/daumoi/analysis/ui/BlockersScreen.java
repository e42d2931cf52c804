package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.BlockerService;
import vn.daumoi.analysis.Blockers;
import vn.daumoi.analysis.IntegrationService;
import vn.daumoi.analysis.Integrations;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.Today;
import vn.daumoi.graph.UnknownKeyException;
import vn.daumoi.shell.Choice;
import vn.daumoi.shell.FilterToggle;
import vn.daumoi.shell.Screen;
import vn.daumoi.shell.Waiting;

/** Who holds up the integration of two databases, or a task: asked in the fields above or in the matrix of databases. */
@RolesAllowed("READ")
@Route("blockers")
@Menu(title = "nav.blockers", order = 1.1, icon = "vaadin:bullseye")
class BlockersScreen extends Screen implements BeforeEnterObserver {

    /** Tasks listed at most. */
    private static final int LIMIT = 1000;

    private static final int PAIRS = 2000;

    private final transient BlockerService blockers;
    private final transient IntegrationService integrations;
    private final transient TaskService tasks;
    private final transient Today today;
    private final transient PlanChoices choices;
    private final ComboBox<Choice> database;
    private final ComboBox<Choice> with;
    private final ComboBox<Choice> task;
    private final BasisFields basis;
    private final Div answer = new Div();
    private transient BlockersState state = BlockersState.of(com.vaadin.flow.router.QueryParameters.empty());

    BlockersScreen(
            BlockerService blockers,
            IntegrationService integrations,
            TaskService tasks,
            PlanChoices choices,
            Today today) {
        this.today = today;
        this.blockers = blockers;
        this.integrations = integrations;
        this.tasks = tasks;
        this.choices = choices;
        addClassName("analysis");
        database = choices.databaseBox(getTranslation("blockers.database"));
        database.setId("database");
        with = choices.databaseBox(getTranslation("blockers.with"));
        with.setPlaceholder(getTranslation("blockers.anything"));
        with.setId("with");
        task = choices.taskBox(getTranslation("blockers.task"));
        task.setId("task");
        for (ComboBox<Choice> box : List.of(database, with, task)) {
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    ask(box);
                }
            });
        }
        basis = new BasisFields(this, chosen -> go(state.on(chosen)));
        var fields = new Div(database, with, task);
        fields.setClassName("filters six");
        fields.add(basis.all());
        var line = new Div(new FilterToggle(fields));
        line.setClassName("list-line");
        answer.setClassName("answer");
        add(
                heading(getTranslation("nav.blockers")),
                new Paragraph(getTranslation("blockers.lead")),
                line,
                fields,
                answer);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = BlockersState.of(event.getLocation().getQueryParameters());
        database.setValue(choices.database(state.database()));
        with.setValue(choices.database(state.with()));
        task.setValue(choices.task(state.task()));
        basis.show(state.basis());
        BlockersState now = state;
        if (now.asks()) {
            Waiting.ask(answer, () -> find(now), found -> show(now, found));
        } else {
            Waiting.ask(
                    answer,
                    () -> integrations.matrix(now.basis().basis(today.date()), 0, PAIRS),
                    found -> matrix(now, found));
        }
    }

    /** Null where an address names what there is not. */
    private @Nullable Blockers find(BlockersState now) {
        try {
            if (now.task() != null) {
                return blockers.ofTasks(now.basis().basis(today.date()), List.of(now.task()), LIMIT);
            }
            String first = now.database() == null ? "" : now.database();
            return blockers.ofIntegration(now.basis().basis(today.date()), first, now.with(), LIMIT);
        } catch (UnknownKeyException e) {
            return null;
        }
    }

    private void show(BlockersState now, @Nullable Blockers found) {
        if (found == null) {
            answer.add(nothing(
                    getTranslation("blockers.unknown"),
                    new Anchor("blockers", getTranslation("blockers.chooseAgain"))));
        } else {
            answer.add(new BlockersAnswer(found, now, tasks, this::pointOut));
        }
    }

    private void matrix(BlockersState now, Integrations found) {
        answer.add(new IntegrationMatrix(found, now, this::go));
    }

    private void ask(ComboBox<Choice> by) {
        boolean byTask = by == task && task.getValue() != null;
        go(state.asking(
                byTask ? null : key(database),
                byTask || key(database) == null ? null : key(with),
                byTask ? key(task) : null));
    }

    /** Remembers in the address which agency is shown, without asking again. */
    private void pointOut(@Nullable String agency) {
        state = state.showing(agency);
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, state.address().of("blockers"));
    }

    private void go(BlockersState next) {
        UI.getCurrent().navigate(BlockersScreen.class, next.address().query());
    }

    private static @Nullable String key(ComboBox<Choice> box) {
        Choice chosen = box.getValue();
        return chosen == null ? null : chosen.key();
    }
}
