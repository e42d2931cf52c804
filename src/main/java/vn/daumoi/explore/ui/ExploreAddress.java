package vn.daumoi.explore.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.daumoi.analysis.Basis;
import vn.daumoi.analysis.BlockerService;
import vn.daumoi.analysis.Blockers;
import vn.daumoi.analysis.PlanTask;
import vn.daumoi.canvas.Arrangement;
import vn.daumoi.catalog.Task;
import vn.daumoi.catalog.TaskQuery;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.explore.Display;
import vn.daumoi.explore.Exploration;
import vn.daumoi.explore.ExploreService;
import vn.daumoi.explore.LinkText;
import vn.daumoi.explore.SavedView;
import vn.daumoi.explore.ViewService;
import vn.daumoi.graph.BadParameterException;
import vn.daumoi.graph.Parameters;
import vn.daumoi.graph.Slice;
import vn.daumoi.graph.Today;
import vn.daumoi.graph.UnknownKeyException;

/**
 * What an address shows: {@code ?s=} the whole state, {@code ?kept=} a state too long for an address, {@code ?view=} a named
 * view, {@code ?keys=a,b} some nodes, {@code ?around=a} a node with its neighbours, {@code ?from=tasks&…} a list of tasks with
 * the filter of that list, {@code ?from=blockers&…} what holds up an integration or a task.
 */
@Component
class ExploreAddress {

    /** Servers and programs that pass addresses on cut longer ones off. */
    private static final int LONGEST = 3_500;

    private static final int MOST_OF_A_LIST = 500;

    private final ExploreService service;
    private final ViewService views;
    private final TaskService tasks;
    private final BlockerService blockers;
    private final Today today;

    ExploreAddress(ExploreService service, ViewService views, TaskService tasks, BlockerService blockers, Today today) {
        this.blockers = blockers;
        this.today = today;
        this.service = service;
        this.views = views;
        this.tasks = tasks;
    }

    /**
     * What an address means.
     *
     * @param view the named view it opens; null for none
     * @param problem key of what is wrong with it; null where nothing is
     * @param left how many of a list are left out
     */
    record Meaning(
            Exploration exploration,
            @Nullable SavedView view,
            @Nullable String problem,
            long left) {}

    Meaning read(QueryParameters query) {
        String state = text(query, "s");
        String kept = text(query, "kept");
        String view = text(query, "view");
        String around = text(query, "around");
        if (state != null) {
            return of(LinkText.read(state), "explore.link.bad");
        }
        if (kept != null) {
            return of(views.kept(kept), "explore.link.unknown");
        }
        if (view != null) {
            return views.find(view)
                    .map(found -> new Meaning(found.exploration(), found, null, 0))
                    .orElse(new Meaning(Exploration.EMPTY, null, "explore.view.unknown", 0));
        }
        if (around != null) {
            return new Meaning(service.around(around, Exploration.EMPTY).select(List.of(around)), null, null, 0);
        }
        if ("tasks".equals(text(query, "from"))) {
            return list(query);
        }
        if ("blockers".equals(text(query, "from"))) {
            return blockers(query);
        }
        String keys = text(query, "keys");
        return new Meaning(
                keys == null
                        ? Exploration.EMPTY
                        : Exploration.EMPTY.put(Arrays.stream(keys.split(","))
                                .map(String::strip)
                                .filter(key -> !key.isEmpty())
                                .toList()),
                null,
                null,
                0);
    }

    private Meaning list(QueryParameters query) {
        try {
            var found = tasks.list(TaskQuery.filter(name -> text(query, name)), new Slice(0, MOST_OF_A_LIST, "code"));
            List<String> keys = found.items().stream().map(Task::key).toList();
            return new Meaning(Exploration.EMPTY.put(keys), null, null, found.matching() - keys.size());
        } catch (BadParameterException e) {
            return new Meaning(Exploration.EMPTY, null, "explore.link.bad", 0);
        }
    }

    /** The tasks that hold up an integration or a task, and the goal, as the screen of blockers draws them. */
    private Meaning blockers(QueryParameters query) {
        try {
            LocalDate asOf = Parameters.date("asOf", text(query, "asOf"));
            Basis basis = Basis.asOf(asOf == null ? today.date() : asOf);
            String task = text(query, "task");
            String database = text(query, "database");
            Blockers found = task != null
                    ? blockers.ofTasks(basis, List.of(task), MOST_OF_A_LIST)
                    : blockers.ofIntegration(
                            basis, database == null ? "" : database, text(query, "with"), MOST_OF_A_LIST);
            List<String> keys = Stream.of(
                            found.goal().stream(),
                            found.agencies().stream().flatMap(agency -> agency.openTasks().stream()),
                            found.passed().stream())
                    .flatMap(each -> each)
                    .map(PlanTask::key)
                    .distinct()
                    .toList();
            return new Meaning(
                    Exploration.EMPTY
                            .put(keys)
                            .with(Display.START.arranged(Arrangement.Kind.LAYERED, ""))
                            .on(asOf),
                    null,
                    null,
                    0);
        } catch (BadParameterException | UnknownKeyException e) {
            return new Meaning(Exploration.EMPTY, null, "explore.link.bad", 0);
        }
    }

    private static Meaning of(Optional<Exploration> found, String problem) {
        return found.map(exploration -> new Meaning(exploration, null, null, 0))
                .orElse(new Meaning(Exploration.EMPTY, null, problem, 0));
    }

    /** Behind the question mark; nothing for an empty canvas. */
    Map<String, String> write(Exploration exploration, @Nullable SavedView view) {
        if (view != null && view.exploration().equals(exploration)) {
            return Map.of("view", view.id());
        }
        if (exploration.equals(Exploration.EMPTY)) {
            return Map.of();
        }
        String state = LinkText.write(exploration);
        return state.length() <= LONGEST ? Map.of("s", state) : Map.of("kept", views.keep(exploration));
    }

    private static @Nullable String text(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }
}
