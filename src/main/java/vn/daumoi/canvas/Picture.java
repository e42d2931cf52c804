package vn.daumoi.canvas;

import java.util.List;
import java.util.Set;
import vn.daumoi.graph.NodeKind;

/**
 * A graph to draw.
 *
 * @param title and {@code caption} (how much of how much, as of when) stand over every exported picture
 */
public record Picture(String title, String caption, List<Node> nodes, List<Edge> edges) {

    /** More than so many boxes nobody can read: a caller draws the first and says how many it left out. */
    public static final int MOST_NODES = 300;

    /** Nothing at all. */
    public static final Picture NONE = new Picture("", "", List.of(), List.of());

    /** What is to be said of a node; several may hold at once. */
    public enum Flag {
        GOAL,
        CHOKE,
        CAUSE,
        SLIPS,
        OVERDUE,
        READY,
        BLOCKED,
        DONE
    }

    /**
     * @param label a short name: "B.14"
     * @param note its state in words, or empty
     * @param expandable whether more of its neighbours can be asked for
     */
    public record Node(
            String key, NodeKind kind, String label, String title, String note, Set<Flag> flags, boolean expandable) {}

    /**
     * An arrow between two of the nodes.
     *
     * @param type the relation's: "DEPENDS_ON"
     * @param label why, in words
     * @param tentative nobody has confirmed it yet
     */
    public record Edge(String id, String from, String to, String type, String label, boolean tentative) {}
}
