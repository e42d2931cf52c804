package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.BottleneckService;
import vn.daumoi.analysis.Bottlenecks;
import vn.daumoi.analysis.Figure;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.Today;
import vn.daumoi.graph.UnknownKeyException;
import vn.daumoi.shell.CopyLink;
import vn.daumoi.shell.FilterToggle;
import vn.daumoi.shell.Notices;
import vn.daumoi.shell.Screen;
import vn.daumoi.shell.Waiting;

/** On which tasks and agencies most hangs, by plain figures; each figure opens the list it counts. */
@RolesAllowed("READ")
@Route("bottlenecks")
@Menu(title = "nav.bottlenecks", order = 1.3, icon = "vaadin:compress-square")
class BottlenecksScreen extends Screen implements BeforeEnterObserver, BeforeLeaveObserver {

    /** Rows shown; so many also go into the file. */
    private static final int LIMIT = 500;

    private static final int BEHIND = 500;

    private final transient BottleneckService bottlenecks;
    private final transient TaskService tasks;
    private final transient Today today;
    private final Nav tabs = new Nav();
    private final Select<Figure> by = new Select<>();
    private final BasisFields basis;
    private final Div answer = new Div();
    private @Nullable Dialog open;
    private transient BottlenecksState state = BottlenecksState.of(QueryParameters.empty());

    BottlenecksScreen(BottleneckService bottlenecks, TaskService tasks, Today today) {
        this.today = today;
        this.bottlenecks = bottlenecks;
        this.tasks = tasks;
        addClassName("analysis");
        tabs.setClassName("screen-tabs");
        tabs.getElement().setAttribute("aria-label", getTranslation("nav.bottlenecks"));
        by.setLabel(getTranslation("bottlenecks.by"));
        by.setItems(Figure.values());
        by.setItemLabelGenerator(figure -> getTranslation("figure." + figure));
        by.setId("by");
        by.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(state.by(change.getValue()));
            }
        });
        basis = new BasisFields(this, chosen -> go(state.on(chosen)));
        var fields = new Div(by);
        fields.setClassName("filters");
        fields.add(basis.all());
        answer.setClassName("answer");
        add(
                heading(getTranslation("nav.bottlenecks")),
                new Paragraph(getTranslation("bottlenecks.lead")),
                tabs,
                new FilterToggle(fields),
                fields,
                answer);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = BottlenecksState.of(event.getLocation().getQueryParameters());
        by.setValue(state.by());
        basis.show(state.basis());
        tabs.removeAll();
        tabs.add(tab("bottlenecks.tasks", false), tab("bottlenecks.agencies", true));
        close();
        BottlenecksState now = state;
        Waiting.ask(answer, () -> find(now), found -> show(now, found));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        close();
    }

    private Bottlenecks find(BottlenecksState now) {
        return now.agencies()
                ? bottlenecks.agencies(now.basis().basis(today.date()), now.by(), 0, LIMIT)
                : bottlenecks.tasks(now.basis().basis(today.date()), now.by(), 0, LIMIT);
    }

    private void show(BottlenecksState now, Bottlenecks found) {
        PlanWords words = PlanWords.here();
        var count = new Span(words.say(
                found.rows().shown() == found.rows().total() ? "bottlenecks.all" : "bottlenecks.some",
                found.rows().shown(),
                found.rows().total(),
                found.rows().total() - found.rows().shown()));
        count.setId("count");
        var used = new Span(words.basis(found.basis()) + " " + BottlenecksGrid.betweenness(found, words));
        used.setClassName("hit-detail");
        var line = new Div(count, used);
        line.setClassName("list-line");
        answer.add(line);
        if (found.rows().items().isEmpty()) {
            answer.add(nothing(getTranslation("bottlenecks.none"), new Anchor("import", getTranslation("nav.import"))));
            return;
        }
        line.add(
                BottlenecksGrid.csv(found, now.agencies(), words),
                CopyLink.on(found.basis().basis().asOf()));
        answer.add(new BottlenecksGrid(found, now));
        String key = now.shown();
        Figure figure = now.figure();
        if (key != null && figure != null) {
            open(now, key, figure, name(found, key));
        }
    }

    /** Of the row with this key, if it is among those shown. */
    private static String name(Bottlenecks found, String key) {
        PlanWords words = PlanWords.here();
        return found.rows().items().stream()
                .flatMap(row -> row.task() != null
                        ? Stream.of(row.task())
                                .filter(task -> task.key().equals(key))
                                .map(PlanWords::name)
                        : Stream.ofNullable(row.agency())
                                .filter(agency -> agency.key().equals(key))
                                .map(words::agency))
                .findFirst()
                .orElse(key);
    }

    private void open(BottlenecksState now, String key, Figure figure, String name) {
        try {
            Bottlenecks.Behind behind = bottlenecks.behind(now.basis().basis(today.date()), key, figure, BEHIND);
            var dialog = new Dialog(getTranslation("bottlenecks.behind", getTranslation("figure." + figure), name));
            dialog.setWidth("52rem");
            dialog.add(new BehindFigure(behind, tasks));
            dialog.addDialogCloseActionListener(close -> go(now.showing(null, null)));
            dialog.getFooter()
                    .add(new com.vaadin.flow.component.button.Button(
                            getTranslation("action.close"), click -> go(now.showing(null, null))));
            dialog.open();
            open = dialog;
        } catch (UnknownKeyException e) {
            Notices.failure(getTranslation("bottlenecks.unknown"));
        }
    }

    private void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private Anchor tab(String words, boolean agencies) {
        var link = new Anchor(state.of(agencies).address().of("bottlenecks"), getTranslation(words));
        if (state.agencies() == agencies) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private void go(BottlenecksState next) {
        UI.getCurrent().navigate(BottlenecksScreen.class, next.address().query());
    }
}
