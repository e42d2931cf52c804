package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import vn.daumoi.analysis.Bottlenecks;
import vn.daumoi.analysis.Integrations;
import vn.daumoi.catalog.TaskService;

/** What a figure counts: tasks, integrations, or the chain it comes from. */
final class BehindFigure extends Div {

    BehindFigure(Bottlenecks.Behind behind, TaskService tasks) {
        PlanWords words = PlanWords.here();
        add(new Paragraph(getTranslation("figure.hint." + behind.figure())));
        var basis = new Paragraph(words.basis(behind.basis()));
        basis.setClassName("hit-detail");
        if (!behind.tasks().items().isEmpty()) {
            add(new Span(words.shown(
                    behind.tasks().shown(),
                    behind.tasks().total(),
                    behind.tasks().hiddenBy())));
            var list = new UnorderedList();
            list.setClassName("plain-list");
            behind.tasks().items().forEach(task -> list.add(new ListItem(PlanLinks.taskWithLeads(task))));
            add(list);
        }
        if (!behind.integrations().items().isEmpty()) {
            add(new Span(words.say(
                    "list.firstOf",
                    behind.integrations().shown(),
                    behind.integrations().total())));
            var list = new UnorderedList();
            list.setClassName("plain-list");
            behind.integrations().items().forEach(cell -> list.add(integration(cell, words)));
            add(list);
        }
        if (!behind.through().items().isEmpty()) {
            add(new Span(words.say(
                    "bottlenecks.through",
                    behind.through().shown(),
                    behind.through().total())));
            var list = new UnorderedList();
            list.setClassName("plain-list");
            behind.through()
                    .items()
                    .forEach(pair -> list.add(new ListItem(
                            PlanLinks.task(pair.from()),
                            new Span("→ " + String.format(words.locale(), "%.0f%%", 100 * pair.share()) + " →"),
                            PlanLinks.task(pair.to()))));
            add(list);
        }
        if (!behind.chain().isEmpty()) {
            add(new ChainView(
                    behind.chain(),
                    Passages.of(
                            tasks,
                            behind.chain().stream()
                                    .map(step -> step.task().key())
                                    .toList())));
        }
        if (behind.tasks().items().isEmpty()
                && behind.integrations().items().isEmpty()
                && behind.through().items().isEmpty()
                && behind.chain().isEmpty()) {
            add(new Paragraph(getTranslation("blockers.none")));
        }
        add(basis);
    }

    private static ListItem integration(Integrations.Cell cell, PlanWords words) {
        String address = new Address()
                .with("database", cell.database().key())
                .with("with", cell.with().key())
                .of("blockers");
        var counts = new Span(words.say(
                "matrix.said", words.say("goalKind." + cell.goalKind()), cell.tasks(), cell.open(), cell.late()));
        counts.setClassName("hit-detail");
        return new ListItem(
                new Anchor(address, cell.database().name() + " ↔ " + cell.with().name()), counts);
    }
}
