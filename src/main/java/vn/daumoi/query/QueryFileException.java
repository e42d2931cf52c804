package vn.daumoi.query;

import java.util.List;

/** A file that is no query of ours; REST answers 422. */
public final class QueryFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<QueryProblem> problems;

    QueryFileException(List<QueryProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, each with the line of the file. */
    public List<QueryProblem> problems() {
        return problems;
    }
}
