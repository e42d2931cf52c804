package vn.daumoi.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteConfiguration;
import vn.daumoi.catalog.Task;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Slice;

/** The first tasks of a filter in brief, with a link to all of them. */
class TaskTable extends Section {

    private static final int SHOWN = 12;

    TaskTable(String title, TaskService tasks, TaskFilter filter, String sort) {
        addClassName("task-table");
        Listing<Task> listing = tasks.list(filter, new Slice(0, SHOWN, sort));
        add(new H2(title + " (" + listing.matching() + ")"));
        if (listing.items().isEmpty()) {
            add(new Span(getTranslation("item.noTasks")));
            return;
        }
        add(table(listing));
        if (listing.matching() > listing.shown()) {
            var shown = new Span(getTranslation("list.firstOf", listing.shown(), listing.matching()));
            shown.setClassName("hit-detail");
            var all = new Div(
                    shown, new Anchor(address(filter, sort), getTranslation("list.seeAll", listing.matching())));
            all.setClassName("see-all");
            add(all);
        }
    }

    /** The screen of tasks with this filter. */
    static String address(TaskFilter filter, String sort) {
        var state = TaskListState.START.with(filter).sortedBy(sort);
        String query = state.toQuery().getQueryString();
        return RouteConfiguration.forApplicationScope().getUrl(TasksScreen.class)
                + (query.isEmpty() ? "" : "?" + query);
    }

    private Component table(Listing<Task> listing) {
        TaskWords words = TaskWords.here();
        var table = new Element("table");
        var head = new Element("tr");
        for (TaskColumn column :
                new TaskColumn[] {TaskColumn.CODE, TaskColumn.TITLE, TaskColumn.LEADS, TaskColumn.DEADLINE}) {
            head.appendChild(cell("th", words.say(column.header())).setAttribute("scope", "col"));
        }
        table.appendChild(new Element("thead").appendChild(head));
        var body = new Element("tbody");
        for (Task task : listing.items()) {
            var title = new Element("td").appendChild(new Anchor("tasks/" + task.key(), task.title()).getElement());
            var code = cell("td", task.code());
            code.getClassList().add("code");
            var when = cell("td", words.deadline(task.deadline()));
            when.getClassList().add("when");
            body.appendChild(new Element("tr")
                    .appendChild(code, title, cell("td", words.plain(TaskColumn.LEADS, task)), when));
        }
        table.appendChild(body);
        var box = new Div();
        box.setClassName("table-box");
        box.getElement().appendChild(table);
        return box;
    }

    private static Element cell(String tag, String words) {
        var cell = new Element(tag);
        cell.setText(words);
        return cell;
    }
}
