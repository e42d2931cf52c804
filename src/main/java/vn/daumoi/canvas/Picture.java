package vn.daumoi.canvas;

import java.util.List;
import java.util.Set;
import vn.daumoi.graph.NodeKind;

/**
 * A graph to draw.
 *
 * @param title and {@code caption} (how much of how much, as of when) stand over every exported picture
 * @param groups what nodes may be drawn together in by {@link Arrangement.Kind#BY_GROUP}
 */
public record Picture(String title, String caption, List<Node> nodes, List<Edge> edges, List<Group> groups) {

    /** More than so many boxes nobody can read: an analysis draws the first and says how many it left out. */
    public static final int MOST_NODES = 300;

    /** What the canvas carries. More than that must be grouped or left out, and said. */
    public static final int MOST_DRAWN = 5_000;

    /** Nothing at all. */
    public static final Picture NONE = new Picture("", "", List.of(), List.of());

    /** A picture without groups. */
    public Picture(String title, String caption, List<Node> nodes, List<Edge> edges) {
        this(title, caption, nodes, edges, List.of());
    }

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
            String key,
            NodeKind kind,
            String label,
            String title,
            String note,
            Set<Flag> flags,
            boolean expandable,
            Look look) {

        /** A node with nothing but its state to show. */
        public Node(
                String key,
                NodeKind kind,
                String label,
                String title,
                String note,
                Set<Flag> flags,
                boolean expandable) {
            this(key, kind, label, title, note, flags, expandable, Look.PLAIN);
        }
    }

    /**
     * What a node shows besides its state.
     *
     * @param more how many of its neighbours are not in the picture; 0 for none
     * @param size a figure from 0 to 1 that makes the box larger; not a number: the usual size
     * @param heat a figure from 0 to 1 that colours the box; not a number: the usual colour
     * @param group key of the {@link Group} it belongs to; empty for none
     * @param members for how many nodes it stands: more than 1 for a group drawn as one node
     * @param dimmed whether it is drawn pale, as what a filter would hide
     */
    public record Look(int more, double size, double heat, String group, int members, boolean dimmed) {

        /** Nothing besides. */
        public static final Look PLAIN = new Look(0, Double.NaN, Double.NaN, "", 1, false);
    }

    /**
     * An arrow between two of the nodes.
     *
     * @param type the relation's: "DEPENDS_ON"; of CONCERNS with the role: "CONCERNS_BUILDS"
     * @param label why, in words
     * @param tentative nobody has confirmed it yet
     */
    public record Edge(String id, String from, String to, String type, String label, boolean tentative) {}

    /** Nodes that belong together, as a box with a name. */
    public record Group(String key, String label) {}
}
