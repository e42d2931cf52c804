package vn.daumoi.query.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Slice;
import vn.daumoi.query.HealthReport;
import vn.daumoi.query.QueryEditing;
import vn.daumoi.query.QueryHealth;
import vn.daumoi.query.QueryLibrary;
import vn.daumoi.query.SavedQuery;
import vn.daumoi.query.ui.LibraryState.Shelf;
import vn.daumoi.shell.Screen;

/** The library of queries: what there is to ask, by area. */
@RolesAllowed("READ")
@Route("queries")
@Menu(title = "nav.queries", order = 1.6, icon = "vaadin:question-circle-o")
class QueriesScreen extends Screen implements BeforeEnterObserver {

    private static final int MOST = 500;
    private static final int RECENT = 30;

    private final transient QueryLibrary library;
    private final transient QueryHealth health;
    private final TextField words = new TextField();
    private final Select<String> area = new Select<>();
    private final Select<String> tag = new Select<>();
    private final Nav shelves = new Nav();
    private final Span count = new Span();
    private final Div list = new Div();
    private transient LibraryState state = new LibraryState(Shelf.ALL, null, null, null);

    QueriesScreen(QueryLibrary library, QueryHealth health, QueryEditing editing) {
        this.library = library;
        this.health = health;
        addClassName("library");
        words.setId("filter-text");
        words.setPlaceholder(getTranslation("query.find"));
        words.setAriaLabel(getTranslation("query.find"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                ask();
            }
        });
        for (Select<String> box : List.of(area, tag)) {
            box.setEmptySelectionAllowed(true);
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    ask();
                }
            });
        }
        area.setAriaLabel(getTranslation("query.area"));
        area.setEmptySelectionCaption(getTranslation("query.area.all"));
        area.setItemLabelGenerator(each -> each == null ? getTranslation("query.area.all") : areaName(each));
        tag.setAriaLabel(getTranslation("query.tag"));
        tag.setEmptySelectionCaption(getTranslation("query.tag.all"));
        tag.setItemLabelGenerator(each -> each == null ? getTranslation("query.tag.all") : "#" + each);
        shelves.setClassName("screen-tabs");
        shelves.setAriaLabel(getTranslation("query.shelves"));
        count.setId("count");
        count.getElement().setAttribute("role", "status");
        var line = new Div(words, area, tag, count);
        line.setClassName("list-line");
        if (QueryMarks.mayWrite()) {
            var write = new Anchor("queries/" + QueryEditScreen.NEW + "/edit", getTranslation("query.write"));
            write.setId("write-query");
            line.add(write, new ImportButton(editing));
        }
        line.add(new Anchor("queries/health", getTranslation("query.health.link")));
        add(heading(getTranslation("nav.queries")), shelves, line, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state = LibraryState.of(event.getLocation().getQueryParameters());
        if (!words.getValue().strip().equals(state.words() == null ? "" : state.words())) {
            words.setValue(state.words() == null ? "" : state.words());
        }
        choose(area, library.areas(), state.area());
        choose(tag, library.tags(), state.tag());
        shelves.removeAll();
        for (Shelf shelf : Shelf.values()) {
            var way = new Anchor(state.on(shelf).address(), getTranslation("query.shelf." + shelf));
            if (shelf == state.shelf()) {
                way.getElement().setAttribute("aria-current", "page");
            }
            shelves.add(way);
        }
        show();
    }

    private static void choose(Select<String> box, List<String> all, @Nullable String chosen) {
        box.setItems(all);
        // an address may name what is no longer there
        box.setValue(chosen != null && all.contains(chosen) ? chosen : null);
    }

    private void show() {
        list.removeAll();
        Map<String, HealthReport> sick = health.reports().stream()
                .filter(report -> !report.healthy())
                .collect(Collectors.toMap(HealthReport::queryId, Function.identity(), (one, other) -> one));
        if (state.shelf() == Shelf.RECENT && !state.narrows()) {
            List<SavedQuery> recent = library.recent(RECENT);
            count.setText(getTranslation("query.count", recent.size()));
            if (recent.isEmpty()) {
                list.add(nothing(getTranslation("query.none.RECENT"), null));
            } else {
                list.add(queries(recent, sick));
            }
            return;
        }
        Listing<SavedQuery> found = library.list(state.filter(), new Slice(0, MOST, "area"), getLocale());
        long hidden = found.total() - found.shown();
        count.setText(
                hidden == 0
                        ? getTranslation("query.count", found.total())
                        : getTranslation("query.countSome", found.shown(), found.total(), hidden));
        if (found.items().isEmpty()) {
            list.add(
                    state.narrows()
                            ? nothing(
                                    getTranslation("query.noneMatches"),
                                    new Anchor("queries", getTranslation("filter.clear")))
                            : nothing(getTranslation("query.none." + state.shelf()), null));
            return;
        }
        var byArea = found.items().stream()
                .collect(Collectors.groupingBy(
                        query -> query.definition().area(), LinkedHashMap::new, Collectors.toList()));
        byArea.forEach((name, queries) ->
                list.add(new H2(areaName(name) + " (" + queries.size() + ")"), queries(queries, sick)));
    }

    private UnorderedList queries(List<SavedQuery> queries, Map<String, HealthReport> sick) {
        var rows = new UnorderedList();
        rows.setClassName("query-list");
        queries.forEach(query -> rows.add(new ListItem(row(query, sick.get(query.id())))));
        return rows;
    }

    private Component row(SavedQuery query, @Nullable HealthReport sick) {
        var title =
                new Anchor("queries/" + query.id(), query.definition().title().in(getLocale()));
        title.setClassName("query-title");
        var about = new Span(query.definition().description().in(getLocale()));
        about.setClassName("hit-detail");
        var marks = new Div();
        marks.setClassName("marks");
        if (sick != null) {
            var badge = new Badge(getTranslation("query.sick"));
            badge.addClassName("late");
            badge.getElement().setAttribute("title", new ResultWords(getLocale()).problems(sick.problems()));
            marks.add(badge);
        }
        if (query.watchEvery() != null) {
            marks.add(new Badge(getTranslation("query.watched")));
        }
        QueryMarks.owner(this, query).ifPresent(marks::add);
        marks.add(QueryMarks.tags(query));
        var row = new Div(
                QueryMarks.star(library, query),
                QueryMarks.icon(query.definition().view()),
                new Div(title, about),
                marks);
        row.setClassName("query-row");
        return row;
    }

    private String areaName(String name) {
        return QueryMarks.area(name, getLocale());
    }

    private void ask() {
        String typed = words.getValue().strip();
        UI.getCurrent()
                .navigate(
                        QueriesScreen.class,
                        new LibraryState(state.shelf(), typed.isEmpty() ? null : typed, area.getValue(), tag.getValue())
                                .toQuery());
    }
}
