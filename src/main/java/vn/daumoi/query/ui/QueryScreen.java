package vn.daumoi.query.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.Today;
import vn.daumoi.graph.UnknownKeyException;
import vn.daumoi.query.QueryDefinition;
import vn.daumoi.query.QueryLibrary;
import vn.daumoi.query.QueryProblem;
import vn.daumoi.query.QueryRuns;
import vn.daumoi.query.SavedQuery;
import vn.daumoi.query.View;
import vn.daumoi.shell.Screen;

/** One query: what it answers, the form for its parameters, and the answer. The address holds the values. */
@RolesAllowed("READ")
@Route("queries/:id")
class QueryScreen extends Screen implements BeforeEnterObserver, ResultPanel.Listener {

    private final transient QueryLibrary library;
    private final transient QueryRuns runs;
    private final transient QueryMenu menu;
    private final ParameterForm form;
    private final ResultPanel result = new ResultPanel(this);
    private transient QueryState state = QueryState.START;
    private transient @Nullable SavedQuery query;

    QueryScreen(QueryLibrary library, QueryRuns runs, QueryMenu menu, ParameterNames names, Today today) {
        this.library = library;
        this.runs = runs;
        this.menu = menu;
        form = new ParameterForm(library, names, today);
        addClassName("query-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        state = QueryState.of(event.getLocation().getQueryParameters());
        Optional<SavedQuery> found = library.find(id);
        boolean same = query != null && found.filter(query::equals).isPresent();
        query = found.orElse(null);
        if (query == null) {
            removeAll();
            add(
                    heading(getTranslation("query.unknown.title")),
                    nothing(getTranslation("query.unknown"), new Anchor("queries", getTranslation("query.library"))));
            return;
        }
        if (!same) {
            show(query);
        }
        form.ask(query.definition().parameters(), state.values());
        if (form.complete()) {
            start(query, form.values());
        } else {
            result.clear();
        }
    }

    private void show(SavedQuery shown) {
        removeAll();
        QueryDefinition what = shown.definition();
        var over = new Div(
                new Anchor("queries", "‹ " + getTranslation("nav.queries")),
                new Anchor(
                        new LibraryState(LibraryState.Shelf.ALL, null, what.area(), null).address(),
                        QueryMarks.area(what.area(), getLocale())));
        over.setClassName("over-title");
        QueryMarks.owner(this, shown).ifPresent(over::add);
        over.add(QueryMarks.tags(shown));
        var title = new Div(heading(what.title().in(getLocale())), QueryMarks.star(library, shown));
        title.setClassName("page-title");
        add(over, title);
        String about = what.description().in(getLocale());
        if (!about.isBlank()) {
            add(new Paragraph(about));
        }
        var run = new Button(getTranslation("query.run"), VaadinIcon.PLAY.create(), click -> run());
        run.setId("run");
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        run.setTooltipText(getTranslation("query.run.key"));
        Shortcuts.addShortcutListener(this, this::run, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this)
                .resetFocusOnActiveElement();
        var line = new Div(run);
        line.setClassName("list-line run-line");
        line.add(menu.of(shown, () -> state.with(form.values())));
        add(form, line, result, text(what.cypher()));
    }

    /** The statement itself, read when it is wanted. */
    private Details text(String cypher) {
        var details = new Details(getTranslation("query.text"));
        details.addClassName("query-text");
        details.addOpenedChangeListener(opened -> {
            if (opened.isOpened() && details.getContent().findAny().isEmpty()) {
                var editor = new CypherEditor();
                editor.readOnly();
                editor.write(cypher);
                details.add(editor);
            }
        });
        return details;
    }

    /** Runs it with what the form says; the address says so too. */
    private void run() {
        if (query == null || !form.check()) {
            return;
        }
        QueryState next = state.with(form.values());
        if (next.equals(state)) {
            start(query, next.values());
        } else {
            UI.getCurrent().navigate("queries/" + query.id(), next.toQuery());
        }
    }

    private void start(SavedQuery asked, Map<String, String> values) {
        View as = state.view() == null ? asked.definition().view() : state.view();
        try {
            result.run(
                    asked.definition(),
                    as,
                    state.filter(),
                    rows -> runs.start(asked.id(), values, QueryRuns.MOST_ROWS, rows));
        } catch (UnknownKeyException e) {
            result.clear();
            add(nothing(getTranslation("query.unknown"), new Span()));
        }
    }

    @Override
    public void chosen(View view, String filter) {
        state = state.shown(view, filter);
        if (query != null) {
            UI.getCurrent().getPage().getHistory().replaceState(null, state.address(query.id()));
        }
    }

    @Override
    public void refused(List<QueryProblem> problems) {
        // the panel says so
    }
}
