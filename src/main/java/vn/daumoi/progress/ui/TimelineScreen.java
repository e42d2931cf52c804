package vn.daumoi.progress.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.AgencyService;
import vn.daumoi.catalog.DatabaseService;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.progress.Timeline;
import vn.daumoi.progress.TimelineService;
import vn.daumoi.shell.FilterToggle;
import vn.daumoi.shell.Formats;
import vn.daumoi.shell.Screen;

/** Tasks along time: a picture, and beside it the same as a table. */
@RolesAllowed("READ")
@Route("timeline")
@Menu(title = "nav.timeline", order = 2.5, icon = "vaadin:calendar-clock")
class TimelineScreen extends Screen implements BeforeEnterObserver {

    private record Row(String group, Timeline.Item item) {}

    private final transient TimelineService service;
    private final TimelineFilterBar filters;
    private final Span count = new Span();
    private final Span without = new Span();
    private final Div legend = new Div();
    private final TimelineChart chart = new TimelineChart();
    private final Grid<Row> table = new Grid<>();
    private transient TimelineState state = TimelineState.START;

    TimelineScreen(TimelineService service, TaskService tasks, AgencyService agencies, DatabaseService databases) {
        this.service = service;
        filters = new TimelineFilterBar(tasks, agencies, databases);
        filters.onChange(next -> UI.getCurrent().navigate(TimelineScreen.class, next.toQuery()));
        count.setId("count");
        count.getElement().setAttribute("role", "status");
        without.setClassName("hit-detail");
        without.setId("without");
        var line = new Div(count, new FilterToggle(filters), csv());
        line.setClassName("list-line");
        legend();
        columns();
        add(
                heading(getTranslation("nav.timeline")),
                filters,
                line,
                without,
                legend,
                chart,
                new H2(getTranslation("timeline.table")),
                table);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = TimelineState.of(event.getLocation().getQueryParameters());
        filters.show(state);
        Timeline timeline = read();
        Map<String, Long> hidden = new HashMap<>();
        timeline.hiddenBy().forEach(one -> hidden.put(one.reason(), one.count()));
        Timeline.Counts counts = timeline.counts();
        int drawn = counts.dated() + counts.openEnded() + counts.conditional();
        count.setText(getTranslation(
                "timeline.count",
                drawn,
                timeline.tasks().size(),
                counts.undated(),
                Formats.date(timeline.asOf(), getLocale())));
        without.setText(
                timeline.hiddenBy().isEmpty()
                        ? ""
                        : getTranslation(
                                "timeline.hidden",
                                timeline.total(),
                                timeline.hiddenBy().stream()
                                        .map(one -> getTranslation("timeline.hidden." + one.reason(), one.count()))
                                        .collect(Collectors.joining("; "))));
        without.setVisible(!timeline.hiddenBy().isEmpty());
        chart.setVisible(!timeline.tasks().isEmpty());
        chart.show(timeline);
        Map<String, Timeline.Item> items =
                timeline.tasks().stream().collect(Collectors.toMap(Timeline.Item::key, item -> item));
        table.setItems(timeline.groups().stream()
                .flatMap(group -> group.tasks().stream()
                        .map(key -> new Row(
                                group.key().isEmpty() ? getTranslation("timeline.noGroup") : group.name(),
                                Objects.requireNonNull(items.get(key)))))
                .toList());
        table.setEmptyStateComponent(
                timeline.total() == 0
                        ? nothing(getTranslation("task.none"), new Anchor("import", getTranslation("nav.import")))
                        : nothing(getTranslation("task.noneMatches"), null));
    }

    private Timeline read() {
        return service.timeline(state.filter(), state.by(), state.from(), state.to());
    }

    private void legend() {
        legend.setClassName("timeline-legend");
        for (Timeline.State shown : List.of(
                Timeline.State.DONE,
                Timeline.State.OPEN,
                Timeline.State.DUE_SOON,
                Timeline.State.OVERDUE,
                Timeline.State.CANCELLED)) {
            var one = new Span(getTranslation("timeline.state." + shown));
            one.addClassNames("key", "k-" + shown);
            legend.add(one);
        }
        for (String kind : List.of("openEnded", "conditional", "report", "needs")) {
            var one = new Span(getTranslation("timeline.legend." + kind));
            one.addClassNames("key", "k-" + kind);
            legend.add(one);
        }
    }

    private void columns() {
        table.setId("timeline-table");
        table.addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        table.addClassName("plain");
        table.setSelectionMode(Grid.SelectionMode.NONE);
        table.setHeight("24rem");
        table.addColumn(Row::group)
                .setHeader(getTranslation("timeline.csv.group"))
                .setWidth("11rem")
                .setFlexGrow(1);
        table.addComponentColumn(row -> new Anchor(
                        "tasks/" + row.item().key(),
                        row.item().code() + " " + row.item().title()))
                .setHeader(getTranslation("task.title"))
                .setWidth("18rem")
                .setFlexGrow(4);
        table.addColumn(row -> day(row.item().start()))
                .setHeader(getTranslation("timeline.csv.start"))
                .setWidth("7.5rem")
                .setFlexGrow(0);
        table.addColumn(row -> end(row.item()))
                .setHeader(getTranslation("timeline.csv.end"))
                .setWidth("11rem")
                .setFlexGrow(1);
        table.addColumn(row -> getTranslation("timeline.state." + row.item().state()))
                .setHeader(getTranslation("timeline.csv.state"))
                .setWidth("8rem")
                .setFlexGrow(0);
        table.addComponentColumn(row ->
                        ProgressWords.status(row.item().status(), row.item().percent()))
                .setHeader(getTranslation("task.status"))
                .setWidth("11rem")
                .setFlexGrow(0);
    }

    private String end(Timeline.Item item) {
        return switch (item.lane()) {
            case DATED -> day(item.end());
            case OPEN_ENDED -> item.deadline();
            case CONDITIONAL -> getTranslation("timeline.when", item.condition());
            case UNDATED -> getTranslation("timeline.undated");
        };
    }

    private String day(@Nullable LocalDate date) {
        return date == null ? "" : Formats.date(date, getLocale());
    }

    private Anchor csv() {
        Locale locale = UI.getCurrent().getLocale();
        DownloadHandler handler = download -> {
            download.setFileName("daumoi-timeline.csv");
            download.setContentType("text/csv; charset=utf-8");
            service.csv(read(), locale, download.getOutputStream());
        };
        var link = new Anchor(handler, getTranslation("list.csv"));
        link.setId("csv");
        link.setClassName("csv");
        link.getElement().setAttribute("download", true);
        return link;
    }
}
