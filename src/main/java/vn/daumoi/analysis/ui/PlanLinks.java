package vn.daumoi.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.analysis.DatabaseRef;
import vn.daumoi.analysis.PlanTask;
import vn.daumoi.catalog.Task.AgencyRef;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.shell.Kinds;

/** Tasks, agencies and databases as lines that lead to their pages, with their states in words. */
final class PlanLinks {

    private PlanLinks() {}

    /** Name, states and deadline. */
    static Div task(PlanTask task) {
        PlanWords words = PlanWords.here();
        var link = new Anchor(Kinds.page(NodeKind.TASK, task.key()), PlanWords.name(task));
        link.setTitle(task.title());
        var deadline = new Span(words.deadline(task));
        deadline.setClassName("hit-detail");
        var line = new Div(link);
        line.setClassName("plan-task");
        line.add(states(task));
        line.add(deadline);
        return line;
    }

    /** As {@link #task}, with the agencies that answer for it. */
    static Div taskWithLeads(PlanTask task) {
        Div line = task(task);
        var leads = new Span(PlanWords.here().leads(task));
        leads.setClassName("hit-detail");
        line.add(leads);
        return line;
    }

    static List<Component> states(PlanTask task) {
        PlanWords words = PlanWords.here();
        var badges = new ArrayList<Component>();
        if (!task.open()) {
            badges.add(badge(words.say("status." + task.status()), "done"));
        }
        if (task.overdue()) {
            badges.add(badge(words.say("plan.overdue", task.daysOverdue()), "late"));
        }
        if (task.ready()) {
            badges.add(badge(words.say("plan.ready"), "ready"));
        } else if (task.open()) {
            badges.add(badge(words.say("plan.waits"), "waits"));
        }
        return badges;
    }

    static Component agency(@Nullable AgencyRef agency) {
        if (agency == null) {
            var nobody = new Span(PlanWords.here().say("plan.nobody"));
            nobody.setClassName("absent");
            return nobody;
        }
        Div line = Kinds.link(NodeKind.AGENCY, agency.key(), agency.name());
        if (agency.collective()) {
            line.add(badge(PlanWords.here().say("agency.collective"), "collective"));
        }
        return line;
    }

    static Div database(DatabaseRef database) {
        return Kinds.link(NodeKind.DATABASE, database.key(), database.name());
    }

    /** Words in a small frame: colour never says it alone. */
    static Badge badge(String words, String className) {
        var badge = new Badge(words);
        badge.addClassName(className);
        return badge;
    }
}
