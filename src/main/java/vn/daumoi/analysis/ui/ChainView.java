package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.daumoi.analysis.Dependency;
import vn.daumoi.analysis.Step;

/** A chain of tasks from what must be done first to what waits, with the reason and the documents' words between them. */
final class ChainView extends OrderedList {

    ChainView(List<Step> chain, Passages passages) {
        addClassName("chain");
        for (int i = 0; i < chain.size(); i++) {
            Step step = chain.get(i);
            var item = new ListItem();
            if (step.waitsBy() != null && i > 0) {
                item.add(why(
                        step.waitsBy(),
                        step.task().key(),
                        chain.get(i - 1).task().key(),
                        passages));
            }
            item.add(PlanLinks.taskWithLeads(step.task()));
            add(item);
        }
    }

    /** Why one task waits for another. */
    static Div why(Dependency dependency, String waiting, String needed, Passages passages) {
        PlanWords words = PlanWords.here();
        var reason = new Span(dependency.reason().isEmpty() ? words.say("chain.noReason") : dependency.reason());
        var how = new Span(
                dependency.origin().equals("ENTERED")
                        ? words.say("chain.entered")
                        : words.say(
                                "chain.derived",
                                rule(dependency.rule(), words),
                                Math.round(100 * dependency.confidence())));
        how.setClassName("hit-detail");
        var why = new Div(
                PlanLinks.badge(words.say("chain.state." + dependency.state()), dependency.state()), reason, how);
        why.setClassName("why");
        why.add(new Anchor(
                new Address().with("state", "ALL").with("open", dependency.id()).of("dependencies"),
                words.say("chain.review")));
        if (dependency.lagDays() > 0) {
            why.add(new Span(words.say("chain.lag", dependency.lagDays())));
        }
        if (dependency.words() != null) {
            why.add(passages.quote(words.say("chain.waitingSays"), dependency.words(), waiting));
        }
        if (dependency.neededWords() != null) {
            why.add(passages.quote(words.say("chain.neededSays"), dependency.neededWords(), needed));
        }
        return why;
    }

    /** Its name; a rule of an older version has none any more. */
    private static String rule(String rule, PlanWords words) {
        String key = "dependency.rule." + rule;
        String name = words.say(key);
        return name.equals(key) ? rule : name;
    }
}
