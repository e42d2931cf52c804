package vn.daumoi.query;

import java.util.List;

/** A query that must not run, or cannot; REST answers 422. */
public final class QueryRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<QueryProblem> problems;

    QueryRefusedException(List<QueryProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    QueryRefusedException(QueryProblem problem) {
        this(List.of(problem));
    }

    /** Why; at least one. */
    public List<QueryProblem> problems() {
        return problems;
    }
}
