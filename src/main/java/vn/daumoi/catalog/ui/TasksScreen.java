package vn.daumoi.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import vn.daumoi.access.Permission;
import vn.daumoi.access.SignedIn;
import vn.daumoi.catalog.AgencyService;
import vn.daumoi.catalog.CsvExport;
import vn.daumoi.catalog.DatabaseService;
import vn.daumoi.catalog.DocumentService;
import vn.daumoi.catalog.Task;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskPart;
import vn.daumoi.catalog.TaskQuery;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Slice;
import vn.daumoi.graph.Today;
import vn.daumoi.shell.FilterToggle;
import vn.daumoi.shell.Screen;

/** All tasks: filtered, sorted, with the columns wanted; its address shows the same to whoever opens it. */
@RolesAllowed("READ")
@Route("tasks")
@Menu(title = "nav.tasks", order = 2, icon = "vaadin:check-square-o")
class TasksScreen extends Screen implements BeforeEnterObserver {

    private final transient TaskService tasks;
    private final transient CsvExport export;
    private final TaskFilterBar filters;
    private final TaskGrid grid;
    private final Anchor upload = new Anchor();
    private final Anchor explore = new Anchor();
    private final transient Today today;
    private final Span count = new Span();
    private final Button clear = new Button();
    private final CheckboxGroup<TaskColumn> columns = new CheckboxGroup<>();
    private transient TaskListState state = TaskListState.START;

    TasksScreen(
            TaskService tasks,
            AgencyService agencies,
            DatabaseService databases,
            DocumentService documents,
            CsvExport export,
            Today today,
            ObjectProvider<TaskPart> parts) {
        this.tasks = tasks;
        this.today = today;
        grid = new TaskGrid(
                parts.orderedStream()
                        .flatMap(part -> part.inList().stream())
                        .findFirst()
                        .orElse(null),
                this::refresh);
        this.export = export;
        filters = new TaskFilterBar(tasks, agencies, databases, documents);
        addClassName("list-screen");
        filters.onChange(filter -> go(state.with(filter)));
        grid.onOrder(sort -> go(state.sortedBy(sort)));
        grid.setEmptyStateComponent(new Div());
        count.setId("count");
        count.getElement().setAttribute("role", "status");
        clear.setText(getTranslation("filter.clear"));
        clear.setId("clear-filters");
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        clear.addClickListener(click -> go(state.with(TaskFilter.NONE)));

        explore.setText(getTranslation("entry.explore"));
        explore.setId("explore");
        upload.setText(getTranslation("progress.upload.link"));
        upload.setId("progress-upload");
        upload.setVisible(SignedIn.person()
                .filter(person -> person.permissions().contains(Permission.PLAN))
                .isPresent());
        var line = new Div(count, clear, new FilterToggle(filters), chooser(), upload, explore, csv());
        line.setClassName("list-line");
        add(heading(getTranslation("nav.tasks")), filters, line, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = TaskListState.of(event.getLocation().getQueryParameters());
        show();
    }

    private void show() {
        filters.show(state.filter());
        columns.setValue(Set.copyOf(state.columns()));
        LocalDate asOf = state.filter().asOf();
        grid.show(state.columns(), asOf == null ? today.date() : asOf);
        String narrowed =
                QueryParameters.simple(TaskQuery.parameters(state.filter())).getQueryString();
        explore.setHref("explore?from=tasks" + (narrowed.isEmpty() ? "" : "&" + narrowed));
        upload.setHref("progress/upload" + (narrowed.isEmpty() ? "" : "?" + narrowed));
        grid.showOrder(state.sort());
        TaskListState now = state;
        Listing<Task> first = tasks.list(now.filter(), new Slice(0, 1, now.sort()));
        int matching = Math.toIntExact(first.matching());
        grid.setItems(
                query ->
                        tasks
                                .list(now.filter(), new Slice(query.getOffset(), query.getLimit(), now.sort()))
                                .items()
                                .stream(),
                query -> {
                    // The grid asks for both; the count was read with the same filter a moment ago.
                    return matching;
                });
        long hidden = first.total() - matching;
        count.setText(
                hidden == 0
                        ? getTranslation("list.all", first.total())
                        : getTranslation("list.some", matching, first.total(), hidden));
        clear.setVisible(!now.filter().equals(TaskFilter.NONE));
        grid.setEmptyStateComponent(
                first.total() == 0
                        ? nothing(getTranslation("task.none"), new Anchor("import", getTranslation("nav.import")))
                        : nothing(getTranslation("task.noneMatches"), null));
    }

    /** A row is another than before: its status is, or it no longer passes the filter. */
    private void refresh(Task task) {
        if (state.filter().overdue() || !state.filter().statuses().isEmpty()) {
            show();
        } else {
            grid.getDataProvider().refreshAll();
        }
    }

    private Button chooser() {
        var button = new Button(getTranslation("list.columns"), VaadinIcon.COG_O.create());
        button.setId("columns");
        button.addClassName("only-wide");
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        columns.setLabel(getTranslation("list.columns"));
        columns.setItems(TaskColumn.values());
        columns.setItemLabelGenerator(column -> getTranslation(column.header()));
        columns.addClassName("column-choice");
        columns.addValueChangeListener(change -> {
            if (change.isFromClient() && !change.getValue().isEmpty()) {
                go(state.with(Arrays.stream(TaskColumn.values())
                        .filter(change.getValue()::contains)
                        .toList()));
            }
        });
        var popover = new Popover(columns);
        popover.setTarget(button);
        popover.setModal(false);
        return button;
    }

    private Anchor csv() {
        Locale locale = UI.getCurrent().getLocale();
        DownloadHandler handler = download -> {
            TaskListState now = state;
            download.setFileName("daumoi-tasks.csv");
            download.setContentType("text/csv; charset=utf-8");
            List<CsvExport.Column> shown = now.columns().stream()
                    .flatMap(column -> column.csv().stream())
                    .toList();
            export.write(now.filter(), now.sort(), shown, locale, download.getOutputStream());
        };
        var link = new Anchor(handler, getTranslation("list.csv"));
        link.setId("csv");
        link.setClassName("csv");
        link.getElement().setAttribute("download", true);
        return link;
    }

    private void go(TaskListState next) {
        UI.getCurrent().navigate(TasksScreen.class, next.toQuery());
    }
}
