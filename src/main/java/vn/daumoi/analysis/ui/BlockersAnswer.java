package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.Blockers;
import vn.daumoi.analysis.Blockers.BlockingAgency;
import vn.daumoi.analysis.PlanTask;
import vn.daumoi.analysis.Step;
import vn.daumoi.canvas.GraphCanvas;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.shell.CopyLink;
import vn.daumoi.shell.Kinds;
import vn.daumoi.shell.LongList;
import vn.daumoi.shell.Screen;

/** The answer: a sentence, the agencies beside the picture of the same tasks, and the chain of the one pointed out. */
final class BlockersAnswer extends Div {

    /** Tasks of a list at first: of a database that everything is about there are thousands. */
    private static final int LISTED = 50;

    private final transient Blockers found;
    private final transient BlockersState state;
    private final transient TaskService tasks;
    private final transient PlanWords words = PlanWords.here();
    private final GraphCanvas canvas = new GraphCanvas();
    private final BlockersGrid grid;
    private final Div chain = new Div();
    private final transient Consumer<@Nullable String> pointedOut;
    private boolean telling;

    BlockersAnswer(Blockers found, BlockersState state, TaskService tasks, Consumer<@Nullable String> pointedOut) {
        this.found = found;
        this.state = state;
        this.tasks = tasks;
        this.pointedOut = pointedOut;
        this.grid = new BlockersGrid(found);
        String title = BlockersWords.title(found, words);
        var sentence = new Paragraph(BlockersWords.sentence(found, words));
        sentence.setClassName("sentence");
        sentence.setId("sentence");
        sentence.getElement().setAttribute("role", "status");
        add(new H2(title), sentence, line());
        if (found.goal().isEmpty()) {
            add(nobody());
            return;
        }
        canvas.show(BlockersPicture.of(found, title, words));
        var beside = new Div(grid, canvas);
        beside.setClassName("beside");
        chain.setId("chain");
        add(beside, chain, lists());
        listen();
        found.agencies().stream()
                .filter(agency -> key(agency).equals(state.shown()))
                .findFirst()
                .or(() -> found.agencies().stream().findFirst())
                .ifPresent(grid::point);
    }

    /** What keeps an agency in the address. */
    static String key(BlockingAgency agency) {
        return agency.agency() == null ? BlockersState.NOBODY : agency.agency().key();
    }

    private void listen() {
        grid.addSelectionListener(selection -> selection.getFirstSelectedItem().ifPresent(row -> {
            if (!telling) {
                canvas.select(row.keys());
            }
            BlockingAgency agency = row.agency();
            canvas.trace(
                    agency == null
                            ? List.of()
                            : agency.chain().stream()
                                    .map(step -> step.task().key())
                                    .toList());
            if (agency != null) {
                show(agency);
                if (selection.isFromClient()) {
                    pointedOut.accept(key(agency));
                }
            }
        }));
        // A click on an agency's name opens or closes it and selects nothing by itself.
        grid.addExpandListener(event -> choose(event.isFromClient(), event.getItems()));
        grid.addCollapseListener(event -> choose(event.isFromClient(), event.getItems()));
        canvas.onSelect(event -> {
            telling = true;
            if (event.keys().isEmpty()) {
                grid.deselectAll();
                canvas.trace(List.of());
            } else {
                grid.point(event.keys().getFirst());
            }
            telling = false;
        });
        canvas.onOpen(event -> UI.getCurrent().navigate(Kinds.page(NodeKind.TASK, event.key())));
    }

    private void choose(boolean byPerson, Collection<BlockersGrid.Row> rows) {
        if (byPerson) {
            rows.stream().findFirst().ifPresent(row -> {
                grid.select(row);
                if (row.agency() != null) {
                    pointedOut.accept(key(row.agency()));
                }
            });
        }
    }

    private void show(BlockingAgency agency) {
        chain.removeAll();
        List<Step> steps = agency.chain();
        var section = new Section(new H2(getTranslation("blockers.chain", words.agency(agency.agency()))));
        section.add(new LetterButton(found, agency, tasks));
        if (steps.size() < 2) {
            section.add(new Paragraph(getTranslation("blockers.chainIsGoal")));
        }
        Passages passages =
                Passages.of(tasks, steps.stream().map(step -> step.task().key()).toList());
        section.add(new ChainView(steps, passages));
        chain.add(section);
    }

    private Component line() {
        Map<String, PlanTask> all = BlockersPicture.tasks(found);
        var count = new Span(words.shown(
                found.tasks().shown(), found.tasks().total(), found.tasks().hiddenBy()));
        count.setId("count");
        var basis = new Span(words.basis(found.basis()));
        basis.setClassName("hit-detail");
        var line = new Div(count, basis);
        line.setClassName("list-line");
        if (!all.isEmpty()) {
            line.add(BlockersCsv.link(found, words));
            Address explore = new Address()
                    .with("from", "blockers")
                    .with("database", state.database())
                    .with("with", state.with())
                    .with("task", state.task())
                    .with("asOf", found.basis().basis().asOf());
            line.add(new Anchor(explore.of("explore"), getTranslation("entry.explore")));
        }
        line.add(CopyLink.on(found.basis().basis().asOf()));
        return line;
    }

    /** Nobody has been asked to: what to do about it. */
    private Component nobody() {
        var next = new UnorderedList();
        if (found.database() != null) {
            next.add(new ListItem(new Anchor(
                    new Address().with("database", found.database().key()).of("tasks"),
                    getTranslation("blockers.nobody.tasks", found.database().name()))));
        }
        if (found.with() != null) {
            next.add(new ListItem(new Anchor(
                    new Address().with("database", found.with().key()).of("tasks"),
                    getTranslation("blockers.nobody.tasks", found.with().name()))));
        }
        next.add(
                new ListItem(new Anchor("blockers", getTranslation("blockers.nobody.matrix"))),
                new ListItem(new Anchor("import", getTranslation("blockers.nobody.import"))));
        Div box = Screen.nothing(getTranslation("blockers.nobody.next"), next);
        box.addClassName("next-steps");
        return box;
    }

    private Component lists() {
        var ready = found.agencies().stream()
                .flatMap(agency -> agency.ready().stream())
                .distinct()
                .toList();
        var two = new Div(
                list("blockers.goalTasks", "blockers.goalHint." + found.goalKind(), found.goal()),
                list("blockers.chokePoints", "blockers.chokeHint", found.chokePoints()),
                list("blockers.readyNow", "blockers.readyHint", ready));
        two.setClassName("two-halves");
        return two;
    }

    private Component list(String title, String hint, List<PlanTask> listed) {
        var explained = new Paragraph(getTranslation(hint));
        explained.setClassName("hit-detail");
        var section = new Section(new H2(getTranslation(title) + " (" + listed.size() + ")"), explained);
        var list = new UnorderedList();
        list.setClassName("plain-list");
        section.add(
                listed.isEmpty()
                        ? new Paragraph(getTranslation("blockers.none"))
                        : new LongList<>(list, listed, LISTED, task -> new ListItem(PlanLinks.taskWithLeads(task))));
        return section;
    }
}
