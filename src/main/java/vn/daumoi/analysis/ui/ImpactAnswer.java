package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.daumoi.analysis.Impact;
import vn.daumoi.analysis.Impact.Slip;
import vn.daumoi.analysis.PlanTask;
import vn.daumoi.analysis.Step;
import vn.daumoi.canvas.GraphCanvas;
import vn.daumoi.canvas.Picture;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.shell.CardColumn;
import vn.daumoi.shell.CopyLink;
import vn.daumoi.shell.Formats;
import vn.daumoi.shell.Kinds;
import vn.daumoi.shell.LongList;

/** Who and what a slip hits, by how much beyond today's plan, and along which chain. */
final class ImpactAnswer extends Div {

    /** Integrations at first: a late task of a large programme can hit thousands. */
    private static final int LISTED = 50;

    private final transient Impact impact;
    private final transient PlanWords words = PlanWords.here();
    private final Locale locale = UI.getCurrent().getLocale();

    ImpactAnswer(Impact impact, TaskService tasks) {
        this.impact = impact;
        var sentence = new Paragraph(sentence(impact, words));
        sentence.setClassName("sentence");
        sentence.setId("sentence");
        sentence.getElement().setAttribute("role", "status");
        add(new H2(title(impact, words)), sentence, line());
        if (impact.tasks().isEmpty()) {
            add(vn.daumoi.shell.Screen.nothing(getTranslation("whatIf.nobodyHit"), null));
            return;
        }
        var two = new Div(agencies(), integrations());
        two.setClassName("two-halves");
        add(grid(), chain(tasks), two);
    }

    static String title(Impact impact, PlanWords words) {
        return words.say(
                "whatIf.title." + impact.scenario().subject(),
                impact.name(),
                impact.scenario().slipDays());
    }

    static String sentence(Impact impact, PlanWords words) {
        if (impact.tasks().isEmpty()) {
            return words.say("whatIf.sentence.none", impact.sources().size());
        }
        Set<String> sources = impact.sources().stream().map(PlanTask::key).collect(Collectors.toSet());
        String sentence = words.say(
                "whatIf.sentence",
                impact.taskCount().total(),
                impact.tasks().stream()
                        .filter(slip -> sources.contains(slip.task().key()))
                        .count(),
                impact.agencies().size(),
                impact.integrations().size());
        return impact.tasks().stream()
                .filter(slip -> !sources.contains(slip.task().key()))
                .findFirst()
                .map(slip -> sentence + " "
                        + words.say("whatIf.sentence.worst", slip.task().code(), slip.days()))
                .orElse(sentence);
    }

    private Component line() {
        var count = new Span(words.shown(
                impact.taskCount().shown(),
                impact.taskCount().total(),
                impact.taskCount().hiddenBy()));
        count.setId("count");
        var basis = new Span(words.basis(impact.basis()));
        basis.setClassName("hit-detail");
        var line = new Div(count, basis);
        line.setClassName("list-line");
        if (impact.undated() > 0) {
            line.add(new Span(words.say("whatIf.undated", impact.undated())));
        }
        if (impact.inCycles() > 0) {
            line.add(new Span(words.say("whatIf.inCycles", impact.inCycles())));
        }
        line.add(
                CsvLink.of(
                        "daumoi-what-if.csv",
                        Stream.of("code", "title", "lead", "before", "after", "days", "key")
                                .map(column -> words.say("whatIf.csv." + column)),
                        table -> impact.tasks()
                                .forEach(slip -> table.row(Stream.of(
                                        slip.task().code(),
                                        slip.task().title(),
                                        words.leads(slip.task()),
                                        Formats.date(slip.before(), locale),
                                        Formats.date(slip.after(), locale),
                                        String.valueOf(slip.days()),
                                        slip.task().key())))),
                CopyLink.on(impact.basis().basis().asOf()));
        return line;
    }

    private Component grid() {
        var grid = new Grid<Slip>();
        grid.setId("slips");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("whatIf.hit"));
        grid.addComponentColumn(slip -> {
                    Div line = PlanLinks.taskWithLeads(slip.task());
                    var when = new Span(words.say(
                            "whatIf.card",
                            Formats.date(slip.before(), locale),
                            Formats.date(slip.after(), locale),
                            slip.days()));
                    when.setClassName("only-narrow-text");
                    var why = new Anchor(
                            new Address().with("task", slip.task().key()).of("blockers"),
                            words.say("entry.taskBlockers"));
                    line.add(when, why);
                    return line;
                })
                .setHeader(getTranslation("whatIf.csv.title"))
                .setFlexGrow(1);
        CardColumn.onlyWide(
                grid,
                List.of(
                        grid.addColumn(slip -> Formats.date(slip.before(), locale))
                                .setHeader(getTranslation("whatIf.csv.before"))
                                .setWidth("8.5rem")
                                .setFlexGrow(0),
                        grid.addColumn(slip -> Formats.date(slip.after(), locale))
                                .setHeader(getTranslation("whatIf.csv.after"))
                                .setWidth("8.5rem")
                                .setFlexGrow(0),
                        grid.addColumn(slip -> words.say("whatIf.plusDays", slip.days()))
                                .setHeader(getTranslation("whatIf.csv.days"))
                                .setTextAlign(ColumnTextAlign.END)
                                .setWidth("8rem")
                                .setFlexGrow(0)));
        grid.setItems(impact.tasks());
        grid.setAllRowsVisible(impact.tasks().size() <= 12);
        return new Section(
                new H2(getTranslation("whatIf.hit") + " (" + impact.taskCount().total() + ")"), grid);
    }

    /** The chain of the longest slip, in words and as a picture of the same tasks. */
    private Component chain(TaskService tasks) {
        List<Step> steps = impact.chain().stream()
                .map(step -> new Step(step.slip().task(), step.waitsBy()))
                .toList();
        Passages passages =
                Passages.of(tasks, steps.stream().map(step -> step.task().key()).toList());
        var canvas = new GraphCanvas();
        canvas.show(picture());
        canvas.onOpen(event -> UI.getCurrent().navigate(Kinds.page(NodeKind.TASK, event.key())));
        var beside = new Div(new ChainView(steps, passages), canvas);
        beside.setClassName("beside");
        var section = new Section(new H2(getTranslation("whatIf.chain")));
        if (steps.size() < 2) {
            section.add(new Paragraph(getTranslation("whatIf.chainIsSource")));
        }
        section.add(beside);
        return section;
    }

    private Picture picture() {
        var nodes = impact.chain().stream()
                .map(step -> new Picture.Node(
                        step.slip().task().key(),
                        NodeKind.TASK,
                        step.slip().task().code(),
                        step.slip().task().title(),
                        words.say("whatIf.plusDays", step.slip().days()),
                        step.waitsBy() == null ? EnumSet.of(Picture.Flag.CAUSE) : EnumSet.of(Picture.Flag.SLIPS),
                        false))
                .toList();
        var edges = new java.util.ArrayList<Picture.Edge>();
        for (int i = 1; i < impact.chain().size(); i++) {
            var waits = impact.chain().get(i).waitsBy();
            edges.add(new Picture.Edge(
                    "step" + i,
                    nodes.get(i - 1).key(),
                    nodes.get(i).key(),
                    "DEPENDS_ON",
                    waits == null ? "" : waits.reason(),
                    waits != null && waits.state().equals("PROPOSED")));
        }
        return new Picture(
                title(impact, words),
                words.say("picture.all", nodes.size(), edges.size()) + " " + words.basis(impact.basis()),
                nodes,
                edges);
    }

    private Component agencies() {
        var list = new UnorderedList();
        list.setClassName("plain-list");
        impact.agencies().forEach(hit -> {
            var item = new ListItem(PlanLinks.agency(hit.agency()));
            item.add(detail(words.say(
                    "whatIf.hitBy", hit.tasks(), hit.days(), hit.worst().code())));
            list.add(item);
        });
        return new Section(
                new H2(getTranslation("whatIf.agencies") + " ("
                        + impact.agencies().size() + ")"),
                list);
    }

    private Component integrations() {
        var list = new UnorderedList();
        list.setClassName("plain-list");
        var all = new LongList<>(list, impact.integrations(), LISTED, hit -> {
            String address = new Address()
                    .with("database", hit.database().key())
                    .with("with", hit.with().key())
                    .of("blockers");
            var item = new ListItem(new Anchor(
                    address, hit.database().name() + " ↔ " + hit.with().name()));
            item.add(detail(words.say(
                    "whatIf.hitBy", hit.tasks(), hit.days(), hit.worst().code())));
            return item;
        });
        var section = new Section(new H2(getTranslation("whatIf.integrations") + " ("
                + impact.integrations().size() + ")"));
        section.add(impact.integrations().isEmpty() ? new Paragraph(getTranslation("blockers.none")) : all);
        return section;
    }

    private static Span detail(String words) {
        var detail = new Span(words);
        detail.setClassName("hit-detail");
        return detail;
    }
}
