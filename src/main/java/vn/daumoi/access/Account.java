package vn.daumoi.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it; the hash of its password stays where it is.
 *
 * @param id stays when the name changes
 * @param name what one signs in with: lower case, unique
 * @param provider who checks the password: "" for ourselves, otherwise the issuer of an OpenID Connect sign-in
 * @param enabled false: cannot sign in, and its tokens do not work
 * @param mustChangePassword a password that somebody else has seen
 * @param version counts changes; who saves a change says which version it was made on
 */
public record Account(
        String id,
        String name,
        String fullName,
        Set<Role> roles,
        String provider,
        boolean enabled,
        boolean mustChangePassword,
        long version,
        Instant createdAt,
        @Nullable Instant lastSignIn) {

    /** What an administrator decides about an account. */
    public record Data(String name, String fullName, Set<Role> roles, boolean enabled) {}

    /** What is decided about this one. */
    public Data data() {
        return new Data(name, fullName, roles, enabled);
    }

    /** Whether the password is ours to check and to change. */
    public boolean local() {
        return provider.isEmpty();
    }

    Person person() {
        return new Person(
                id,
                name,
                fullName.isEmpty() ? name : fullName,
                mustChangePassword ? Set.of(Permission.OWN) : Role.permissions(roles),
                version,
                mustChangePassword);
    }
}
