package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.function.Supplier;
import vn.daumoi.analysis.Comparison;
import vn.daumoi.analysis.Impact;
import vn.daumoi.analysis.ImpactService;
import vn.daumoi.analysis.Scenario;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.Today;
import vn.daumoi.graph.UnknownKeyException;
import vn.daumoi.shell.FilterToggle;
import vn.daumoi.shell.Screen;
import vn.daumoi.shell.Waiting;

/** What happens if something is late: supposed only, nothing is written. */
@RolesAllowed("READ")
@Route("what-if")
@Menu(title = "nav.whatIf", order = 1.2, icon = "vaadin:hourglass")
class WhatIfScreen extends Screen implements BeforeEnterObserver {

    private static final int LIMIT = 1000;

    private final transient ImpactService impacts;
    private final transient TaskService tasks;
    private final transient Today today;
    private final ScenarioFields first;
    private final ScenarioFields second;
    private final Button compare = new Button(VaadinIcon.PLUS.create());
    private final BasisFields basis;
    private final Div answer = new Div();
    private transient WhatIfState state = WhatIfState.of(QueryParameters.empty());

    WhatIfScreen(ImpactService impacts, TaskService tasks, PlanChoices choices, Today today) {
        this.today = today;
        this.impacts = impacts;
        this.tasks = tasks;
        addClassName("analysis");
        first = new ScenarioFields(
                getTranslation("whatIf.first"), "first", choices, scenario -> go(state.first(scenario)));
        second = new ScenarioFields(
                getTranslation("whatIf.second"), "second", choices, scenario -> go(state.second(scenario)));
        basis = new BasisFields(this, chosen -> go(state.on(chosen)));
        compare.setText(getTranslation("whatIf.compare"));
        compare.addThemeVariants(ButtonVariant.LUMO_SMALL);
        compare.setId("compare");
        compare.addClickListener(click -> {
            second.setVisible(true);
            compare.setVisible(false);
        });
        var fields = new Div();
        fields.setClassName("filters");
        fields.add(basis.all());
        var nothingWritten = new Paragraph(getTranslation("whatIf.nothingWritten"));
        nothingWritten.setClassName("hit-detail");
        answer.setClassName("answer");
        add(
                heading(getTranslation("nav.whatIf")),
                new Paragraph(getTranslation("whatIf.lead")),
                nothingWritten,
                first,
                second,
                compare,
                new FilterToggle(fields),
                fields,
                answer);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = WhatIfState.of(event.getLocation().getQueryParameters());
        first.show(state.first());
        second.show(state.second());
        second.setVisible(state.second() != null);
        compare.setVisible(state.first() != null && state.second() == null);
        basis.show(state.basis());
        WhatIfState now = state;
        Scenario one = now.first();
        Scenario two = now.second();
        answer.removeAll();
        if (one == null) {
            answer.add(
                    nothing(getTranslation("whatIf.choose"), new Anchor("tasks", getTranslation("whatIf.fromTasks"))));
        } else if (two == null) {
            Waiting.ask(
                    answer,
                    () -> known(() -> impacts.of(now.basis().basis(today.date()), one, LIMIT)),
                    (Optional<Impact> found) -> answer.add(found.<Div>map(impact -> new ImpactAnswer(impact, tasks))
                            .orElseGet(this::unknown)));
        } else {
            Waiting.ask(
                    answer,
                    () -> known(() -> impacts.compare(now.basis().basis(today.date()), one, two, LIMIT)),
                    (Optional<Comparison> found) ->
                            answer.add(found.<Div>map(ComparisonAnswer::new).orElseGet(this::unknown)));
        }
    }

    /** Nothing where an address names what there is not. */
    private static <T> Optional<T> known(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (UnknownKeyException e) {
            return Optional.empty();
        }
    }

    private Div unknown() {
        return nothing(getTranslation("whatIf.unknown"), new Anchor("what-if", getTranslation("blockers.chooseAgain")));
    }

    private void go(WhatIfState next) {
        UI.getCurrent().navigate(WhatIfScreen.class, next.address().query());
    }
}
