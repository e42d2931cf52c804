package vn.daumoi.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.Task;
import vn.daumoi.graph.GraphEdge;
import vn.daumoi.graph.GraphNode;
import vn.daumoi.graph.NodeKind;

/** Makes what is seen from what was asked for and what the graph knows: a pure function. */
final class SceneMaker {

    private final Exploration asked;
    private final Facts facts;
    private final int mostDrawn;

    private SceneMaker(Exploration asked, Facts facts, int mostDrawn) {
        this.asked = asked;
        this.facts = facts;
        this.mostDrawn = mostDrawn;
    }

    /** @param mostDrawn beyond so many nodes they are grouped */
    static Scene of(Exploration asked, Facts facts, int mostDrawn) {
        return new SceneMaker(asked, facts, mostDrawn).make();
    }

    private Scene make() {
        List<GraphNode> there = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (String key : asked.keys()) {
            GraphNode node = facts.nodes().get(key);
            if (node == null) {
                gone.add(key);
            } else {
                there.add(node);
            }
        }
        long byHand = there.stream()
                .filter(node -> asked.hidden().contains(node.key()))
                .count();
        List<GraphNode> visible = visible(there);
        long filtered = there.size() - byHand - visible.size();
        boolean foldedFor = visible.size() > mostDrawn && asked.folding().by() == Folding.By.NOTHING;
        Folding folding =
                foldedFor ? new Folding(Folding.By.AGENCY, asked.folding().except()) : asked.folding();
        return drawn(there, visible, folding, foldedFor, byHand, filtered, gone);
    }

    private List<GraphNode> visible(List<GraphNode> there) {
        Filter filter = asked.filter();
        List<GraphNode> passing = there.stream()
                .filter(node -> !asked.hidden().contains(node.key()))
                .filter(node -> filter.passes(node, facts.tasks().get(node.key()), facts.asOf()))
                .toList();
        if (filter.minDegree() == 0) {
            return passing;
        }
        Set<String> keys = new HashSet<>();
        passing.forEach(node -> keys.add(node.key()));
        Map<String, Set<String>> others =
                others(keys, facts.edges().stream().filter(filter::passes).toList());
        return passing.stream()
                .filter(node -> others.getOrDefault(node.key(), Set.of()).size() >= filter.minDegree())
                .toList();
    }

    private Scene drawn(
            List<GraphNode> there,
            List<GraphNode> visible,
            Folding folding,
            boolean foldedFor,
            long byHand,
            long filtered,
            List<String> gone) {
        var items = new LinkedHashMap<String, Scene.Item>();
        var groups = new LinkedHashMap<String, Scene.Group>();
        var standsFor = new HashMap<String, String>();
        var members = new LinkedHashMap<String, List<GraphNode>>();
        // arranged by group without folding, tasks stand together by who leads them
        Folding.By by = folding.by() == Folding.By.NOTHING ? Folding.By.AGENCY : folding.by();
        Set<String> onCanvas = new HashSet<>();
        there.forEach(node -> onCanvas.add(node.key()));
        Map<String, Set<String>> near = others(onCanvas, facts.edges());
        var sizes = new HashMap<String, Integer>();
        for (GraphNode node : visible) {
            Folding.Group group = Folding.of(by, node, facts.tasks().get(node.key()));
            if (group != null) {
                groups.putIfAbsent(group.key(), new Scene.Group(group.key(), group.label()));
                sizes.merge(group.key(), 1, Integer::sum);
            }
        }
        for (GraphNode node : visible) {
            Task task = facts.tasks().get(node.key());
            Folding.Group group = Folding.of(by, node, task);
            // one alone is better seen as itself
            if (group != null && folding.folds(group) && sizes.getOrDefault(group.key(), 0) > 1) {
                members.computeIfAbsent(group.key(), key -> new ArrayList<>()).add(node);
                standsFor.put(node.key(), group.key());
            } else {
                items.put(node.key(), item(node, task, group, near));
                standsFor.put(node.key(), node.key());
            }
        }
        long grouped = 0;
        for (Map.Entry<String, List<GraphNode>> group : members.entrySet()) {
            List<GraphNode> nodes = group.getValue();
            grouped += nodes.size();
            Scene.Group named = groups.get(group.getKey());
            items.put(group.getKey(), group(group.getKey(), named == null ? "" : named.label(), nodes));
        }
        List<GraphEdge> between = facts.edges().stream()
                .filter(edge -> standsFor.containsKey(edge.from()) && standsFor.containsKey(edge.to()))
                .toList();
        List<GraphEdge> passing =
                between.stream().filter(asked.filter()::passes).toList();
        List<Scene.Tie> ties = ties(passing, standsFor);
        var hidden = new ArrayList<Scene.Hidden>();
        add(hidden, Scene.Reason.FILTER, filtered);
        add(hidden, Scene.Reason.HAND, byHand);
        add(hidden, Scene.Reason.GROUP, grouped);
        add(hidden, Scene.Reason.LIMIT, facts.cut());
        add(hidden, Scene.Reason.DEPTH, facts.around() - facts.cut());
        int shown = visible.size() - (int) grouped;
        return new Scene(
                List.copyOf(items.values()),
                ties,
                List.copyOf(groups.values()),
                new Scene.Count(
                        there.size() + facts.around(),
                        shown,
                        List.copyOf(hidden),
                        ties.size(),
                        between.size() - passing.size(),
                        List.copyOf(gone)),
                foldedFor);
    }

    private Scene.Item item(
            GraphNode node, @Nullable Task task, Folding.@Nullable Group group, Map<String, Set<String>> near) {
        LocalDate day = facts.asOf();
        return new Scene.Item(
                node.key(),
                node.kind(),
                node.label(),
                node.name(),
                node.detail(),
                node.collective(),
                task,
                task != null && task.overdue(day),
                node.degree(),
                Math.max(
                        0,
                        node.degree() - near.getOrDefault(node.key(), Set.of()).size()),
                group == null ? "" : group.key(),
                List.of());
    }

    private Scene.Item group(String key, String label, List<GraphNode> nodes) {
        boolean overdue = nodes.stream()
                .map(node -> facts.tasks().get(node.key()))
                .anyMatch(task -> task != null && task.overdue(facts.asOf()));
        NodeKind kind = switch (asked.folding().by()) {
            case SECTION -> NodeKind.TASK;
            case DOCUMENT -> NodeKind.DOCUMENT;
            case AGENCY, NOTHING -> NodeKind.AGENCY;
        };
        return new Scene.Item(
                key,
                kind,
                "",
                label,
                "",
                false,
                null,
                overdue,
                0,
                0,
                "",
                nodes.stream().map(GraphNode::key).toList());
    }

    /** Between the same two groups, relations of one kind are drawn as one; those within a group not at all. */
    private static List<Scene.Tie> ties(List<GraphEdge> edges, Map<String, String> standsFor) {
        var ties = new LinkedHashMap<String, Scene.Tie>();
        for (GraphEdge edge : edges) {
            String from = standsFor.getOrDefault(edge.from(), edge.from());
            String to = standsFor.getOrDefault(edge.to(), edge.to());
            boolean inGroup = Folding.isGroup(from) || Folding.isGroup(to);
            if (from.equals(to)) {
                continue;
            }
            String id = inGroup ? from + '>' + to + '>' + edge.kind() : edge.id();
            Scene.Tie one = new Scene.Tie(
                    id,
                    from,
                    to,
                    edge.kind(),
                    inGroup ? "" : edge.role(),
                    edge.state(),
                    edge.confidence(),
                    inGroup ? null : edge.dependency(),
                    1);
            ties.merge(id, one, SceneMaker::together);
        }
        return List.copyOf(ties.values());
    }

    private static Scene.Tie together(Scene.Tie a, Scene.Tie b) {
        boolean confirmed = a.state().equals("CONFIRMED") || b.state().equals("CONFIRMED");
        return new Scene.Tie(
                a.id(),
                a.from(),
                a.to(),
                a.kind(),
                a.role(),
                confirmed ? "CONFIRMED" : a.state(),
                Math.max(a.confidence(), b.confidence()),
                null,
                a.count() + b.count());
    }

    private static Map<String, Set<String>> others(Set<String> keys, List<GraphEdge> edges) {
        var others = new HashMap<String, Set<String>>();
        for (GraphEdge edge : edges) {
            if (keys.contains(edge.from())
                    && keys.contains(edge.to())
                    && !edge.from().equals(edge.to())) {
                others.computeIfAbsent(edge.from(), key -> new HashSet<>()).add(edge.to());
                others.computeIfAbsent(edge.to(), key -> new HashSet<>()).add(edge.from());
            }
        }
        return others;
    }

    private static void add(List<Scene.Hidden> hidden, Scene.Reason reason, long count) {
        if (count > 0) {
            hidden.add(new Scene.Hidden(reason, count));
        }
    }
}
