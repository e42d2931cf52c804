package vn.daumoi.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import vn.daumoi.catalog.AgencyService;
import vn.daumoi.catalog.DatabaseService;
import vn.daumoi.catalog.DocumentService;
import vn.daumoi.catalog.OverviewPart;
import vn.daumoi.catalog.PlanFigures;
import vn.daumoi.catalog.Task;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.Slice;
import vn.daumoi.graph.Today;
import vn.daumoi.shell.Kinds;
import vn.daumoi.shell.Screen;
import vn.daumoi.shell.Waiting;

/** Where things stand: how much there is, what is due next, and what somebody should look at. */
@RolesAllowed("READ")
@Route("")
@Menu(title = "nav.overview", order = 1, icon = "vaadin:home-o")
class OverviewScreen extends Screen implements BeforeEnterObserver {

    private final transient TaskService tasks;
    private final transient AgencyService agencies;
    private final transient DatabaseService databases;
    private final transient DocumentService documents;
    private final transient List<PlanFigures> figures;
    private final transient List<OverviewPart> parts;
    private final transient Today day;

    OverviewScreen(
            TaskService tasks,
            AgencyService agencies,
            DatabaseService databases,
            DocumentService documents,
            List<PlanFigures> figures,
            ObjectProvider<OverviewPart> parts,
            Today day) {
        this.tasks = tasks;
        this.agencies = agencies;
        this.databases = databases;
        this.documents = documents;
        this.figures = figures;
        this.parts = parts.orderedStream().toList();
        this.day = day;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        long allTasks = tasks.list(TaskFilter.NONE, new Slice(0, 1, "code")).total();
        add(heading(getTranslation("nav.overview")), new Paragraph(getTranslation("overview.lead")));
        if (allTasks == 0) {
            add(
                    new H2(getTranslation("overview.empty.title")),
                    nothing(getTranslation("overview.empty.text"), new Anchor("import", getTranslation("nav.import"))));
            return;
        }
        var first = new Slice(0, 1, "name");
        var counts = new Div(
                figure(NodeKind.TASK, allTasks, "tasks", "nav.tasks"),
                figure(NodeKind.AGENCY, agencies.list(null, first).total(), "agencies", "nav.agencies"),
                figure(NodeKind.DATABASE, databases.list(null, first).total(), "databases", "nav.databases"),
                figure(NodeKind.DOCUMENT, documents.list(null, first).total(), "documents", "nav.documents"));
        counts.setClassName("figures");
        var plan = new Div();
        add(counts, plan);
        Waiting.ask(
                plan,
                () -> figures.stream().flatMap(each -> each.today().stream()).toList(),
                found -> show(plan, found));
        parts.stream().flatMap(part -> part.onOverview().stream()).forEach(this::add);
        add(deadlines());
        var two = new Div(leading(), assigning(), unknown());
        two.setClassName("two-halves");
        add(two);
    }

    private Component figure(NodeKind kind, long count, String screen, String label) {
        var number = new Span(String.format(getLocale(), "%,d", count));
        number.setClassName("number");
        var link = new Anchor(screen, Kinds.icon(kind), number, new Span(getTranslation(label)));
        link.setClassName("figure");
        return link;
    }

    private void show(Div plan, List<PlanFigures.Count> found) {
        plan.setClassName("figures");
        for (PlanFigures.Count figure : found) {
            var number = new Span(String.format(getLocale(), "%,d", figure.count()));
            number.setClassName("number");
            var link = new Anchor(figure.address(), number, new Span(getTranslation(figure.label())));
            link.setClassName("figure");
            link.setClassName("warn", figure.pressing() && figure.count() > 0);
            plan.add(link);
        }
    }

    private Component deadlines() {
        LocalDate today = day.date();
        var coming = new TaskFilter(null, null, null, null, null, null, null, null, today, null);
        var past = new TaskFilter(null, null, null, null, null, null, null, null, null, today.minusDays(1));
        long passed = tasks.list(past, new Slice(0, 1, "due")).matching();
        var box = new Section();
        if (tasks.list(coming, new Slice(0, 1, "due")).matching() == 0) {
            box.add(
                    new H2(getTranslation("overview.deadlines")),
                    new Paragraph(getTranslation("overview.noDeadlines")));
            if (passed > 0) {
                box.add(new TaskTable(getTranslation("overview.latest"), tasks, past, "-due"));
            }
        } else {
            box.add(new TaskTable(getTranslation("overview.deadlines"), tasks, coming, "due"));
            if (passed > 0) {
                box.add(new Anchor(TaskTable.address(past, "-due"), getTranslation("overview.past", passed)));
            }
        }
        return box;
    }

    /** Those that lead most. */
    private Component leading() {
        List<Component> links = agencies.list(null, new Slice(0, 8, "-leads")).items().stream()
                .filter(agency -> agency.leads() > 0)
                .<Component>map(agency -> {
                    Div line = Links.plain(NodeKind.AGENCY, agency.key(), agency.name());
                    line.add(Links.badge(getTranslation("list.all", agency.leads()), "count"));
                    return line;
                })
                .toList();
        return new Section(new H2(getTranslation("overview.leading")), Links.column(links));
    }

    private Component assigning() {
        List<Component> links = tasks.assigningDocuments().stream()
                .limit(5)
                .<Component>map(Links::document)
                .toList();
        return new Section(new H2(getTranslation("overview.documents")), Links.column(links));
    }

    private Component unknown() {
        var all = new Slice(0, 1000, "name");
        List<Component> links = Stream.<Component>concat(
                        agencies.list(null, all).items().stream()
                                .filter(agency -> !agency.recognised())
                                .map(agency -> Links.agency(
                                        new Task.AgencyRef(agency.key(), agency.name(), agency.collective()))),
                        databases.list(null, all).items().stream()
                                .filter(database -> !database.recognised())
                                .map(database -> Links.plain(NodeKind.DATABASE, database.key(), database.name())))
                .limit(12)
                .toList();
        return new Section(
                new H2(getTranslation("overview.new")),
                links.isEmpty() ? new Paragraph(getTranslation("overview.noNew")) : Links.column(links));
    }
}
