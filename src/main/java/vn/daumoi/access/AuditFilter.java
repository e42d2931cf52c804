package vn.daumoi.access;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit trail are wanted; null means any.
 *
 * @param words found in target, person, address, before and after, with or without diacritics; all must occur
 * @param by the account's name
 * @param target exactly this key or name
 * @param from the first day; {@code to}: the last, in the server's time zone
 */
public record AuditFilter(
        @Nullable String words,
        @Nullable String by,
        @Nullable AuditAction action,
        @Nullable String target,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Everything. */
    public static final AuditFilter NONE = new AuditFilter(null, null, null, null, null, null);

    /** The words as the full-text index understands them; nothing in them can be its syntax. */
    @Nullable
    String query() {
        if (words == null || words.isBlank()) {
            return null;
        }
        String query = Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(20)
                .map(word -> "+" + (word.length() > 60 ? word.substring(0, 60) : word))
                .collect(Collectors.joining(" "));
        return query.isEmpty() ? null : query;
    }
}
