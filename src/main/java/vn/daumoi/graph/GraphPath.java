package vn.daumoi.graph;

import java.util.List;

/**
 * A way from one node to another, over relations in either direction.
 *
 * @param keys of the nodes passed, both ends included
 * @param steps the relations between them, one less
 */
public record GraphPath(List<String> keys, List<GraphEdge> steps) {

    /**
     * The first of the ways between two nodes.
     *
     * @param total how many were found
     * @param cut whether there are more than were looked for
     */
    public record Found(List<GraphPath> paths, long total, boolean cut) {}

    /** How many steps. */
    public int length() {
        return steps.size();
    }
}
