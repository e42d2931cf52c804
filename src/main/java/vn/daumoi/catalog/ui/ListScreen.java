package vn.daumoi.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.Slice;
import vn.daumoi.shell.Kinds;
import vn.daumoi.shell.Screen;

/** A list of agencies, databases or documents: filtered by words, sorted; both stand in the address. */
abstract class ListScreen<T> extends Screen implements BeforeEnterObserver {

    private final transient BiFunction<@Nullable String, Slice, Listing<T>> list;
    private final String firstSort;
    private final TextField text = new TextField();
    private final Span count = new Span();
    private final Grid<T> grid = new Grid<>();
    private String words = "";
    private String sort;

    ListScreen(
            NodeKind kind,
            String title,
            String firstSort,
            BiFunction<@Nullable String, Slice, Listing<T>> list,
            Function<T, String> key) {
        this.list = list;
        this.firstSort = firstSort;
        this.sort = firstSort;
        addClassName("list-screen");
        text.setId("filter-text");
        text.setAriaLabel(getTranslation("list.search"));
        text.setPlaceholder(getTranslation("list.search"));
        text.setPrefixComponent(VaadinIcon.FILTER.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(change.getValue().strip(), sort);
            }
        });
        count.setId("count");
        count.getElement().setAttribute("role", "status");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT, GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", title);
        grid.addItemClickListener(click -> UI.getCurrent().navigate(Kinds.page(kind, key.apply(click.getItem()))));
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                go(
                        words,
                        event.getSortOrder().stream()
                                .findFirst()
                                .map(this::written)
                                .orElse(firstSort));
            }
        });
        var line = new Div(text, count);
        line.setClassName("list-line");
        add(heading(title), line, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        words = query.getSingleParameter("q").map(String::strip).orElse("");
        String wanted = query.getSingleParameter("sort").orElse(firstSort);
        sort = column(wanted) == null ? firstSort : wanted;
        if (!text.getValue().strip().equals(words)) {
            text.setValue(words);
        }
        Grid.Column<T> sorted = column(sort);
        if (sorted != null) {
            grid.sort(List.of(new GridSortOrder<>(
                    sorted, sort.startsWith("-") ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        }
        String filter = words.isEmpty() ? null : words;
        String order = sort;
        Listing<T> first = list.apply(filter, new Slice(0, 1, order));
        int matching = Math.toIntExact(first.matching());
        grid.setItems(
                rows -> list.apply(filter, new Slice(rows.getOffset(), rows.getLimit(), order)).items().stream(),
                rows -> matching);
        long hidden = first.total() - matching;
        count.setText(
                hidden == 0
                        ? getTranslation("list.count", first.total())
                        : getTranslation("list.countSome", matching, first.total(), hidden));
        grid.setEmptyStateComponent(
                first.total() == 0
                        ? nothing(getTranslation("list.none"), new Anchor("import", getTranslation("nav.import")))
                        : nothing(getTranslation("list.noneMatches"), null));
    }

    /** A column of names that link to their pages, with badges in words. */
    final Grid.Column<T> nameColumn(
            String header,
            NodeKind kind,
            Function<T, String> key,
            Function<T, String> name,
            Map<String, Predicate<T>> badges) {
        Renderer<T> renderer = LitRenderer.<T>of("<a href='${item.href}'>${item.name}</a>"
                        + "${item.badges.map(b => html` <vaadin-badge>${b}</vaadin-badge>`)}")
                .withProperty("href", item -> Kinds.page(kind, key.apply(item)))
                .withProperty("name", name::apply)
                .withProperty(
                        "badges",
                        item -> badges.entrySet().stream()
                                .filter(badge -> badge.getValue().test(item))
                                .map(badge -> getTranslation(badge.getKey()))
                                .toList());
        return grid.addColumn(renderer)
                .setHeader(header)
                .setKey("name")
                .setSortable(true)
                .setSortProperty("name")
                .setWidth("14rem")
                .setFlexGrow(4);
    }

    final Grid.Column<T> wordsColumn(String header, ValueProvider<T, ?> value, @Nullable String sortable) {
        return sortable(grid.addColumn(value).setHeader(header).setWidth("9rem").setFlexGrow(1), sortable);
    }

    final Grid.Column<T> countColumn(String header, ValueProvider<T, ?> value, @Nullable String sortable) {
        Grid.Column<T> column =
                grid.addColumn(value).setHeader(header).setWidth("7.5rem").setFlexGrow(0);
        column.setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
        return sortable(column, sortable);
    }

    private static <T> Grid.Column<T> sortable(Grid.Column<T> column, @Nullable String sortable) {
        return sortable == null
                ? column.setSortable(false)
                : column.setKey(sortable).setSortable(true).setSortProperty(sortable);
    }

    private Grid.@Nullable Column<T> column(String sortWanted) {
        String plain = sortWanted.startsWith("-") ? sortWanted.substring(1) : sortWanted;
        return grid.getColumnByKey(plain);
    }

    private String written(GridSortOrder<T> order) {
        return (order.getDirection() == SortDirection.DESCENDING ? "-" : "")
                + order.getSorted().getKey();
    }

    private void go(String newWords, String newSort) {
        Map<String, String> query = new LinkedHashMap<>();
        if (!newWords.isEmpty()) {
            query.put("q", newWords);
        }
        if (!newSort.equals(firstSort)) {
            query.put("sort", newSort);
        }
        UI.getCurrent().navigate(getClass(), QueryParameters.simple(query));
    }
}
