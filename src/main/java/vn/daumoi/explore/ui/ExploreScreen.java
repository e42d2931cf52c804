package vn.daumoi.explore.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.details.DetailsVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.AgencyService;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.explore.Exploration;
import vn.daumoi.explore.ExploreService;
import vn.daumoi.explore.Facts;
import vn.daumoi.explore.Filter;
import vn.daumoi.explore.SavedView;
import vn.daumoi.explore.Scene;
import vn.daumoi.explore.Steps;
import vn.daumoi.explore.ViewService;
import vn.daumoi.graph.GraphService;
import vn.daumoi.graph.PathService;
import vn.daumoi.graph.SearchHit;
import vn.daumoi.graph.SearchService;
import vn.daumoi.shell.FilterToggle;
import vn.daumoi.shell.Notices;
import vn.daumoi.shell.Screen;
import vn.daumoi.shell.Waiting;

/** The explorer: a canvas that grows from any node, with tables that hold the same and a bar that says what they do not. */
@RolesAllowed("READ")
@Route("explore")
@Menu(title = "nav.explore", order = 1.05, icon = "vaadin:cluster")
class ExploreScreen extends Screen implements BeforeEnterObserver, Explorer {

    private final transient ExploreService service;
    private final transient ExploreAddress addresses;
    private final transient GraphService graph;
    private final transient SearchService search;
    private final CanvasPane canvas = new CanvasPane(this);
    private final transient Growth growth;
    private final HonestyBar honesty = new HonestyBar(this);
    private final NodesGrid nodes = new NodesGrid(this);
    private final TiesGrid ties = new TiesGrid();
    private final InspectPanel inspect;
    private final FilterPanel filters;
    private final Toolbar look = new Toolbar(this);
    private final TimeSlider time;
    private final Details narrowing;
    private final StepBar bar;
    private final StartPoints starts;
    private final Div busy = new Div();
    private final Div body = new Div();
    private transient Steps steps = new Steps(Exploration.EMPTY);
    private transient Facts facts;
    private transient Scene scene;
    private transient @Nullable SavedView view;
    private transient Map<String, String> address = Map.of();

    ExploreScreen(
            ExploreService service,
            ViewService views,
            ExploreAddress addresses,
            GraphService graph,
            PathService paths,
            SearchService search,
            TaskService tasks,
            AgencyService agencies) {
        this.service = service;
        growth = new Growth(this, this, service, graph, paths, search);
        this.addresses = addresses;
        this.graph = graph;
        this.search = search;
        facts = Facts.none(service.day(Exploration.EMPTY));
        scene = service.scene(Exploration.EMPTY, facts);
        inspect = new InspectPanel(this, graph, tasks);
        filters = new FilterPanel(this, agencies);
        time = new TimeSlider(this::until);
        bar = new StepBar(this, views, this::opened, () -> view);
        starts = new StartPoints(service, this);
        addClassName("explore");
        busy.setClassName("explore-busy");
        shortcuts();
        var tables = new TabSheet();
        tables.add(getTranslation("explore.nodes"), nodes);
        tables.add(getTranslation("explore.ties"), ties);
        tables.setClassName("explore-tables");
        body.setClassName("explore-body");
        body.add(canvas, inspect, tables);
        narrowing = new Details(getTranslation("explore.filters"), filters);
        narrowing.setId("filter-box");
        narrowing.addThemeVariants(DetailsVariant.LUMO_SMALL);
        var folded = new Div(look, time, narrowing);
        folded.setClassName("explore-fields");
        add(heading(getTranslation("nav.explore")), top(folded), folded, honesty, busy, starts, body);
    }

    private Div top(Div fields) {
        ComboBox<SearchHit> box = NodeBox.of(getTranslation("explore.search"), search);
        box.setId("add");
        box.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                String key = change.getValue().key();
                box.clear();
                go(now().put(List.of(key)).select(List.of(key)));
                canvas.focus(key);
            }
        });
        var line = new Div(box, bar, new FilterToggle(fields));
        line.setClassName("list-line");
        return line;
    }

    private void shortcuts() {
        Shortcuts.addShortcutListener(this, bar::undo, Key.KEY_Z, KeyModifier.CONTROL);
        Shortcuts.addShortcutListener(this, bar::redo, Key.KEY_Y, KeyModifier.CONTROL);
        Shortcuts.addShortcutListener(this, bar::redo, Key.KEY_Z, KeyModifier.CONTROL, KeyModifier.SHIFT);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        if (query.getParameters().isEmpty() && steps.canUndo()) {
            // the way back to an empty canvas is a step like any other
            go(Exploration.EMPTY);
            return;
        }
        ExploreAddress.Meaning meaning = addresses.read(query);
        view = meaning.view();
        if (meaning.problem() != null) {
            Notices.failure(getTranslation(meaning.problem()));
        }
        if (meaning.left() > 0) {
            Notices.failure(getTranslation(
                    "explore.link.left", meaning.exploration().keys().size(), meaning.left()));
        }
        steps = new Steps(meaning.exploration());
        show();
    }

    @Override
    public Exploration now() {
        return steps.now();
    }

    @Override
    public Scene scene() {
        return scene;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    Steps steps() {
        return steps;
    }

    @Override
    public void go(Exploration next) {
        steps.go(next);
        show();
    }

    @Override
    public void note(Exploration next) {
        steps.go(next);
        bar.show(steps, view);
        remember();
    }

    @Override
    public Growth growth() {
        return growth;
    }

    @Override
    public void select(List<String> keys) {
        if (!keys.equals(now().selected())) {
            steps.amend(now().select(keys));
            pointOut();
        }
    }

    private void pointOut() {
        canvas.pointOut();
        nodes.choose(scene, now().selected());
        inspect.show();
        remember();
    }

    /** Reads what is to be seen now apart from the screen's thread, and shows it. */
    void show() {
        Exploration asked = now();
        Facts before = facts;
        Scene then = scene;
        Waiting.ask(busy, () -> Seen.of(service, asked, before, then), this::shown);
    }

    private void shown(Seen seen) {
        if (seen.failure() != null) {
            // what is drawn stays, and the step is not one: nothing is lost, and it can be tried again
            steps.undo();
            bar.show(steps, view);
            throw seen.failure();
        }
        facts = seen.facts();
        scene = seen.scene();
        ExploreWords words = ExploreWords.here();
        boolean empty = now().keys().isEmpty();
        starts.show(empty);
        body.setVisible(!empty);
        honesty.setVisible(!empty);
        honesty.show(scene, words);
        filters.show(now());
        boolean narrows = !now().filter().equals(Filter.NONE);
        narrowing.setSummaryText(getTranslation(narrows ? "explore.filters.on" : "explore.filters"));
        look.show(now());
        bar.show(steps, view);
        time.show(facts.dues(), FilterPanel.until(now()), words);
        canvas.show(
                view == null ? getTranslation("explore.picture.title") : view.name(),
                seen.sizes(),
                seen.heats(),
                words);
        nodes.show(scene, now().selected());
        ties.show(scene, words);
        inspect.show();
        remember();
    }

    private void until(@Nullable LocalDate day) {
        go(now().with(now().filter().due(now().filter().dueFrom(), day)).on(day));
    }

    void compare(SavedView other) {
        new CompareDialog(this, graph, other).open();
    }

    /** Another view is open now, or the same under another name. */
    private void opened(SavedView saved) {
        view = saved;
        steps.amend(saved.exploration());
        show();
    }

    /** The address shows to whoever opens it what is seen here. */
    private void remember() {
        Map<String, String> next = addresses.write(now(), view);
        if (!next.equals(address)) {
            address = next;
            getUI().ifPresent(ui -> ui.getPage()
                    .getHistory()
                    .replaceState(
                            null,
                            next.isEmpty()
                                    ? "explore"
                                    : "explore?" + QueryParameters.simple(next).getQueryString()));
        }
    }
}
