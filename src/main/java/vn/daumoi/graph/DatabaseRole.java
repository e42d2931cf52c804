package vn.daumoi.graph;

/** What a task does to a database (design §3), told from the verbs that govern it. */
public enum DatabaseRole {
    BUILDS,
    CLEANS,
    CONNECTS,
    USES,
    SECURES,
    GOVERNS
}
