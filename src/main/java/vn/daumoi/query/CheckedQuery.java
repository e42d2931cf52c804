package vn.daumoi.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What checking a text found.
 *
 * @param problems in the order of the text; none where it can run
 * @param plan null where there are problems
 * @param parameters names the text uses, without {@code $}
 */
public record CheckedQuery(
        List<QueryProblem> problems, @Nullable QueryPlan plan, List<String> parameters) {}
