package vn.daumoi.dependency.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.Task.AgencyRef;
import vn.daumoi.dependency.Dependency;
import vn.daumoi.dependency.Reasons;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.shell.Formats;
import vn.daumoi.shell.Kinds;

/** One dependency: why, and the words of both documents side by side. */
class DependencyDetail extends Section {

    DependencyDetail(Dependency dependency, Component decision) {
        setId("dependency");
        addClassName("dependency");
        var title = new H2(getTranslation(
                "dependency.title", dependency.task().code(), dependency.needs().code()));
        var reason = new Paragraph(Reasons.of(dependency, locale()));
        reason.setClassName("reason");
        reason.setId("reason");
        var facts = new Div(
                state(dependency),
                badge(getTranslation("dependency.rule." + dependency.rule())),
                badge(getTranslation("dependency.confidenceIs", Math.round(dependency.confidence() * 100))));
        facts.setClassName("badges");
        dependency.rules().stream()
                .skip(1)
                .forEach(rule ->
                        facts.add(badge(getTranslation("dependency.also", getTranslation("dependency.rule." + rule)))));
        if (dependency.lagDays() > 0) {
            facts.add(badge(getTranslation("dependency.lagIs", dependency.lagDays())));
        }
        var sides = new Div(side("dependency.waits", dependency.task()), side("dependency.needed", dependency.needs()));
        sides.setClassName("sides");
        add(title, reason, facts);
        contradiction(dependency);
        add(decision, sides);
        decided(dependency);
    }

    private static Locale locale() {
        return com.vaadin.flow.component.UI.getCurrent().getLocale();
    }

    private Badge state(Dependency dependency) {
        Badge state = badge(getTranslation("dependency.state." + dependency.state()));
        state.addClassName("state-" + dependency.state());
        return state;
    }

    private static Badge badge(String words) {
        return new Badge(words);
    }

    /** A task due before what it waits for is a fault of the plan, and worth a second look at the proposal. */
    private void contradiction(Dependency dependency) {
        @Nullable LocalDate task = dependency.task().due();
        @Nullable LocalDate needed = dependency.needs().due();
        if (task != null && needed != null && task.isBefore(needed.plusDays(dependency.lagDays()))) {
            var line = new Paragraph(getTranslation(
                    "dependency.early",
                    dependency.task().code(),
                    Formats.date(task, locale()),
                    dependency.needs().code(),
                    Formats.date(needed, locale())));
            line.addClassNames("early", "warn");
            add(line);
        }
    }

    private Div side(String role, Dependency.Side side) {
        var heading = new H3(getTranslation(role));
        var link = new Anchor(Kinds.page(NodeKind.TASK, side.key()), side.code() + " " + side.title());
        link.addClassNames("task-link", "clamp");
        var leads = new Div(
                Kinds.icon(NodeKind.AGENCY),
                new Span(
                        side.leads().isEmpty()
                                ? getTranslation("dependency.noLead")
                                : side.leads().stream().map(AgencyRef::name).collect(Collectors.joining("; "))));
        leads.setClassName("link-line");
        var due = new Div(new Span(
                side.deadlineText().isEmpty() ? getTranslation("dependency.noDeadline") : side.deadlineText()));
        due.setClassName("hit-detail");
        var box = new Div(heading, link, leads, due);
        box.setClassName("side");
        if (side.words() != null) {
            box.add(words(side.words()));
        }
        return box;
    }

    private Div words(Dependency.Words words) {
        var quote = new Element("blockquote");
        if (words.text().isEmpty()) {
            quote.setText(words.said());
        } else {
            String text = words.text();
            quote.appendChild(
                    Element.createText(text.substring(0, words.start()).replace('\t', ' ')));
            var mark = new Element("mark");
            mark.getClassList().add("m-TITLE");
            mark.setText(text.substring(words.start(), words.end()).replace('\t', ' '));
            quote.appendChild(mark);
            quote.appendChild(Element.createText(text.substring(words.end()).replace('\t', ' ')));
        }
        var box = new Div();
        box.setClassName("evidence");
        box.getElement().appendChild(quote);
        if (!words.documentKey().isEmpty()) {
            var place = new Div(new Anchor("documents/" + words.documentKey(), words.documentNumber()));
            place.setClassName("place");
            box.add(place);
        }
        return box;
    }

    private void decided(Dependency dependency) {
        Dependency.Decision decision = dependency.decision();
        if (decision != null) {
            var line = new Paragraph(
                    getTranslation("dependency.decided", decision.by(), Formats.moment(decision.at(), locale())));
            line.setClassName("hit-detail");
            add(line);
            if (!decision.note().isBlank() && !dependency.rule().equals(Dependency.ENTERED)) {
                add(new Paragraph(getTranslation("dependency.noteIs", decision.note())));
            }
        }
    }
}
