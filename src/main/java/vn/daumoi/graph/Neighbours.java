package vn.daumoi.graph;

import java.util.List;

/**
 * The nodes around others.
 *
 * @param total how many there are
 * @param keys the first of them
 */
public record Neighbours(long total, List<String> keys) {

    /**
     * A way on from a node.
     *
     * @param count how many others it leads to
     * @param shown how many of them are shown already
     */
    public record Way(RelationKind kind, RelationKind.Direction direction, long count, long shown) {}
}
