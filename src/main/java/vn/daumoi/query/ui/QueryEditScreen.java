package vn.daumoi.query.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.daumoi.access.ChangedMeanwhileException;
import vn.daumoi.graph.Today;
import vn.daumoi.query.CheckedQuery;
import vn.daumoi.query.QueryChecking;
import vn.daumoi.query.QueryDefinition;
import vn.daumoi.query.QueryEditing;
import vn.daumoi.query.QueryLibrary;
import vn.daumoi.query.QueryProblem;
import vn.daumoi.query.QueryRefusedException;
import vn.daumoi.query.QueryRuns;
import vn.daumoi.query.SavedQuery;
import vn.daumoi.query.View;
import vn.daumoi.shell.ConflictDialog;
import vn.daumoi.shell.Notices;
import vn.daumoi.shell.Screen;
import vn.daumoi.shell.Waiting;

/** Writes a query: the text with its errors, a try with its answer, how the engine would answer, and its name. */
@RolesAllowed("CURATE")
@Route("queries/:id/edit")
class QueryEditScreen extends Screen implements BeforeEnterObserver, BeforeLeaveObserver, ResultPanel.Listener {

    /** Stands in the address for a query that is not kept yet. */
    static final String NEW = "new";

    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final transient QueryLibrary library;
    private final transient QueryEditing editing;
    private final transient QueryChecking checking;
    private final transient QueryRuns runs;
    private final CypherEditor editor = new CypherEditor();
    private final ParameterForm form;
    private final ParameterTable parameters;
    private final DefinitionFields fields;
    private final Details parameterDetails;
    private final ResultPanel result = new ResultPanel(this);
    private final Div plan = new Div();
    private transient @Nullable SavedQuery saved;
    private transient QueryDefinition before = DefinitionFields.empty();

    QueryEditScreen(
            QueryLibrary library,
            QueryEditing editing,
            QueryChecking checking,
            QueryRuns runs,
            ParameterNames names,
            Today today) {
        this.library = library;
        this.editing = editing;
        this.checking = checking;
        this.runs = runs;
        addClassName("query-edit");
        form = new ParameterForm(library, names, today);
        parameters = new ParameterTable(this::askAgain);
        fields = new DefinitionFields(library.areas(), () -> {});
        parameterDetails = new Details(getTranslation("query.parameters"), parameters);
        editor.onChange(change -> check());
        editor.onRun(run -> run());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        result.clear();
        plan.removeAll();
        Optional<String> id = event.getRouteParameters().get("id").filter(each -> !each.equals(NEW));
        saved = id.flatMap(library::find).filter(SavedQuery::mine).orElse(null);
        if (id.isPresent() && saved == null) {
            add(
                    heading(getTranslation("query.unknown.title")),
                    nothing(
                            getTranslation("query.notYours"),
                            new Anchor("queries/" + id.get(), getTranslation("query.open"))));
            return;
        }
        before = saved == null ? DefinitionFields.empty() : saved.definition();
        show();
        runs.warmUp();
    }

    private void show() {
        fields.show(before);
        parameters.show(before.parameters());
        parameterDetails.setOpened(false);
        editor.write(before.cypher());
        askAgain();
        check();
        var over = new Div(new Anchor("queries", "‹ " + getTranslation("nav.queries")));
        over.setClassName("over-title");
        add(
                over,
                heading(
                        saved == null
                                ? getTranslation("query.new")
                                : getTranslation("query.editing", before.title().in(getLocale()))),
                fields,
                editor,
                buttons(),
                form,
                plan,
                result,
                parameterDetails);
    }

    private Div buttons() {
        var run = new Button(getTranslation("query.run"), VaadinIcon.PLAY.create(), click -> run());
        run.setId("run");
        run.setTooltipText(getTranslation("query.run.key"));
        var explain = new Button(getTranslation("query.explain"), VaadinIcon.FILE_TREE.create(), click -> explain());
        explain.setId("explain");
        var format =
                new Button(getTranslation("query.format"), VaadinIcon.ALIGN_LEFT.create(), click -> editor.format());
        format.setId("format");
        format.setTooltipText(getTranslation("query.format.key"));
        var save = new Button(getTranslation("action.save"), click -> save());
        save.setId("save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        List.of(explain, format).forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_TERTIARY));
        var line = new Div(run, explain, format, save);
        line.setClassName("list-line run-line");
        return line;
    }

    /** The text is another than before. */
    private CheckedQuery check() {
        if (editor.text().isBlank()) {
            editor.problems(List.of());
            return new CheckedQuery(List.of(), null, List.of());
        }
        CheckedQuery checked = checking.check(editor.text());
        editor.problems(checked.problems());
        if (parameters.declare(checked.parameters())) {
            parameterDetails.setOpened(!checked.parameters().isEmpty());
            askAgain();
        }
        return checked;
    }

    /** The parameters are others than before: what has been filled in stays. */
    private void askAgain() {
        Map<String, String> filled = form.values();
        form.ask(parameters.value(), filled);
        editor.offer(
                checking.schema(),
                parameters.value().stream().map(parameter -> parameter.name()).toList());
        parameterDetails.setSummaryText(
                getTranslation("query.parameters", parameters.value().size()));
    }

    private void run() {
        plan.removeAll();
        if (check().problems().isEmpty() && !editor.text().isBlank() && form.check()) {
            QueryDefinition now = now();
            result.run(
                    now,
                    now.view(),
                    "",
                    rows -> runs.startTyped(now.cypher(), now.parameters(), form.values(), QueryRuns.MOST_ROWS, rows));
        }
    }

    private void explain() {
        if (editor.text().isBlank() || !check().problems().isEmpty()) {
            plan.removeAll();
            Notices.failure(getTranslation("query.explain.not"));
            return;
        }
        String text = editor.text();
        Waiting.ask(plan, () -> explained(text), checked -> {
            editor.problems(checked.problems());
            if (checked.plan() == null) {
                Notices.failure(getTranslation("query.explain.not"));
            } else {
                plan.add(new PlanTree(checked.plan()));
            }
        });
    }

    /** Until the process that knows the plan is there, a check finds neither a plan nor a problem. */
    private CheckedQuery explained(String text) {
        Instant until = Instant.now().plus(LONGEST_START);
        CheckedQuery checked = checking.check(text);
        while (checked.plan() == null
                && checked.problems().isEmpty()
                && Instant.now().isBefore(until)) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return checked;
            }
            checked = checking.check(text);
        }
        return checked;
    }

    private void save() {
        if (fields.check()) {
            save(saved == null ? 0 : saved.version());
        }
    }

    private void save(long version) {
        QueryDefinition now = now();
        try {
            SavedQuery kept = saved == null ? editing.create(now) : editing.change(saved.id(), version, now);
            before = now;
            UI.getCurrent().navigate("queries/" + kept.id());
            Notices.done(getTranslation("query.saved", now.title().in(getLocale())));
        } catch (QueryRefusedException e) {
            editor.problems(e.problems());
            Notices.failure(getTranslation("query.saved.not"));
        } catch (ChangedMeanwhileException e) {
            if (e.now() instanceof SavedQuery theirs) {
                conflict(now, theirs);
            } else {
                Notices.failure(getTranslation("query.changed"));
            }
        }
    }

    private void conflict(QueryDefinition mine, SavedQuery theirs) {
        new ConflictDialog(
                        mine.title().in(getLocale()),
                        List.of(
                                new ConflictDialog.Field(
                                        getTranslation("query.field.titleVi"),
                                        mine.title().in(getLocale()),
                                        theirs.definition().title().in(getLocale())),
                                new ConflictDialog.Field(
                                        getTranslation("query.text"),
                                        mine.cypher(),
                                        theirs.definition().cypher())),
                        () -> {
                            saved = theirs;
                            before = theirs.definition();
                            removeAll();
                            show();
                        },
                        () -> save(theirs.version()))
                .open();
    }

    private QueryDefinition now() {
        return fields.value(parameters.value(), editor.text());
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (getChildren().noneMatch(editor::equals) || now().equals(before)) {
            return;
        }
        var leaving = event.postpone();
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("query.leave.title"));
        ask.setText(getTranslation("query.leave.text"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("query.leave.stay"));
        ask.setConfirmText(getTranslation("query.leave.go"));
        ask.addConfirmListener(confirm -> leaving.proceed());
        ask.addCancelListener(cancel -> leaving.cancel());
        ask.open();
    }

    @Override
    public void chosen(View view, String filter) {
        // a try has no address
    }

    @Override
    public void refused(List<QueryProblem> problems) {
        editor.problems(problems);
    }
}
