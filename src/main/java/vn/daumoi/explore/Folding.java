package vn.daumoi.explore;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.Task;
import vn.daumoi.graph.GraphNode;
import vn.daumoi.graph.NodeKind;

/**
 * Which nodes stand together as one.
 *
 * @param by what makes a group
 * @param except groups that are open all the same
 */
public record Folding(By by, SortedSet<String> except) {

    /** Every node by itself. */
    public static final Folding NONE = new Folding(By.NOTHING, new TreeSet<>());

    private static final String PREFIX = "group-";

    /** What makes a group: of an agency with the tasks it leads, of the tasks of a section or a document. */
    public enum By {
        NOTHING,
        AGENCY,
        SECTION,
        DOCUMENT
    }

    public Folding {
        except = Collections.unmodifiableSortedSet(new TreeSet<>(except));
    }

    /** A group; {@code key} names no node of the graph. */
    record Group(String key, String label) {}

    /** Whether a key names a group and no node. */
    public static boolean isGroup(String key) {
        return key.startsWith(PREFIX);
    }

    boolean folds(Group group) {
        return by != By.NOTHING && !except.contains(group.key());
    }

    /** Opens a closed group, closes an open one. */
    public Folding toggle(String group) {
        var others = new TreeSet<>(except);
        if (!others.remove(group)) {
            others.add(group);
        }
        return new Folding(by, others);
    }

    /** The group a node belongs to; null for none. */
    static @Nullable Group of(By by, GraphNode node, @Nullable Task task) {
        return switch (by) {
            case NOTHING -> null;
            case AGENCY -> ofAgency(node, task);
            case SECTION -> task == null ? null : ofSection(task);
            case DOCUMENT -> ofDocument(node, task);
        };
    }

    private static @Nullable Group ofAgency(GraphNode node, @Nullable Task task) {
        if (node.kind() == NodeKind.AGENCY) {
            return new Group(PREFIX + node.key(), node.name());
        }
        if (task == null) {
            return null;
        }
        return task.leads().isEmpty()
                ? new Group(PREFIX + "nobody", "")
                : new Group(
                        PREFIX + task.leads().getFirst().key(),
                        task.leads().getFirst().name());
    }

    private static Group ofSection(Task task) {
        int dot = task.code().indexOf('.');
        String section = dot < 0 ? "" : task.code().substring(0, dot);
        return new Group(
                PREFIX + "section-" + task.assignedBy().key() + '.' + section.replaceAll("\\s", ""),
                section + (task.section().isEmpty() ? "" : ". " + task.section()) + " · "
                        + task.assignedBy().number());
    }

    private static @Nullable Group ofDocument(GraphNode node, @Nullable Task task) {
        if (node.kind() == NodeKind.DOCUMENT) {
            return new Group(PREFIX + node.key(), node.label());
        }
        return task == null || task.assignedBy().key().isEmpty()
                ? null
                : new Group(PREFIX + task.assignedBy().key(), task.assignedBy().number());
    }
}
