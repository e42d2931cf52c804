package vn.daumoi.query;

/** What keeps a query from doing harm, from the first to the last. */
public enum Fence {
    /** The text is too long or too deeply nested to be read at all. */
    LENGTH,
    /** Cypher's own parser does not understand it. */
    PARSER,
    /** A part of the language that is not on the list of what a query may use. */
    CLAUSE,
    /** A function that is not on the list. */
    FUNCTION,
    /** A procedure that is not on the list. */
    PROCEDURE,
    /** Names that begin with two underscores are the program's own. */
    NAME,
    /** It goes round too often: a range, a path, a pattern without end. */
    BOUND,
    /** The engine's plan is not that of a question. */
    PLAN,
    /** The engine refuses it while running: writing in a session for reading, a wrong type. */
    ENGINE,
    /** A parameter that does not fit. */
    PARAMETER,
    /** It took longer than the time limit; where nothing else stops it, its process is killed. */
    TIME,
    /** It took more memory than there is for one query. */
    MEMORY,
    /** More rows, or larger ones, than the limit. */
    SIZE,
    /** Somebody runs too many at once. */
    TURNS
}
