package vn.daumoi.graph;

/** The relations between nodes that a person meets. */
public enum RelationKind {
    LEADS,
    CO_LEADS,
    DEPENDS_ON,
    CONCERNS,
    CITES,
    ASSIGNED_BY,
    MANAGES,
    PART_OF,
    MEMBER_OF,
    SUCCEEDED_BY,
    CONTINUES,
    AMENDS,
    REPLACES,
    BASED_ON;

    /** Which end of a relation one starts from. */
    public enum Direction {
        OUT,
        IN,
        BOTH
    }
}
