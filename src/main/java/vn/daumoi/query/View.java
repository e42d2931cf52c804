package vn.daumoi.query;

/** What a query's answer is shown as when it opens. */
public enum View {
    TABLE,
    /** On the explorer's canvas; rows hold nodes, relations or paths. */
    GRAPH,
    /** First column the name of a bar, the next ones figures. */
    BAR,
    /** First column the row's name, second the column's, third the figure where they cross. */
    MATRIX,
    /** One row of figures. */
    FIGURE
}
