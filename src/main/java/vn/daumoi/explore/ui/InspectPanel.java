package vn.daumoi.explore.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.daumoi.access.Permission;
import vn.daumoi.access.SignedIn;
import vn.daumoi.catalog.EvidencePanel;
import vn.daumoi.catalog.Task;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.explore.Exploration;
import vn.daumoi.explore.Scene;
import vn.daumoi.graph.GraphService;
import vn.daumoi.graph.Neighbours;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.RelationKind;
import vn.daumoi.shell.Kinds;

/** Everything about what is pointed out, the words behind it, and what can be done with it. */
class InspectPanel extends Div {

    private static final int EVIDENCE = 3;

    private final transient Explorer explorer;
    private final transient GraphService graph;
    private final transient TaskService tasks;

    InspectPanel(Explorer explorer, GraphService graph, TaskService tasks) {
        this.explorer = explorer;
        this.graph = graph;
        this.tasks = tasks;
        setClassName("inspect");
        setId("inspect");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("explore.inspect"));
    }

    void show() {
        removeAll();
        ExploreWords words = ExploreWords.here();
        Map<String, Scene.Item> items =
                explorer.scene().items().stream().collect(Collectors.toMap(Scene.Item::key, item -> item));
        List<Scene.Item> chosen = explorer.now().selected().stream()
                .filter(items::containsKey)
                .map(items::get)
                .map(java.util.Objects::requireNonNull)
                .toList();
        if (chosen.isEmpty()) {
            add(new Paragraph(getTranslation("explore.inspect.none")));
        } else if (chosen.size() == 1) {
            one(chosen.getFirst(), words);
        } else {
            several(chosen, words);
        }
    }

    private void one(Scene.Item item, ExploreWords words) {
        var title = new H2(Kinds.icon(item.kind()), new Span(words.name(item)));
        title.setClassName("inspect-title");
        add(title, facts(item, words), actions(List.of(item)), ways(List.of(item), words));
        if (item.isGroup()) {
            add(members(item, words));
        }
        Task task = item.task();
        if (task != null) {
            var evidence = tasks.evidence(List.of(task.key())).getOrDefault(task.key(), List.of());
            add(new H3(getTranslation("explore.evidence", evidence.size())));
            if (evidence.isEmpty()) {
                add(new Paragraph(getTranslation("explore.evidence.none")));
            }
            evidence.stream().limit(EVIDENCE).forEach(passage -> add(new EvidencePanel(passage)));
            if (evidence.size() > EVIDENCE) {
                add(new Anchor(
                        Kinds.page(item.kind(), item.key()),
                        getTranslation("explore.evidence.more", evidence.size() - EVIDENCE)));
            }
        }
    }

    private Component members(Scene.Item group, ExploreWords words) {
        var box =
                new Div(new H3(getTranslation("explore.members", group.members().size())));
        group.members().stream().limit(100).forEach(key -> {
            var node = explorer.facts().nodes().get(key);
            if (node != null) {
                box.add(Kinds.link(
                        node.kind(),
                        key,
                        node.kind() == NodeKind.TASK ? node.label() + " " + node.name() : node.name()));
            }
        });
        if (group.members().size() > 100) {
            box.add(new Paragraph(words.say("explore.andMore", group.members().size() - 100)));
        }
        return box;
    }

    private Component facts(Scene.Item item, ExploreWords words) {
        var facts = new Div();
        facts.setClassName("inspect-facts");
        facts.add(new Paragraph(
                words.kind(item.kind()) + (words.detail(item).isEmpty() ? "" : " · " + words.detail(item))));
        Task task = item.task();
        if (task != null) {
            facts.add(line("explore.status", words.status(task)));
            Component due = line(
                    "explore.due",
                    words.deadline(task)
                            + (task.deadline().text().isEmpty()
                                    ? ""
                                    : " (" + task.deadline().text() + ")"));
            if (item.overdue()) {
                due.addClassName("late");
            }
            facts.add(due, line("explore.leads", words.leads(task)));
            if (!task.product().isEmpty()) {
                facts.add(line("explore.product", task.product()));
            }
        }
        if (!item.isGroup()) {
            facts.add(line("explore.degree", words.say("explore.degree.of", item.degree(), item.more())));
        }
        return facts;
    }

    private Paragraph line(String label, String value) {
        var name = new Span(getTranslation(label) + ": ");
        name.setClassName("hit-detail");
        return new Paragraph(name, new Span(value));
    }

    private void several(List<Scene.Item> chosen, ExploreWords words) {
        add(new H2(getTranslation("explore.chosen", chosen.size())));
        var kinds = new TreeMap<NodeKind, Integer>();
        chosen.forEach(item -> kinds.merge(item.kind(), 1, Integer::sum));
        long overdue = chosen.stream().filter(Scene.Item::overdue).count();
        String summary = kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " " + words.kind(kind.getKey()).toLowerCase(words.locale()))
                .collect(Collectors.joining(", "));
        add(new Paragraph(summary + (overdue > 0 ? " · " + words.say("explore.chosen.overdue", overdue) : "")));
        add(actions(chosen), ways(chosen, words));
        var list = new Div();
        list.setClassName("links");
        chosen.stream()
                .limit(50)
                .forEach(item -> list.add(
                        item.isGroup()
                                ? new Span(words.name(item))
                                : Kinds.link(item.kind(), item.key(), words.name(item))));
        if (chosen.size() > 50) {
            list.add(new Span(words.say("explore.andMore", chosen.size() - 50)));
        }
        add(list);
    }

    private Component actions(List<Scene.Item> chosen) {
        List<String> keys = chosen.stream().map(Scene.Item::key).toList();
        List<String> nodes = chosen.stream()
                .flatMap(item -> item.isGroup() ? item.members().stream() : java.util.stream.Stream.of(item.key()))
                .toList();
        Exploration now = explorer.now();
        var bar = new Div();
        bar.setClassName("inspect-actions");
        Scene.Item first = chosen.getFirst();
        if (chosen.size() == 1 && !first.isGroup()) {
            bar.add(new Anchor(Kinds.page(first.kind(), first.key()), getTranslation("explore.action.page")));
            analyses(bar, first);
        }
        if (chosen.size() == 1 && first.isGroup()) {
            bar.add(button(
                    "open",
                    VaadinIcon.EXPAND_SQUARE,
                    () -> explorer.go(
                            explorer.now().with(explorer.now().folding().toggle(first.key())))));
        }
        bar.add(
                button(
                        "collapse",
                        VaadinIcon.COMPRESS_SQUARE,
                        () -> explorer.growth().collapse(nodes)),
                button(
                        "hide",
                        VaadinIcon.EYE_SLASH,
                        () -> explorer.go(explorer.now().hide(nodes))),
                button(
                        "remove",
                        VaadinIcon.TRASH,
                        () -> explorer.go(explorer.now().remove(nodes))),
                button(
                        "keepOnly",
                        VaadinIcon.CROP,
                        () -> explorer.go(explorer.now().keepOnly(nodes))));
        if (keys.stream().anyMatch(now.pins()::containsKey)) {
            bar.add(button(
                    "unpin", VaadinIcon.PIN, () -> explorer.go(explorer.now().unpin(keys))));
        }
        if (chosen.size() <= 2 && chosen.stream().noneMatch(Scene.Item::isGroup)) {
            bar.add(button("paths", VaadinIcon.ROAD, () -> explorer.growth().findPaths(keys)));
        }
        if (chosen.size() > 1) {
            bar.add(button("common", VaadinIcon.CONNECT, () -> explorer.growth().putCommon(nodes)));
        }
        if (chosen.size() == 1 && !first.isGroup()) {
            bar.add(button(
                    "centre",
                    VaadinIcon.BULLSEYE,
                    () -> explorer.go(explorer.now()
                            .with(explorer.now()
                                    .display()
                                    .arranged(vn.daumoi.canvas.Arrangement.Kind.RADIAL, first.key())))));
        }
        return bar;
    }

    private void analyses(Div bar, Scene.Item item) {
        boolean curator = SignedIn.person()
                .map(person -> person.permissions().contains(Permission.CURATE))
                .orElse(false);
        switch (item.kind()) {
            case TASK -> {
                bar.add(
                        new Anchor("blockers?task=" + item.key(), getTranslation("nav.blockers")),
                        new Anchor("what-if?task=" + item.key(), getTranslation("nav.whatIf")));
                bar.add(new Anchor(
                        "dependencies?state=ALL&task=" + item.key(),
                        getTranslation(curator ? "explore.action.addDependency" : "nav.dependencies")));
            }
            case DATABASE ->
                bar.add(
                        new Anchor("blockers?database=" + item.key(), getTranslation("nav.blockers")),
                        new Anchor("what-if?database=" + item.key(), getTranslation("nav.whatIf")));
            case AGENCY -> bar.add(new Anchor("what-if?agency=" + item.key(), getTranslation("nav.whatIf")));
            case DOCUMENT, PASSAGE -> {}
        }
    }

    private Button button(String action, VaadinIcon icon, Runnable work) {
        var button = new Button(getTranslation("explore.action." + action), icon.create(), click -> work.run());
        button.setId("action-" + action);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** Over which relations one can go on, with how many there are before one does. */
    private Component ways(List<Scene.Item> chosen, ExploreWords words) {
        List<String> keys = chosen.stream()
                .filter(item -> !item.isGroup())
                .map(Scene.Item::key)
                .toList();
        if (keys.isEmpty()) {
            return new Div();
        }
        List<Neighbours.Way> ways = graph.ways(keys, explorer.now().keys());
        var box = new Div(new H3(getTranslation("explore.ways")));
        box.setClassName("ways");
        box.setId("ways");
        long rest = 0;
        for (Neighbours.Way way : ways) {
            long left = way.count() - way.shown();
            rest += left;
            box.add(way(
                    words.relation(way.kind(), way.direction()),
                    way.count(),
                    left,
                    () -> explorer.growth().expand(keys, way.kind(), way.direction())));
        }
        if (ways.size() > 1 && rest > 0) {
            box.add(way(
                    words.say("explore.way.ALL"),
                    ways.stream().mapToLong(Neighbours.Way::count).sum(),
                    rest,
                    () -> explorer.growth().expand(keys, null, RelationKind.Direction.BOTH)));
        }
        return box;
    }

    private Component way(String label, long count, long left, Runnable expand) {
        var button = new Button(label + " → " + count, click -> expand.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setEnabled(left > 0);
        button.setAriaLabel(getTranslation("explore.way.label", label, count, left));
        var note =
                new Span(left == 0 ? getTranslation("explore.way.allShown") : getTranslation("explore.way.left", left));
        note.setClassName("hit-detail");
        var line = new Div(button, note);
        line.setClassName("way");
        return line;
    }
}
