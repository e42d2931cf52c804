package vn.daumoi.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A personal token: signs a script in as its owner, with no more than its scopes. Of its secret only a hash is kept.
 *
 * @param id its beginning, by which its owner knows it again
 * @param name what its owner calls it
 * @param owner the account's name; {@code ownerId}: the account
 * @param scopes what it may do, where its owner may too
 * @param lastUsed to the hour
 */
public record Token(
        String id,
        String name,
        String ownerId,
        String owner,
        Set<Permission> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsed) {

    /** What its text begins with: enough to know it again, no help to guess it. */
    public String beginning() {
        return TokenSecrets.MARK + id;
    }

    /** A token with its whole text, which is shown once. */
    public record Fresh(Token token, String text) {}
}
