package vn.daumoi.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What an account is for. An account can have several; what they permit adds up. */
public enum Role {
    READER(Permission.READ),
    ANALYST(Permission.READ, Permission.CURATE),
    PLANNER(Permission.READ, Permission.PLAN),
    ADMINISTRATOR(Permission.READ, Permission.CURATE, Permission.PLAN, Permission.ADMINISTER);

    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.copyOf(List.of(permissions));
    }

    /** What all of the roles together permit, {@link Permission#OWN} included. */
    static Set<Permission> permissions(Collection<Role> roles) {
        Set<Permission> all = EnumSet.of(Permission.OWN);
        roles.forEach(role -> all.addAll(role.permissions));
        return all;
    }
}
