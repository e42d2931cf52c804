package vn.daumoi.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.daumoi.catalog.Evidence;
import vn.daumoi.catalog.EvidencePanel;
import vn.daumoi.catalog.SuccessionService;
import vn.daumoi.catalog.Successor;
import vn.daumoi.catalog.Task;
import vn.daumoi.catalog.TaskPage;
import vn.daumoi.catalog.TaskPart;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.Today;
import vn.daumoi.shell.CopyLink;
import vn.daumoi.shell.Screen;

/** Everything about one task, and the words of the document behind each of its fields. */
@RolesAllowed("READ")
@Route("tasks/:key")
class TaskScreen extends Screen implements BeforeEnterObserver {

    /** In the order of the legend. */
    private static final List<String> LEGEND =
            List.of("TITLE", "LEADS", "CO_LEADS", "DEADLINE", "PRODUCT", "STATUS", "CONCERNS", "CITES", "BODY");

    private final transient TaskService tasks;
    private final transient List<TaskPart> parts;
    private final transient SuccessionService successions;
    private final transient Today today;

    TaskScreen(TaskService tasks, ObjectProvider<TaskPart> parts, SuccessionService successions, Today today) {
        this.tasks = tasks;
        this.parts = parts.orderedStream().toList();
        this.successions = successions;
        this.today = today;
        addClassName("task-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get("key").orElse("");
        show(key, TaskListState.date(event.getLocation().getQueryParameters(), "asOf"));
    }

    private void show(String key, @Nullable LocalDate asOf) {
        TaskPage page = tasks.find(key, asOf).orElseThrow(NotFoundException::new);
        Task task = page.task();
        removeAll();
        titled(task.code() + " " + task.title());
        var code = new Span(task.code());
        code.setClassName("code");
        var head = new Div(code, new Span(task.section()));
        head.setClassName("over-title");
        var title = heading(task.title());
        titled(task.code() + " · " + task.title());
        var left = new Div(facts(page));
        parts.forEach(part -> left.add(part.onPage(task, asOf, () -> show(key, asOf))));
        var body = new Div(left, evidence(page));
        body.setClassName("two-columns");
        var entries = new LinkedHashMap<String, String>();
        entries.put("blockers", "entry.taskBlockers");
        entries.put("what-if", "entry.taskWhatIf");
        add(walk(page), head, title, Links.entries(this, "task", task.key(), entries), body);
    }

    private Component walk(TaskPage page) {
        var walk = new Nav(new Anchor("tasks", getTranslation("nav.tasks")));
        walk.setClassName("walk");
        walk.getElement().setAttribute("aria-label", getTranslation("task.walk"));
        var gap = new Span();
        gap.setClassName("gap");
        walk.add(gap);
        neighbour(walk, page.neighbours().before(), "task.before", "‹ ", "");
        neighbour(walk, page.neighbours().after(), "task.after", "", " ›");
        Links.audit(page.task().key()).ifPresent(walk::add);
        walk.add(CopyLink.here());
        return walk;
    }

    private void neighbour(Nav walk, Task.@Nullable TaskRef task, String label, String left, String right) {
        if (task != null) {
            var link = new Anchor("tasks/" + task.key(), left + task.code() + right);
            link.setTitle(getTranslation(label) + ": " + task.title());
            link.setAriaLabel(getTranslation(label) + ": " + task.code() + " " + task.title());
            walk.add(link);
        }
    }

    private Section facts(TaskPage page) {
        Task task = page.task();
        var facts = new Facts();
        facts.stated(getTranslation("task.leads"), "LEADS", agencies(task.leads(), "task.noLead"));
        List<Successor> successors = successions.all().responsible(task, today.date()).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        if (!successors.isEmpty()) {
            facts.value(
                    getTranslation("task.responsibleToday"),
                    Links.column(successors.stream().map(Links::successor).toList()));
        }
        facts.stated(getTranslation("task.coLeads"), "CO_LEADS", agencies(task.coLeads(), "task.noCoLead"));
        facts.stated(getTranslation("task.deadline"), "DEADLINE", deadline(task.deadline()));
        facts.stated(getTranslation("task.status"), "STATUS", status(task));
        facts.stated(getTranslation("task.product"), "PRODUCT", words(task.product(), "task.noProduct"));
        if (!task.databases().isEmpty()) {
            facts.stated(
                    getTranslation("task.databases"),
                    "CONCERNS",
                    Links.column(task.databases().stream().map(Links::database).toList()));
        }
        if (!task.documents().isEmpty()) {
            facts.stated(
                    getTranslation("task.documents"),
                    "CITES",
                    Links.column(task.documents().stream().map(Links::document).toList()));
        }
        facts.value(getTranslation("task.assignedBy"), Links.document(task.assignedBy()));
        facts.words(getTranslation("task.section"), task.section());
        if (!task.dependsOn().isEmpty()) {
            facts.value(
                    getTranslation("task.dependsOn"),
                    Links.column(task.dependsOn().stream()
                            .<Component>map(Links::task)
                            .toList()));
        }
        page.extras().forEach(facts::words);
        var section = new Section(facts);
        section.getElement().setAttribute("aria-label", getTranslation("task.facts"));
        return section;
    }

    private Section evidence(TaskPage page) {
        var section = new Section(new H2(getTranslation("evidence.title")), legend(page.evidence()));
        if (page.evidence().isEmpty()) {
            section.add(nothing(getTranslation("evidence.none"), null));
        }
        boolean first = true;
        boolean bodyBegun = false;
        for (Evidence evidence : page.evidence()) {
            if (!first && !bodyBegun && evidence.source().equals("PARAGRAPH")) {
                bodyBegun = true;
                section.add(new H2(getTranslation("evidence.body")));
            }
            section.add(new EvidencePanel(evidence));
            List<TaskPage.Difference> differences = page.differences().stream()
                    .filter(difference -> difference.passageKey().equals(evidence.passageKey()))
                    .toList();
            if (!differences.isEmpty()) {
                section.add(differences(differences));
            }
            first = false;
        }
        return section;
    }

    private Component differences(List<TaskPage.Difference> differences) {
        var list = new UnorderedList();
        list.setClassName("differences");
        for (TaskPage.Difference difference : differences) {
            boolean disagrees = difference.kind().equals("DISAGREES");
            var item = new ListItem(
                    Links.badge(
                            getTranslation(disagrees ? "difference.DISAGREES" : "difference.ADDS"),
                            disagrees ? "warn" : "more"),
                    new Span(getTranslation(
                            disagrees ? "difference.otherwise" : "difference.more",
                            getTranslation("difference." + difference.field()),
                            difference.bodyWords(),
                            difference.rowWords())));
            list.add(item);
        }
        return list;
    }

    private Component legend(List<Evidence> evidence) {
        var legend = new Div();
        legend.setClassName("legend");
        for (String states : LEGEND) {
            boolean used = evidence.stream()
                    .flatMap(passage -> passage.marks().stream())
                    .anyMatch(mark -> mark.states().equals(states));
            if (used) {
                var mark = new Element("mark");
                mark.setText(getTranslation("states." + states));
                mark.getClassList().add("m-" + states);
                legend.getElement().appendChild(mark);
            }
        }
        return legend;
    }

    private Component agencies(List<Task.AgencyRef> agencies, String none) {
        return agencies.isEmpty()
                ? words("", none)
                : Links.column(agencies.stream().map(Links::agency).toList());
    }

    private Component words(String words, String none) {
        var span = new Span(words.isEmpty() ? getTranslation(none) : words);
        span.setClassName("absent", words.isEmpty());
        return span;
    }

    private static Component status(Task task) {
        var status = new Span(TaskWords.here().status(task));
        status.addClassNames("status", "s-" + task.status());
        return status;
    }

    private Component deadline(Task.Deadline deadline) {
        var kind = new Span(TaskWords.here().kind(deadline));
        kind.setClassName("hit-detail");
        var when = new Span(TaskWords.here().deadline(deadline));
        when.setClassName("when");
        var box = new Div(when);
        if (!kind.getText().equals(when.getText())) {
            box.add(kind);
        }
        if (!deadline.text().isEmpty()) {
            var printed = new Span(getTranslation("deadline.printed", deadline.text()));
            printed.setClassName("printed");
            box.add(printed);
        }
        box.setClassName("deadline");
        return box;
    }
}
