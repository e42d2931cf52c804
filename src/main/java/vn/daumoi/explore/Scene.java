package vn.daumoi.explore;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.Task;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.RelationKind;

/**
 * What is seen: the canvas, the tables beside it and every file taken away hold exactly this.
 *
 * @param groups what the nodes belong to, whether they are drawn together or not
 * @param foldedFor whether nodes are drawn together because there are too many to draw each
 */
public record Scene(List<Item> items, List<Tie> ties, List<Group> groups, Count count, boolean foldedFor) {

    /**
     * A node, or a group of nodes that stand together as one.
     *
     * @param task null for what is none, and for groups
     * @param degree to how many others it is related, on the canvas or not
     * @param more how many of those are not on the canvas
     * @param group key of its group; or empty
     * @param members keys of the nodes that a group stands for; empty for a node
     */
    public record Item(
            String key,
            NodeKind kind,
            String label,
            String name,
            String detail,
            boolean collective,
            @Nullable Task task,
            boolean overdue,
            int degree,
            int more,
            String group,
            List<String> members) {

        public boolean isGroup() {
            return !members.isEmpty();
        }
    }

    /**
     * A relation between two items.
     *
     * @param count for how many relations it stands: more than 1 between groups
     */
    public record Tie(
            String id,
            String from,
            String to,
            RelationKind kind,
            String role,
            String state,
            double confidence,
            @Nullable String dependency,
            int count) {

        /** Nobody has confirmed it yet. */
        public boolean tentative() {
            return kind == RelationKind.DEPENDS_ON && !state.equals("CONFIRMED");
        }
    }

    /** Nodes that belong together. */
    public record Group(String key, String label) {}

    /** Why something is not seen. */
    public enum Reason {
        FILTER,
        HAND,
        GROUP,
        LIMIT,
        DEPTH
    }

    /** So many are not seen for a reason. */
    public record Hidden(Reason reason, long count) {}

    /**
     * How much of how much.
     *
     * @param total the nodes put on the canvas and all one step from them; what is shown and hidden adds up to it
     * @param shown nodes drawn by themselves
     * @param ties relations drawn, and {@code hiddenTies}: between nodes that are shown, but kept back by a filter
     * @param gone keys put on the canvas that name nothing any more
     */
    public record Count(long total, int shown, List<Hidden> hidden, int ties, int hiddenTies, List<String> gone) {}
}
