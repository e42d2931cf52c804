package vn.daumoi.canvas;

/**
 * How nodes are placed.
 *
 * @param centre key of the node in the middle, for {@link Kind#RADIAL} alone
 */
public record Arrangement(Kind kind, String centre) {

    /** In layers, arrows from left to right: what comes first stands left. */
    public static final Arrangement LAYERED = new Arrangement(Kind.LAYERED, "");

    /** Neighbours near each other. */
    public static final Arrangement FORCE = new Arrangement(Kind.FORCE, "");

    /** Every {@link Picture.Group} as a box of its own. */
    public static final Arrangement BY_GROUP = new Arrangement(Kind.BY_GROUP, "");

    /** Rings by the distance from one node. */
    public static Arrangement around(String key) {
        return new Arrangement(Kind.RADIAL, key);
    }

    public enum Kind {
        LAYERED,
        FORCE,
        BY_GROUP,
        RADIAL
    }
}
