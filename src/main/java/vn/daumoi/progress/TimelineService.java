package vn.daumoi.progress;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.catalog.Task;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.CsvTable;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Slice;
import vn.daumoi.graph.TaskStatus;
import vn.daumoi.graph.Today;

/** Tasks with their deadlines, reports and dependencies along time. */
@Needs(Permission.READ)
@Service
public class TimelineService {

    /** As many tasks as are shown at once; those due first. */
    public static final int MOST = 1_000;

    private static final int SOON = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final TaskService tasks;
    private final TimelineQueries queries;
    private final Today today;

    TimelineService(TaskService tasks, TimelineQueries queries, Today today) {
        this.tasks = tasks;
        this.queries = queries;
        this.today = today;
    }

    /**
     * The tasks that pass a filter, as of its day.
     *
     * @param from and {@code to}: tasks wholly outside are hidden, and counted; null for no bound
     */
    public Timeline timeline(
            TaskFilter filter, Timeline.Grouping by, @Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate asOf = filter.asOf() == null ? today.date() : filter.asOf();
        Listing<Task> found = tasks.list(filter, new Slice(0, MOST, "due"));
        Map<String, TimelineQueries.Facts> facts =
                queries.facts(found.items().stream().map(Task::key).toList(), asOf);
        var shown = new LinkedHashMap<String, Task>();
        var items = new ArrayList<Timeline.Item>();
        for (Task task : found.items()) {
            Timeline.Item item = item(task, facts.getOrDefault(task.key(), TimelineQueries.Facts.NONE), asOf);
            if (item.within(from, to)) {
                shown.put(task.key(), task);
                items.add(item);
            }
        }
        var hidden = new ArrayList<Listing.Hidden>();
        hide(hidden, "filter", found.total() - found.matching());
        hide(hidden, "limit", found.matching() - found.shown());
        hide(hidden, "range", found.shown() - items.size());
        return new Timeline(
                asOf,
                by,
                from == null ? edge(items, true) : from,
                to == null ? edge(items, false) : to,
                groups(shown.values().stream().toList(), by),
                List.copyOf(items),
                new Timeline.Counts(
                        count(items, Timeline.Lane.DATED),
                        count(items, Timeline.Lane.OPEN_ENDED),
                        count(items, Timeline.Lane.CONDITIONAL),
                        count(items, Timeline.Lane.UNDATED)),
                found.total(),
                List.copyOf(hidden));
    }

    /**
     * Writes a timeline as a table, a row for each task under each of its groups, and leaves the stream open.
     *
     * @throws IOException where the reader has gone away
     */
    public void csv(Timeline timeline, Locale locale, OutputStream out) throws IOException {
        Map<String, Timeline.Item> items =
                timeline.tasks().stream().collect(Collectors.toMap(Timeline.Item::key, item -> item));
        Stream<String> header = Stream.of(
                        "group",
                        "code",
                        "task",
                        "lane",
                        "start",
                        "end",
                        "deadline",
                        "state",
                        "status",
                        "percent",
                        "reported",
                        "needs",
                        "key")
                .map(column -> text(locale, "timeline.csv." + column));
        CsvTable.write(
                out,
                header,
                table -> timeline.groups()
                        .forEach(group -> group.tasks()
                                .forEach(key ->
                                        table.row(row(group, Objects.requireNonNull(items.get(key)), items, locale)))));
    }

    private static Stream<String> row(
            Timeline.Group group, Timeline.Item item, Map<String, Timeline.Item> items, Locale locale) {
        return Stream.of(
                group.key().isEmpty() ? text(locale, "timeline.noGroup") : group.name(),
                item.code(),
                item.title(),
                text(locale, "timeline.lane." + item.lane()),
                day(item.start()),
                day(item.end()),
                item.condition().isEmpty() ? item.deadline() : item.condition(),
                text(locale, "timeline.state." + item.state()),
                text(locale, "status." + item.status()),
                item.percent() == null ? "" : item.percent().toString(),
                item.reports().isEmpty() ? "" : day(item.reports().getLast().on()),
                item.needs().stream()
                        .map(key -> {
                            Timeline.Item needed = items.get(key);
                            return needed == null ? key : needed.code();
                        })
                        .collect(Collectors.joining("; ")),
                item.key());
    }

    private static Timeline.Item item(Task task, TimelineQueries.Facts facts, LocalDate asOf) {
        Task.Deadline deadline = task.deadline();
        LocalDate start = deadline.start() == null ? facts.assignedOn() : deadline.start();
        Timeline.Lane lane = switch (deadline.kind()) {
            case CONDITIONAL -> Timeline.Lane.CONDITIONAL;
            case ONGOING, RECURRING, FROM ->
                deadline.due() != null
                        ? Timeline.Lane.DATED
                        : start == null ? Timeline.Lane.UNDATED : Timeline.Lane.OPEN_ENDED;
            default -> deadline.due() == null ? Timeline.Lane.UNDATED : Timeline.Lane.DATED;
        };
        // a task may be due before the document that repeats it was issued
        boolean backwards = start != null && deadline.due() != null && start.isAfter(deadline.due());
        return new Timeline.Item(
                task.key(),
                task.code(),
                task.title(),
                deadline.kind(),
                lane,
                state(task, asOf),
                TaskStatus.valueOf(task.status()),
                task.percent(),
                backwards || lane == Timeline.Lane.CONDITIONAL || lane == Timeline.Lane.UNDATED ? null : start,
                lane == Timeline.Lane.DATED ? deadline.due() : null,
                deadline.text(),
                lane == Timeline.Lane.CONDITIONAL
                        ? facts.condition().isEmpty() ? deadline.text() : facts.condition()
                        : "",
                facts.reports(),
                task.dependsOn().stream().map(Task.TaskRef::key).toList());
    }

    private static Timeline.State state(Task task, LocalDate asOf) {
        LocalDate due = task.deadline().due();
        return switch (TaskStatus.valueOf(task.status())) {
            case DONE -> Timeline.State.DONE;
            case CANCELLED -> Timeline.State.CANCELLED;
            default ->
                task.overdue(asOf)
                        ? Timeline.State.OVERDUE
                        : due != null && !due.minusDays(SOON).isAfter(asOf)
                                ? Timeline.State.DUE_SOON
                                : Timeline.State.OPEN;
        };
    }

    private static List<Timeline.Group> groups(List<Task> shown, Timeline.Grouping by) {
        var names = new HashMap<String, String>();
        var members = new HashMap<String, List<String>>();
        for (Task task : shown) {
            Map<String, String> in = new LinkedHashMap<>();
            if (by == Timeline.Grouping.LEAD) {
                task.leads().forEach(lead -> in.put(lead.key(), lead.name()));
            } else {
                task.databases().forEach(database -> in.put(database.key(), database.name()));
            }
            if (in.isEmpty()) {
                in.put("", "");
            }
            in.forEach((key, name) -> {
                names.put(key, name);
                members.computeIfAbsent(key, k -> new ArrayList<>()).add(task.key());
            });
        }
        return members.entrySet().stream()
                .map(entry -> new Timeline.Group(
                        entry.getKey(), names.getOrDefault(entry.getKey(), ""), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing(
                                (Timeline.Group group) -> group.key().isEmpty())
                        .thenComparing(Timeline.Group::name)
                        .thenComparing(Timeline.Group::key))
                .toList();
    }

    private static @Nullable LocalDate edge(List<Timeline.Item> items, boolean first) {
        Stream<LocalDate> days = items.stream()
                .filter(item -> item.lane() != Timeline.Lane.UNDATED && item.lane() != Timeline.Lane.CONDITIONAL)
                .flatMap(item -> Stream.of(item.start(), item.end()))
                .flatMap(Stream::ofNullable);
        return (first ? days.min(Comparator.naturalOrder()) : days.max(Comparator.naturalOrder())).orElse(null);
    }

    private static int count(List<Timeline.Item> items, Timeline.Lane lane) {
        return (int) items.stream().filter(item -> item.lane() == lane).count();
    }

    private static void hide(List<Listing.Hidden> hidden, String reason, long count) {
        if (count > 0) {
            hidden.add(new Listing.Hidden(reason, count));
        }
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    private static String text(Locale locale, String key) {
        return Messages.text(locale, key, List.of());
    }
}
