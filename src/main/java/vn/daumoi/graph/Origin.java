package vn.daumoi.graph;

/** Why something stands in the graph: nothing enters without evidence or an author. */
public enum Origin {
    /** The document says so: there is a passage and the place in it. */
    STATED,
    /** A rule derived it and says why. */
    DERIVED,
    /** A person entered it. */
    ENTERED
}
