package vn.daumoi.dependency;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which dependencies to list; every part must hold.
 *
 * @param states empty: all
 * @param rule name of a rule that speaks for it
 * @param task key of a task on either side
 * @param document key of a document that ordered a task on either side
 * @param minConfidence 0…1
 */
public record DependencyFilter(
        Set<Dependency.State> states,
        @Nullable String rule,
        @Nullable String task,
        @Nullable String document,
        double minConfidence) {

    /** Everything. */
    public static final DependencyFilter NONE = new DependencyFilter(Set.of(), null, null, null, 0);
}
