package vn.daumoi.catalog.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.TaskStatus;

/**
 * Which tasks the screen shows, in which order and with which columns: all of it stands in the address.
 *
 * @param sort as in {@code TaskService.list}
 */
record TaskListState(TaskFilter filter, String sort, List<TaskColumn> columns) {

    static final TaskListState START = new TaskListState(TaskFilter.NONE, "code", TaskColumn.SHOWN_AT_FIRST);

    /** What an address says; parts of it that mean nothing are passed over. */
    static TaskListState of(QueryParameters query) {
        return new TaskListState(
                new TaskFilter(
                        text(query, "q"),
                        text(query, "lead"),
                        text(query, "coLead"),
                        text(query, "document"),
                        text(query, "section"),
                        text(query, "database"),
                        text(query, "cites"),
                        kind(text(query, "deadline")),
                        date(query, "from"),
                        date(query, "to"),
                        statuses(text(query, "status")),
                        "true".equals(text(query, "overdue")),
                        date(query, "asOf")),
                sort(text(query, "sort")),
                columns(text(query, "cols")));
    }

    QueryParameters toQuery() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        BiConsumer<String, @Nullable Object> put = (name, value) -> {
            if (value != null) {
                all.put(name, List.of(value.toString()));
            }
        };
        put.accept("q", filter.text());
        put.accept("lead", filter.lead());
        put.accept("coLead", filter.coLead());
        put.accept("document", filter.document());
        put.accept("section", filter.section());
        put.accept("database", filter.database());
        put.accept("cites", filter.cites());
        put.accept("deadline", filter.deadlineKind());
        put.accept("from", filter.dueFrom());
        put.accept("to", filter.dueTo());
        put.accept(
                "status",
                filter.statuses().isEmpty()
                        ? null
                        : filter.statuses().stream().map(TaskStatus::name).collect(Collectors.joining(",")));
        put.accept("overdue", filter.overdue() ? "true" : null);
        put.accept("asOf", filter.asOf());
        put.accept("sort", sort.equals(START.sort) ? null : sort);
        put.accept(
                "cols",
                columns.equals(START.columns)
                        ? null
                        : String.join(",", columns.stream().map(TaskColumn::id).toList()));
        return new QueryParameters(all);
    }

    TaskListState with(TaskFilter other) {
        return new TaskListState(other, sort, columns);
    }

    TaskListState sortedBy(String other) {
        return new TaskListState(filter, other, columns);
    }

    TaskListState with(List<TaskColumn> others) {
        return new TaskListState(filter, sort, others);
    }

    private static @Nullable String text(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }

    private static @Nullable DeadlineKind kind(@Nullable String name) {
        return Arrays.stream(DeadlineKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<TaskStatus> statuses(@Nullable String names) {
        List<String> wanted = names == null ? List.of() : List.of(names.split(","));
        return Arrays.stream(TaskStatus.values())
                .filter(status -> wanted.contains(status.name()))
                .toList();
    }

    /** A day of an address; null where there is none. */
    static @Nullable LocalDate date(QueryParameters query, String name) {
        String iso = text(query, name);
        try {
            return iso == null ? null : LocalDate.parse(iso);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String sort(@Nullable String sort) {
        if (sort == null) {
            return START.sort;
        }
        String plain = sort.startsWith("-") ? sort.substring(1) : sort;
        return Arrays.stream(TaskColumn.values()).anyMatch(column -> plain.equals(column.sort())) ? sort : START.sort;
    }

    private static List<TaskColumn> columns(@Nullable String ids) {
        if (ids == null) {
            return START.columns;
        }
        var chosen = new ArrayList<TaskColumn>();
        List<String> wanted = List.of(ids.split(","));
        for (TaskColumn column : TaskColumn.values()) {
            if (wanted.contains(column.id())) {
                chosen.add(column);
            }
        }
        return chosen.isEmpty() ? START.columns : List.copyOf(chosen);
    }
}
