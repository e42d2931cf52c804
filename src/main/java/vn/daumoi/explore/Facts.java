package vn.daumoi.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.daumoi.catalog.Task;
import vn.daumoi.graph.GraphEdge;
import vn.daumoi.graph.GraphNode;

/**
 * What the graph knows of the nodes of an exploration.
 *
 * @param stamp of the plan they were read from
 * @param asOf the day of the tasks' statuses
 * @param keys what was asked for, whether it exists or not
 * @param nodes those that exist, by key
 * @param tasks those of them that are tasks, by key
 * @param edges between any two of them
 * @param around how many other nodes stand one step from them
 * @param cut how many of those stand on ways that were cut
 */
public record Facts(
        long stamp,
        LocalDate asOf,
        List<String> keys,
        Map<String, GraphNode> nodes,
        Map<String, Task> tasks,
        List<GraphEdge> edges,
        long around,
        long cut) {

    /** Of an empty canvas. */
    public static Facts none(LocalDate asOf) {
        return new Facts(-1, asOf, List.of(), Map.of(), Map.of(), List.of(), 0, 0);
    }

    /** Days on which tasks among them are due. */
    public SortedSet<LocalDate> dues() {
        var days = new TreeSet<LocalDate>();
        for (Task task : tasks.values()) {
            LocalDate due = task.deadline().due();
            if (due != null) {
                days.add(due);
            }
        }
        return days;
    }
}
