package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.ContradictionKind;
import vn.daumoi.analysis.ContradictionService;
import vn.daumoi.analysis.Contradictions;
import vn.daumoi.analysis.Contradictions.Finding;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.Today;
import vn.daumoi.shell.CopyLink;
import vn.daumoi.shell.FilterToggle;
import vn.daumoi.shell.Screen;
import vn.daumoi.shell.Waiting;

/** Where the plan contradicts itself: grouped by kind, each with its proof, and for dates the smallest repair. */
@RolesAllowed("READ")
@Route("contradictions")
@Menu(title = "nav.contradictions", order = 1.4, icon = "vaadin:exclamation-circle-o")
class ContradictionsScreen extends Screen implements BeforeEnterObserver {

    private static final int PAGE = 100;

    private final transient ContradictionService contradictions;
    private final transient TaskService tasks;
    private final transient Today today;
    private final BasisFields basis;
    private final Div answer = new Div();
    private transient State state = State.of(QueryParameters.empty());

    /**
     * @param kind null for all
     * @param page from 0
     */
    record State(@Nullable ContradictionKind kind, int page, BasisState basis) {

        static State of(QueryParameters query) {
            return new State(
                    Address.oneOf(query, "kind", ContradictionKind.class),
                    Address.number(query, "page", 0, Integer.MAX_VALUE / PAGE, 0),
                    BasisState.of(query));
        }

        Address address() {
            return basis.into(new Address().with("kind", kind).with("page", page == 0 ? null : page));
        }

        State of(@Nullable ContradictionKind other) {
            return new State(other, 0, basis);
        }

        State at(int other) {
            return new State(kind, other, basis);
        }
    }

    /** What the answer takes from the database. */
    private record Answer(Contradictions found, Passages passages) {}

    ContradictionsScreen(ContradictionService contradictions, TaskService tasks, Today today) {
        this.today = today;
        this.contradictions = contradictions;
        this.tasks = tasks;
        addClassName("analysis");
        basis = new BasisFields(
                this,
                chosen -> UI.getCurrent()
                        .navigate(
                                ContradictionsScreen.class,
                                new State(state.kind(), 0, chosen).address().query()));
        var fields = new Div();
        fields.setClassName("filters");
        fields.add(basis.all());
        answer.setClassName("answer");
        add(
                heading(getTranslation("nav.contradictions")),
                new Paragraph(getTranslation("contradictions.lead")),
                new FilterToggle(fields),
                fields,
                answer);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = State.of(event.getLocation().getQueryParameters());
        basis.show(state.basis());
        State now = state;
        Waiting.ask(answer, () -> find(now), found -> show(now, found));
    }

    private Answer find(State now) {
        Set<ContradictionKind> kinds = now.kind() == null ? Set.of() : EnumSet.of(now.kind());
        Contradictions found =
                contradictions.find(now.basis().basis(today.date()), kinds, (long) now.page() * PAGE, PAGE);
        Set<String> keys = found.findings().items().stream()
                .flatMap(finding -> Stream.concat(
                        Stream.ofNullable(finding.task()),
                        finding.chain().stream().map(step -> step.task())))
                .map(task -> task.key())
                .collect(Collectors.toSet());
        return new Answer(found, Passages.of(tasks, keys));
    }

    private void show(State now, Answer asked) {
        Contradictions found = asked.found();
        PlanWords words = PlanWords.here();
        List<Finding> findings = found.findings().items();
        answer.add(kinds(found), line(found, words));
        if (findings.isEmpty()) {
            answer.add(nothing(
                    getTranslation(now.kind() == null ? "contradictions.none" : "contradictions.noneOfKind"),
                    now.kind() == null
                            ? new Anchor("tasks", getTranslation("nav.tasks"))
                            : new Anchor(
                                    now.of((ContradictionKind) null).address().of("contradictions"),
                                    getTranslation("contradictions.allKinds"))));
            return;
        }
        Map<ContradictionKind, List<Finding>> byKind = findings.stream()
                .collect(Collectors.groupingBy(Finding::kind, LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, some) -> {
            int all = found.counts().stream()
                    .filter(count -> count.kind() == kind)
                    .mapToInt(Contradictions.Count::count)
                    .sum();
            var hint = new Paragraph(getTranslation("contradictionHint." + kind));
            hint.setClassName("hit-detail");
            String title = getTranslation("contradiction." + kind);
            var section = new Section(
                    new H2(title + " ("
                            + (some.size() == all
                                    ? words.say("bottlenecks.number", all)
                                    : words.say("list.firstOf", some.size(), all))
                            + ")"),
                    hint);
            if (kind == ContradictionKind.DUE_BEFORE_PREREQUISITE) {
                section.add(new RepairTable(found.repair()));
            }
            some.forEach(finding -> section.add(new FindingView(finding, asked.passages())));
            answer.add(section);
        });
        answer.add(pages(now, found));
    }

    /** The kinds with their counts, each a filter. */
    private Nav kinds(Contradictions found) {
        var nav = new Nav();
        nav.setClassName("kind-counts");
        nav.getElement().setAttribute("aria-label", getTranslation("contradictions.kinds"));
        int all = found.counts().stream().mapToInt(Contradictions.Count::count).sum();
        nav.add(kind(null, getTranslation("contradictions.allKinds"), all));
        found.counts().stream()
                .filter(count -> count.count() > 0 || count.kind() == state.kind())
                .forEach(count ->
                        nav.add(kind(count.kind(), getTranslation("contradiction." + count.kind()), count.count())));
        return nav;
    }

    private Anchor kind(@Nullable ContradictionKind kind, String words, int count) {
        var link = new Anchor(
                state.of(kind).address().of("contradictions"),
                words + " (" + PlanWords.here().say("bottlenecks.number", count) + ")");
        if (state.kind() == kind) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private Component line(Contradictions found, PlanWords words) {
        var count = new Span(words.say(
                found.findings().shown() == found.findings().total() ? "contradictions.all" : "contradictions.some",
                found.findings().shown(),
                found.findings().total(),
                found.findings().hiddenBy().stream()
                        .map(hidden -> words.say("plan.hidden." + hidden.reason(), hidden.count()))
                        .collect(Collectors.joining(", "))));
        count.setId("count");
        count.getElement().setAttribute("role", "status");
        var used = new Span(words.basis(found.basis()));
        used.setClassName("hit-detail");
        var line = new Div(count, used);
        line.setClassName("list-line");
        line.add(
                FindingView.csv(found, words), CopyLink.on(found.basis().basis().asOf()));
        return line;
    }

    private Component pages(State now, Contradictions found) {
        var walk = new Nav();
        walk.setClassName("walk");
        long matching = found.findings().matching();
        if (now.page() > 0) {
            walk.add(new Anchor(
                    now.at(now.page() - 1).address().of("contradictions"), "‹ " + getTranslation("page.before")));
        }
        if ((long) (now.page() + 1) * PAGE < matching) {
            walk.add(new Anchor(
                    now.at(now.page() + 1).address().of("contradictions"), getTranslation("page.after") + " ›"));
        }
        return walk;
    }
}
