package vn.daumoi.catalog.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.Task;
import vn.daumoi.catalog.TaskPart;

/** Tasks as rows; on a narrow screen as cards of one column. A click or Enter opens the task's page. */
class TaskGrid extends Grid<Task> {

    private static final int NARROW = 760;
    private static final String STATUS = """
            <span class='status s-${item.status}'>${item.statusWords}</span>${item.late
              ? html`<span class='status late'>${item.late}</span>` : ''}${item.act
              ? html`<button class='row-action' @click=${e => { e.stopPropagation(); act(); }}
                  title='${item.act} (R)'>${item.act}</button>` : ''}""";

    private final Map<TaskColumn, Column<Task>> byKind = new EnumMap<>(TaskColumn.class);
    private final TaskWords words = TaskWords.here();
    private final Column<Task> card;
    private final transient TaskPart.@Nullable RowAction action;
    private final transient Consumer<Task> changed;
    private List<TaskColumn> shown = TaskColumn.SHOWN_AT_FIRST;
    private LocalDate asOf = LocalDate.MAX;
    private boolean narrow;
    private @Nullable Registration resizing;

    /**
     * @param action what can be done with a row, or null
     * @param changed told of a task that is another than before
     */
    TaskGrid(TaskPart.@Nullable RowAction action, Consumer<Task> changed) {
        this.action = action;
        this.changed = changed;
        addClassName("task-grid");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setColumnReorderingAllowed(false);
        setMultiSort(false);
        getElement().setAttribute("aria-label", getTranslation("nav.tasks"));
        for (TaskColumn kind : TaskColumn.values()) {
            Column<Task> column = addColumn(cell(kind))
                    .setHeader(getTranslation(kind.header()))
                    .setKey(kind.id())
                    .setResizable(true);
            String sort = kind.sort();
            if (sort != null) {
                column.setSortable(true).setSortProperty(sort);
            }
            width(kind, column);
            byKind.put(kind, column);
        }
        card = addColumn(card())
                .setHeader(getTranslation("nav.tasks"))
                .setKey("card")
                .setAutoWidth(false);
        arrange();
        addItemClickListener(click -> open(click.getItem()));
        getElement()
                .addEventListener("keydown", event -> {
                    Task task = getDataCommunicator()
                            .getKeyMapper()
                            .get(event.getEventData()
                                    .get("element.getEventContext(event).item?.key")
                                    .asString(""));
                    if (task != null
                            && event.getEventData()
                                    .get("event.key")
                                    .asString("")
                                    .equals("Enter")) {
                        open(task);
                    } else if (task != null) {
                        act(task);
                    }
                })
                .addEventData("element.getEventContext(event).item?.key")
                .addEventData("event.key")
                // a button in the row has its own use of Enter
                .setFilter("(event.key === 'Enter' || /^r$/i.test(event.key) && !event.ctrlKey && !event.metaKey)"
                        + " && !event.composedPath().some(e => e.localName === 'button')"
                        + " && !!element.getEventContext(event).item");
    }

    /** @param day as of which something is late */
    void show(List<TaskColumn> columns, LocalDate day) {
        shown = columns;
        asOf = day;
        arrange();
    }

    /** Shows the order without asking for it again. */
    void showOrder(String sort) {
        boolean descending = sort.startsWith("-");
        String plain = descending ? sort.substring(1) : sort;
        sort(byKind.entrySet().stream()
                .filter(entry -> plain.equals(entry.getKey().sort()))
                .map(entry -> new GridSortOrder<>(
                        entry.getValue(), descending ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                .toList());
    }

    /** Tells a person's choice of order, as the address writes it. */
    void onOrder(Consumer<String> chosen) {
        addSortListener(event -> {
            if (event.isFromClient()) {
                chosen.accept(event.getSortOrder().stream()
                        .flatMap(order -> order.getSorted()
                                .getSortOrder(order.getDirection())
                                .map(TaskGrid::written))
                        .findFirst()
                        .orElse("code"));
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        var page = attach.getUI().getPage();
        resizing = page.addBrowserWindowResizeListener(resize -> narrow(resize.getWidth() < NARROW));
        int width = page.getExtendedClientDetails().getWindowInnerWidth();
        narrow(width > 0 && width < NARROW);
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        super.onDetach(detach);
        if (resizing != null) {
            resizing.remove();
        }
    }

    private static String written(QuerySortOrder order) {
        return (order.getDirection() == SortDirection.DESCENDING ? "-" : "") + order.getSorted();
    }

    private void narrow(boolean now) {
        narrow = now;
        arrange();
    }

    private void arrange() {
        byKind.forEach((kind, column) -> column.setVisible(!narrow && shown.contains(kind)));
        card.setVisible(narrow);
    }

    private void act(Task task) {
        if (action != null) {
            action.open(task, () -> changed.accept(task));
        }
    }

    private static void open(Task task) {
        UI.getCurrent().navigate("tasks/" + task.key());
    }

    private static void width(TaskColumn kind, Column<Task> column) {
        switch (kind) {
            case CODE -> column.setWidth("5rem").setFlexGrow(0);
            case TITLE -> column.setWidth("17rem").setFlexGrow(4);
            case DEADLINE -> column.setWidth("9rem").setFlexGrow(0);
            case STATUS -> column.setWidth("9.5rem").setFlexGrow(0);
            case LEADS, CO_LEADS, DATABASES, PRODUCT, DOCUMENTS, SECTION, ASSIGNED_BY ->
                column.setWidth("10rem").setFlexGrow(1);
        }
    }

    private Renderer<Task> cell(TaskColumn kind) {
        return switch (kind) {
            case CODE ->
                LitRenderer.<Task>of("<span class='code'>${item.code}</span>").withProperty("code", Task::code);
            case TITLE ->
                LitRenderer.<Task>of("<a class='task-title clamp' href='tasks/${item.key}'>${item.title}</a>")
                        .withProperty("key", Task::key)
                        .withProperty("title", Task::title);
            case LEADS ->
                names(
                        "agencies",
                        task -> task.leads().stream().map(agency -> new Link(agency.key(), agency.name(), "")));
            case CO_LEADS ->
                names(
                        "agencies",
                        task -> task.coLeads().stream().map(agency -> new Link(agency.key(), agency.name(), "")));
            case DATABASES ->
                names(
                        "databases",
                        task -> task.databases().stream()
                                .map(database -> new Link(database.key(), database.name(), words.role(database))));
            case DOCUMENTS ->
                names(
                        "documents",
                        task -> task.documents().stream()
                                .map(document -> new Link(document.key(), TaskWords.document(document), "")));
            case ASSIGNED_BY ->
                names(
                        "documents",
                        task -> Stream.of(task.assignedBy())
                                .map(document -> new Link(document.key(), TaskWords.document(document), "")));
            case DEADLINE ->
                LitRenderer.<Task>of(
                                "<div class='deadline'><span class='when'>${item.when}</span><span class='printed'>${item.printed}</span></div>")
                        .withProperty("when", task -> words.deadline(task.deadline()))
                        .withProperty("printed", task -> words.printed(task.deadline()));
            case STATUS -> status("<div class='status-cell'>" + STATUS + "</div>");
            case PRODUCT, SECTION ->
                LitRenderer.<Task>of("<span class='clamp'>${item.words}</span>")
                        .withProperty("words", task -> words.plain(kind, task));
        };
    }

    private Renderer<Task> card() {
        return status("""
                        <div class='task-card'>
                          <div class='task-card-top'><span class='code'>${item.code}</span><span class='when'>${item.when}</span></div>
                          <a class='task-title' href='tasks/${item.key}'>${item.title}</a>
                          <div class='printed'>${item.leads}</div>
                          <div class='status-cell'>""" + STATUS + """
                          </div>
                        </div>""")
                .withProperty("code", Task::code)
                .withProperty("key", Task::key)
                .withProperty("title", Task::title)
                .withProperty("when", task -> words.deadline(task.deadline()))
                .withProperty("leads", task -> words.plain(TaskColumn.LEADS, task));
    }

    /** The status, what is late, and the button to do something about it. */
    private LitRenderer<Task> status(String template) {
        return LitRenderer.<Task>of(template)
                .withProperty("status", Task::status)
                .withProperty("statusWords", words::status)
                .withProperty("late", task -> task.overdue(asOf) ? getTranslation("task.overdue") : "")
                .withProperty("act", task -> action == null ? "" : action.label())
                .withFunction("act", this::act);
    }

    /** Up to four names as links, and how many more there are. */
    private Renderer<Task> names(String screen, java.util.function.Function<Task, Stream<Link>> links) {
        return LitRenderer.<Task>of("<div class='names'>${item.links.map(l => html`<div><a href='" + screen
                        + "/${l.key}'>${l.name}</a>${l.note ? html` <span class='role'>${l.note}</span>` : ''}</div>`)}"
                        + "<div class='printed'>${item.more}</div></div>")
                .withProperty("links", task -> {
                    var shown = JacksonUtils.createArrayNode();
                    links.apply(task)
                            .limit(4)
                            .forEach(link -> shown.add(JacksonUtils.createObjectNode()
                                    .put("key", link.key())
                                    .put("name", link.name())
                                    .put("note", link.note())));
                    return shown;
                })
                .withProperty("more", task -> {
                    long more = links.apply(task).count() - 4;
                    return more > 0 ? getTranslation("list.more", more) : "";
                });
    }

    private record Link(String key, String name, String note) {}
}
