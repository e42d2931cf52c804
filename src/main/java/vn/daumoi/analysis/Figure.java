package vn.daumoi.analysis;

/** What a bottleneck is told by. Each is a plain figure that a person can check. */
public enum Figure {
    /** How many open tasks wait for it, directly or over others. */
    DOWNSTREAM,
    /** How many integrations that are not delivered yet wait for it. */
    INTEGRATIONS,
    /** By how many days it can slip before something that waits for it misses its own deadline; negative: it already does. */
    SLACK,
    /** For how many days it has been overdue. */
    OVERDUE,
    /** The share of all shortest chains between open tasks that pass through it. */
    BETWEENNESS
}
