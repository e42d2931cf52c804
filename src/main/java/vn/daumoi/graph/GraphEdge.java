package vn.daumoi.graph;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A relation from one node to another.
 *
 * @param role what a task does to a database; else empty
 * @param state of a dependency, "PROPOSED" or "CONFIRMED"; else empty
 * @param confidence of a dependency, 0 to 1; else 1
 * @param dependency identity of a dependency; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GraphEdge(
        String from,
        String to,
        RelationKind kind,
        String role,
        String state,
        double confidence,
        @Nullable String dependency) {

    /** The same for the same relation, always. */
    public String id() {
        return from + '>' + to + '>' + kind + (role.isEmpty() ? "" : '>' + role);
    }
}
