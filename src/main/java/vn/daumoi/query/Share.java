package vn.daumoi.query;

import org.jspecify.annotations.Nullable;
import vn.daumoi.access.Role;

/**
 * Who besides its owner sees and runs a query of somebody's own.
 *
 * @param role of {@link With#ROLE}, otherwise null; whoever may do what the role is for counts as having it
 */
public record Share(With with, @Nullable Role role) {

    /** Nobody. */
    public static final Share PRIVATE = new Share(With.PRIVATE, null);

    /** Everybody who may read. */
    public static final Share EVERYONE = new Share(With.EVERYONE, null);

    /** Those of one role. */
    public static Share role(Role role) {
        return new Share(With.ROLE, role);
    }

    /** How widely. */
    public enum With {
        PRIVATE,
        EVERYONE,
        ROLE
    }
}
