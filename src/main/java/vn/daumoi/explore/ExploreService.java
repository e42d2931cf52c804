package vn.daumoi.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.analysis.Basis;
import vn.daumoi.analysis.BottleneckService;
import vn.daumoi.canvas.Arrangement;
import vn.daumoi.canvas.Picture;
import vn.daumoi.catalog.AgencyService;
import vn.daumoi.catalog.DatabaseService;
import vn.daumoi.catalog.Task;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskService;
import vn.daumoi.dependency.DependencyFilter;
import vn.daumoi.dependency.DependencyService;
import vn.daumoi.graph.GraphEdge;
import vn.daumoi.graph.GraphNode;
import vn.daumoi.graph.GraphService;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.PlanStamp;
import vn.daumoi.graph.RelationKind;
import vn.daumoi.graph.Slice;
import vn.daumoi.graph.Today;

/** What the graph knows of an exploration, and what is seen of it. */
@Needs(Permission.READ)
@Service
public class ExploreService {

    /** Of the neighbours of a much connected node, so many are shown at first. */
    public static final int FIRST = 20;

    private final GraphService graph;
    private final TaskService tasks;
    private final AgencyService agencies;
    private final DatabaseService databases;
    private final DependencyService dependencies;
    private final BottleneckService bottlenecks;
    private final ExploreQueries queries;
    private final PlanStamp stamp;
    private final Today today;

    ExploreService(
            GraphService graph,
            TaskService tasks,
            AgencyService agencies,
            DatabaseService databases,
            DependencyService dependencies,
            BottleneckService bottlenecks,
            ExploreQueries queries,
            PlanStamp stamp,
            Today today) {
        this.graph = graph;
        this.tasks = tasks;
        this.agencies = agencies;
        this.databases = databases;
        this.dependencies = dependencies;
        this.bottlenecks = bottlenecks;
        this.queries = queries;
        this.stamp = stamp;
        this.today = today;
    }

    /**
     * Where to begin.
     *
     * @param kind "database", "agency", "dependencies", "overdue": the key of its words ends so
     * @param name of what it begins with; or empty
     * @param count how many nodes it puts on the canvas
     */
    public record Start(String kind, String name, int count, Exploration exploration) {}

    /** The day an exploration is as of. */
    public LocalDate day(Exploration exploration) {
        LocalDate asOf = exploration.asOf();
        return asOf == null ? today.date() : asOf;
    }

    /**
     * What the graph knows of the nodes of an exploration.
     *
     * @param before what was known a step ago: what has not changed since is not read again
     */
    public Facts facts(Exploration exploration, Facts before) {
        long now = stamp.now();
        LocalDate day = day(exploration);
        boolean same = now == before.stamp() && day.equals(before.asOf());
        if (same
                && exploration.keys().equals(before.keys())
                && exploration.cuts().isEmpty()) {
            return before;
        }
        Map<String, GraphNode> nodes = new HashMap<>(now == before.stamp() ? before.nodes() : Map.of());
        Map<String, Task> known = new HashMap<>(same ? before.tasks() : Map.of());
        List<String> keys = exploration.keys();
        graph.nodes(missing(keys, nodes.keySet())).forEach(node -> nodes.put(node.key(), node));
        nodes.keySet().retainAll(Set.copyOf(keys));
        List<String> taskKeys = keys.stream()
                .filter(key -> key.startsWith(NodeKind.TASK.prefix()))
                .toList();
        tasks.all(missing(taskKeys, known.keySet()), day).forEach(task -> known.put(task.key(), task));
        known.keySet().retainAll(Set.copyOf(keys));
        boolean sameKeys = now == before.stamp() && keys.equals(before.keys());
        List<GraphEdge> edges = sameKeys ? before.edges() : graph.edges(keys);
        var hubs = new HashMap<String, Long>();
        nodes.values().stream()
                .filter(node -> node.degree() > GraphNode.HUB)
                .forEach(hub -> hubs.put(hub.key(), beyond(hub, edges)));
        long around = sameKeys ? before.around() : around(keys, hubs);
        long cut = cut(exploration, hubs);
        return new Facts(now, day, keys, Map.copyOf(nodes), Map.copyOf(known), edges, around, cut);
    }

    /** The neighbours of a hub are not walked over: those it shares with others are counted for each. */
    private long around(List<String> keys, Map<String, Long> hubs) {
        return graph.around(missing(keys, hubs.keySet()), keys)
                + hubs.values().stream().mapToLong(Long::longValue).sum();
    }

    private long cut(Exploration exploration, Map<String, Long> hubs) {
        List<Exploration.Cut> others = exploration.cuts().stream()
                .filter(cut -> !hubs.containsKey(cut.key()))
                .toList();
        return (others.isEmpty() ? 0 : queries.cut(others, exploration.keys()))
                + exploration.cuts().stream()
                        .map(Exploration.Cut::key)
                        .distinct()
                        .mapToLong(key -> hubs.getOrDefault(key, 0L))
                        .sum();
    }

    private static long beyond(GraphNode hub, List<GraphEdge> edges) {
        return Math.max(
                0,
                hub.degree()
                        - edges.stream()
                                .filter(edge -> edge.from().equals(hub.key())
                                        || edge.to().equals(hub.key()))
                                .count());
    }

    private static List<String> missing(List<String> keys, Set<String> known) {
        return keys.stream().filter(key -> !known.contains(key)).toList();
    }

    /** What is seen of it. */
    public Scene scene(Exploration exploration, Facts facts) {
        return SceneMaker.of(exploration, facts, Picture.MOST_DRAWN);
    }

    /**
     * A figure of each item that has one.
     *
     * @param day as of which days overdue and open tasks are counted
     */
    public Map<String, Double> figures(Scene scene, Display.Figure figure, LocalDate day) {
        var figures = new HashMap<String, Double>();
        switch (figure) {
            case NONE -> {}
            case DEGREE ->
                scene.items().stream()
                        .filter(item -> !item.isGroup())
                        .forEach(item -> figures.put(item.key(), (double) item.degree()));
            case OVERDUE ->
                scene.items().forEach(item -> {
                    Task task = item.task();
                    LocalDate due = task == null ? null : task.deadline().due();
                    if (task != null && due != null && task.overdue(day)) {
                        figures.put(item.key(), (double) (day.toEpochDay() - due.toEpochDay()));
                    }
                });
            case DOWNSTREAM -> {
                List<String> keys = scene.items().stream()
                        .filter(item -> item.kind() == NodeKind.TASK && !item.isGroup())
                        .map(Scene.Item::key)
                        .toList();
                bottlenecks.downstream(Basis.asOf(day), keys).forEach((key, count) -> figures.put(key, (double) count));
            }
        }
        return figures;
    }

    /** A node with what surrounds it: those with the most relations, where there are many. */
    public Exploration around(String key, Exploration onto) {
        var found = graph.neighbours(List.of(key), Set.of(), RelationKind.Direction.BOTH, List.of(key), 2 * FIRST);
        var keys = new ArrayList<>(List.of(key));
        keys.addAll(found.keys());
        return onto.put(keys)
                .cut(
                        new Exploration.Cut(key, null, RelationKind.Direction.BOTH),
                        found.total() > found.keys().size());
    }

    /** Good places to begin at, by what this graph holds: at most three; none on an empty graph. */
    public List<Start> starts() {
        var starts = new ArrayList<Start>();
        databases.list(null, new Slice(0, 1, "-tasks")).items().stream()
                .filter(database -> database.tasks() > 0)
                .forEach(database -> starts.add(start("database", database.name(), database.key())));
        dependent().ifPresent(starts::add);
        agencies.list(null, new Slice(0, 20, "-leads")).items().stream()
                .filter(agency -> agency.leads() > 0 && !agency.collective())
                .findFirst()
                .ifPresent(agency -> starts.add(start("agency", agency.name(), agency.key())));
        if (starts.size() < 3) {
            overdue().ifPresent(starts::add);
        }
        return starts;
    }

    private Start start(String kind, String name, String key) {
        Exploration exploration = around(key, Exploration.EMPTY);
        return new Start(kind, name, exploration.keys().size(), exploration);
    }

    private java.util.Optional<Start> dependent() {
        var keys = new LinkedHashSet<String>();
        dependencies.list(DependencyFilter.NONE, new Slice(0, 2 * FIRST, "confidence")).items().stream()
                .filter(dependency -> dependency.state() != vn.daumoi.dependency.Dependency.State.REJECTED)
                .forEach(dependency -> keys.addAll(
                        List.of(dependency.task().key(), dependency.needs().key())));
        return keys.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Start(
                        "dependencies",
                        "",
                        keys.size(),
                        Exploration.EMPTY.put(keys).with(Display.START.arranged(Arrangement.Kind.LAYERED, ""))));
    }

    private java.util.Optional<Start> overdue() {
        TaskFilter late = TaskFilter.NONE.with(List.of(), true, null);
        List<String> keys = tasks.list(late, new Slice(0, FIRST, "due")).items().stream()
                .map(Task::key)
                .toList();
        return keys.isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Start("overdue", "", keys.size(), Exploration.EMPTY.put(keys)));
    }

    /** The nodes that hang on these alone: what closing them again takes off the canvas. */
    public Collection<String> hangingOn(Collection<String> keys, Facts facts) {
        Set<String> closing = Set.copyOf(keys);
        var others = new LinkedHashMap<String, Set<String>>();
        for (GraphEdge edge : facts.edges()) {
            others.computeIfAbsent(edge.from(), key -> new LinkedHashSet<>()).add(edge.to());
            others.computeIfAbsent(edge.to(), key -> new LinkedHashSet<>()).add(edge.from());
        }
        return others.entrySet().stream()
                .filter(entry -> !closing.contains(entry.getKey()) && closing.containsAll(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
