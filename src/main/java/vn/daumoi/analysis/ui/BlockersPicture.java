package vn.daumoi.analysis.ui;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.daumoi.analysis.Blockers;
import vn.daumoi.analysis.PlanTask;
import vn.daumoi.canvas.Picture;
import vn.daumoi.graph.NodeKind;

/** The tasks of an answer as a picture: what the table beside it lists, the goal at the right. */
final class BlockersPicture {

    private BlockersPicture() {}

    /** Every task of an answer, once: the goal, what holds it up, and what is passed on the way. */
    static Map<String, PlanTask> tasks(Blockers found) {
        var tasks = new LinkedHashMap<String, PlanTask>();
        found.goal().forEach(task -> tasks.put(task.key(), task));
        found.chokePoints().forEach(task -> tasks.putIfAbsent(task.key(), task));
        found.agencies().forEach(agency -> agency.openTasks().forEach(task -> tasks.putIfAbsent(task.key(), task)));
        found.passed().forEach(task -> tasks.putIfAbsent(task.key(), task));
        return tasks;
    }

    static Picture of(Blockers found, String title, PlanWords words) {
        Map<String, PlanTask> all = tasks(found);
        List<PlanTask> drawn = all.values().stream().limit(Picture.MOST_NODES).toList();
        Set<String> keys = drawn.stream().map(PlanTask::key).collect(Collectors.toSet());
        Set<String> goal = keys(found.goal());
        Set<String> chokes = keys(found.chokePoints());
        List<Picture.Node> nodes = drawn.stream()
                .map(task -> node(task, goal.contains(task.key()), chokes.contains(task.key()), words))
                .toList();
        // The arrow runs the way the work does: from what must be done first.
        List<Picture.Edge> edges = found.links().stream()
                .filter(link -> keys.contains(link.waiting()) && keys.contains(link.needed()))
                .map(link -> new Picture.Edge(
                        link.needed() + ">" + link.waiting(),
                        link.needed(),
                        link.waiting(),
                        "DEPENDS_ON",
                        "",
                        !link.confirmed()))
                .toList();
        String caption = (drawn.size() < all.size()
                        ? words.say("picture.some", drawn.size(), all.size(), all.size() - drawn.size())
                        : words.say("picture.all", drawn.size(), edges.size()))
                + " " + words.basis(found.basis());
        return new Picture(title, caption, nodes, edges);
    }

    private static Picture.Node node(PlanTask task, boolean goal, boolean choke, PlanWords words) {
        var flags = EnumSet.noneOf(Picture.Flag.class);
        if (goal) {
            flags.add(Picture.Flag.GOAL);
        }
        if (choke) {
            flags.add(Picture.Flag.CHOKE);
        }
        if (task.overdue()) {
            flags.add(Picture.Flag.OVERDUE);
        }
        flags.add(!task.open() ? Picture.Flag.DONE : task.ready() ? Picture.Flag.READY : Picture.Flag.BLOCKED);
        String note = task.open() && !task.overdue() ? words.deadline(task) : words.state(task);
        return new Picture.Node(task.key(), NodeKind.TASK, task.code(), task.title(), note, flags, false);
    }

    private static Set<String> keys(List<PlanTask> tasks) {
        return tasks.stream().map(PlanTask::key).collect(Collectors.toSet());
    }
}
