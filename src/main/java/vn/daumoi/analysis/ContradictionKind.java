package vn.daumoi.analysis;

/** In what ways a plan can contradict itself. */
public enum ContradictionKind {
    /** A task is due before something it depends on, directly or over others. */
    DUE_BEFORE_PREREQUISITE,
    /** Tasks wait for each other. */
    CYCLE,
    /** Nobody leads it. */
    NO_LEAD,
    /** Only a set of agencies leads it. */
    COLLECTIVE_LEAD_ONLY,
    /** "các cơ quan liên quan": agencies concerned, but which? */
    UNNAMED_AGENCIES,
    /** Nothing would prove it done. */
    NO_PRODUCT,
    /** More than one leads it. */
    SEVERAL_LEADS,
    /** It rests on a document that another has replaced by the day of the question. */
    CITES_REPLACED,
    /** Nobody manages the database. */
    DATABASE_UNMANAGED,
    /** Nobody is asked to connect the database. */
    DATABASE_NOT_CONNECTED
}
