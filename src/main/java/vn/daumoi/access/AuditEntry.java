package vn.daumoi.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, to what, when and from where.
 *
 * @param number counts all entries from 1, without gaps
 * @param at when, to the millisecond
 * @param by the account's name; "daumoi" for the program itself, "console" for its operator at the command line
 * @param channel how they were signed in: "session", "basic", "token ID", "oidc", "console", "program"; "" for nobody
 * @param from the network address, or "local"
 * @param target key of the node, or another name of what was changed
 * @param before what it was; null where it did not exist or nothing is to be said
 * @param after what it is now; null where it is gone or nothing is to be said
 * @param hash of this entry and the hash of the one before it: whoever changes or takes out one breaks the chain
 */
public record AuditEntry(
        long number,
        Instant at,
        String by,
        String channel,
        String from,
        AuditAction action,
        String target,
        @Nullable String before,
        @Nullable String after,
        String hash) {

    /** What the hash has to be. */
    static String hash(
            String previous,
            long number,
            Instant at,
            String by,
            String channel,
            String from,
            AuditAction action,
            String target,
            @Nullable String before,
            @Nullable String after) {
        // lengths before the fields, so that no two entries read the same
        var text = new StringBuilder(previous);
        for (String field : new @Nullable String[] {
            Long.toString(number),
            Long.toString(at.toEpochMilli()),
            by,
            channel,
            from,
            action.name(),
            target,
            before,
            after
        }) {
            text.append('|').append(field == null ? "-" : field.length() + ":" + field);
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether the entry is as it was written after the one with this hash. */
    boolean follows(String previous) {
        return hash.equals(hash(previous, number, at, by, channel, from, action, target, before, after));
    }
}
