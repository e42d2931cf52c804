package vn.daumoi.dependency.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import vn.daumoi.access.ChangedMeanwhileException;
import vn.daumoi.access.Permission;
import vn.daumoi.access.SignedIn;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.dependency.CycleException;
import vn.daumoi.dependency.Dependency;
import vn.daumoi.dependency.DependencyFilter;
import vn.daumoi.dependency.DependencyService;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Slice;
import vn.daumoi.shell.ConflictDialog;
import vn.daumoi.shell.FilterToggle;
import vn.daumoi.shell.Notices;
import vn.daumoi.shell.Screen;

/** Dependencies, one under the other, and the one looked at with the words of both sides: a person confirms or rejects. */
@RolesAllowed("READ")
@Route("dependencies")
@Menu(title = "nav.dependencies", order = 5.2, icon = "vaadin:arrow-right")
class DependenciesScreen extends Screen implements BeforeEnterObserver, DecisionBar.Decider {

    private final transient DependencyService dependencies;
    private final transient TaskService tasks;
    private final ReviewFilterBar filters;
    private final DependencyGrid grid = new DependencyGrid();
    private final Span count = new Span();
    private final Div detail = new Div();
    private final transient DecisionHistory history = new DecisionHistory();
    private final Button undo;
    private final boolean curator = SignedIn.person()
            .map(person -> person.permissions().contains(Permission.CURATE))
            .orElse(false);
    private transient ReviewState state = ReviewState.START;
    private @Nullable DecisionBar bar;

    DependenciesScreen(DependencyService dependencies, TaskService tasks) {
        this.dependencies = dependencies;
        this.tasks = tasks;
        addClassName("list-screen");
        filters = new ReviewFilterBar(tasks, dependencies.rules());
        filters.onChange(filter -> go(state.with(filter).opening(null)));
        count.setId("count");
        count.getElement().setAttribute("role", "status");
        undo = new Button(getTranslation("action.undo"), VaadinIcon.ROTATE_LEFT.create(), click -> undo());
        undo.setId("undo");
        undo.addThemeVariants(ButtonVariant.LUMO_SMALL);
        undo.setVisible(curator);
        undo.setEnabled(false);
        grid.onOrder(sort -> go(state.sortedBy(sort)));
        grid.onOpen(this::open);
        detail.setClassName("detail");
        detail.getElement().setAttribute("aria-live", "polite");
        var rules = new Button(
                getTranslation("dependency.rules"),
                VaadinIcon.COG_O.create(),
                click -> new RulesDialog(dependencies, curator, () -> show(state)).open());
        rules.setId("show-rules");
        rules.addThemeVariants(ButtonVariant.LUMO_SMALL);
        var line = new Div(count, new FilterToggle(filters), undo, rules);
        line.setClassName("list-line");
        if (curator) {
            line.add(enterButton());
            shortcuts();
        }
        var body = new Div(grid, detail);
        body.setClassName("review");
        add(heading(getTranslation("nav.dependencies")), filters, line, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ReviewState.of(event.getLocation().getQueryParameters()));
    }

    private void show(ReviewState next) {
        boolean sameList = next.filter().equals(state.filter())
                && next.sort().equals(state.sort())
                && grid.filled()
                && next.open() != null;
        state = next;
        filters.show(next.filter());
        if (!sameList) {
            fill();
        }
        Dependency open =
                next.open() == null ? null : dependencies.find(next.open()).orElse(null);
        if (next.open() != null && open == null) {
            detail.removeAll();
            detail.add(nothing(getTranslation("dependency.gone"), null));
        } else {
            showDetail(open == null ? grid.first() : open);
        }
    }

    private void fill() {
        DependencyFilter filter = state.filter();
        String sort = state.sort();
        Listing<Dependency> first = dependencies.list(filter, new Slice(0, 1, sort));
        grid.show(
                query ->
                        dependencies
                                .list(filter, new Slice(query.getOffset(), query.getLimit(), sort))
                                .items()
                                .stream(),
                Math.toIntExact(first.matching()),
                sort);
        long hidden = first.total() - first.matching();
        count.setText(
                hidden == 0
                        ? getTranslation("dependency.all", first.total())
                        : getTranslation("list.some", first.matching(), first.total(), hidden));
        grid.setEmptyStateComponent(
                first.total() == 0
                        ? nothing(getTranslation("dependency.none"), new Anchor("import", getTranslation("nav.import")))
                        : nothing(
                                getTranslation(
                                        filter.equals(ReviewState.START.filter())
                                                ? "dependency.allDone"
                                                : "dependency.noneMatches"),
                                new Anchor("dependencies?state=ALL", getTranslation("dependency.showAll"))));
    }

    private void showDetail(@Nullable Dependency dependency) {
        detail.removeAll();
        bar = null;
        if (dependency == null) {
            detail.add(nothing(getTranslation(curator ? "dependency.choose" : "dependency.chooseToRead"), null));
            return;
        }
        Div decision = new Div();
        if (curator) {
            bar = new DecisionBar(dependency, this);
            decision = bar;
        }
        detail.add(new DependencyDetail(dependency, decision));
        grid.mark(dependency);
    }

    private void open(Dependency dependency) {
        if (!dependency.id().equals(state.open())) {
            go(state.opening(dependency.id()));
        }
    }

    @Override
    public void decide(Dependency before, DependencyService.Decision decision) {
        decide(before, decision, false);
    }

    private void decide(Dependency before, DependencyService.Decision decision, boolean acceptCycle) {
        try {
            Dependency after = dependencies.decide(before.id(), decision, acceptCycle);
            history.add(before, after);
            undo.setEnabled(true);
            Dependency next = grid.after(before);
            Notices.done(getTranslation(
                    "dependency.done." + after.state(),
                    after.task().code(),
                    after.needs().code()));
            fill();
            go(state.opening(next == null ? after.id() : next.id()));
        } catch (ChangedMeanwhileException e) {
            conflict(before, decision, e.now() instanceof Dependency now ? now : null);
        } catch (CycleException e) {
            Notices.failure(getTranslation("dependency.cycle", String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void remove(Dependency dependency) {
        dependencies.remove(dependency.id());
        history.removed(dependency);
        undo.setEnabled(true);
        Notices.done(getTranslation(
                "dependency.done.removed",
                dependency.task().code(),
                dependency.needs().code()));
        fill();
        go(state.opening(null));
    }

    private void conflict(Dependency before, DependencyService.Decision mine, @Nullable Dependency now) {
        if (now == null) {
            Notices.failure(getTranslation("dependency.gone"));
            fill();
            return;
        }
        new ConflictDialog(
                        before.task().code() + " → " + before.needs().code(),
                        DecisionBar.differences(this, before, mine, now),
                        () -> {
                            fill();
                            showDetail(now);
                        },
                        () -> decide(
                                now,
                                new DependencyService.Decision(
                                        mine.state(), mine.lagDays(), mine.note(), now.version()),
                                false))
                .open();
    }

    private void undo() {
        try {
            Dependency back = history.undo(dependencies);
            if (back != null) {
                Notices.done(getTranslation(
                        "dependency.done.undone",
                        back.task().code(),
                        back.needs().code()));
                fill();
                go(state.opening(back.id()));
            }
        } catch (ChangedMeanwhileException | CycleException e) {
            Notices.failure(getTranslation("dependency.cannotUndo"));
        }
        undo.setEnabled(history.canUndo());
    }

    private Button enterButton() {
        var button = new Button(getTranslation("dependency.enter"), VaadinIcon.PLUS.create());
        button.setId("enter");
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        button.addClickListener(click -> new EnterDialog(
                        dependencies, tasks, state.filter().task(), entered -> {
                            history.entered(entered);
                            undo.setEnabled(true);
                            Notices.done(getTranslation(
                                    "dependency.done.entered",
                                    entered.task().code(),
                                    entered.needs().code()));
                            fill();
                            go(state.opening(entered.id()));
                        })
                .open());
        return button;
    }

    /** While the list has the focus: C confirms, R goes to the reason for rejecting, X rejects, Ctrl-Z takes back. */
    private void shortcuts() {
        Shortcuts.addShortcutListener(grid, () -> byKey(Dependency.State.CONFIRMED), Key.KEY_C)
                .listenOn(grid);
        Shortcuts.addShortcutListener(grid, () -> byKey(Dependency.State.REJECTED), Key.KEY_X)
                .listenOn(grid);
        Shortcuts.addShortcutListener(
                        grid,
                        () -> {
                            if (bar != null) {
                                bar.askWhy();
                            }
                        },
                        Key.KEY_R)
                .listenOn(grid);
        Shortcuts.addShortcutListener(grid, this::undo, Key.KEY_Z, com.vaadin.flow.component.KeyModifier.CONTROL)
                .listenOn(grid);
    }

    private void byKey(Dependency.State wanted) {
        if (bar != null) {
            var decision = bar.decision(wanted);
            if (decision != null) {
                decide(bar.dependency(), decision);
            }
        }
    }

    private void go(ReviewState next) {
        UI.getCurrent().navigate(DependenciesScreen.class, next.toQuery());
    }
}
