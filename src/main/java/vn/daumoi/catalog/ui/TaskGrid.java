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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.Task;

/** Tasks as rows; on a narrow screen as cards of one column. A click or Enter opens the task's page. */
class TaskGrid extends Grid<Task> {

    private static final int NARROW = 760;

    private final Map<TaskColumn, Column<Task>> byKind = new EnumMap<>(TaskColumn.class);
    private final TaskWords words = TaskWords.here();
    private final Column<Task> card;
    private List<TaskColumn> shown = TaskColumn.SHOWN_AT_FIRST;
    private boolean narrow;
    private @Nullable Registration resizing;

    TaskGrid() {
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
                    if (task != null) {
                        open(task);
                    }
                })
                .addEventData("element.getEventContext(event).item?.key")
                .setFilter("event.key === 'Enter' && !!element.getEventContext(event).item");
    }

    void show(List<TaskColumn> columns) {
        shown = columns;
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

    private static void open(Task task) {
        UI.getCurrent().navigate("tasks/" + task.key());
    }

    private static void width(TaskColumn kind, Column<Task> column) {
        switch (kind) {
            case CODE -> column.setWidth("5rem").setFlexGrow(0);
            case TITLE -> column.setWidth("20rem").setFlexGrow(4);
            case DEADLINE, STATUS -> column.setWidth("9.5rem").setFlexGrow(0);
            case LEADS, CO_LEADS, DATABASES, PRODUCT, DOCUMENTS, SECTION, ASSIGNED_BY ->
                column.setWidth("11rem").setFlexGrow(1);
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
            case PRODUCT, SECTION, STATUS ->
                LitRenderer.<Task>of("<span class='clamp'>${item.words}</span>")
                        .withProperty("words", task -> words.plain(kind, task));
        };
    }

    private Renderer<Task> card() {
        return LitRenderer.<Task>of("""
                        <div class='task-card'>
                          <div class='task-card-top'><span class='code'>${item.code}</span><span class='when'>${item.when}</span></div>
                          <a class='task-title' href='tasks/${item.key}'>${item.title}</a>
                          <div class='printed'>${item.leads}</div>
                        </div>""")
                .withProperty("code", Task::code)
                .withProperty("key", Task::key)
                .withProperty("title", Task::title)
                .withProperty("when", task -> words.deadline(task.deadline()))
                .withProperty("leads", task -> words.plain(TaskColumn.LEADS, task));
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
