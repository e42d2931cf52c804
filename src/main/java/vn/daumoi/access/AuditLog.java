package vn.daumoi.access;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail: who did what to what, before and after, when, from where. Entries are written in the transaction of
 * the change itself, so that neither is there without the other; nobody can change them through the product. Entries stand
 * in one chain, so writers wait for one another from here to the end of their transactions: tell it last.
 */
@Component
public class AuditLog {

    private static final int LONGEST = 4_000;

    private final AuditQueries queries;
    private final InstantSource clock;

    AuditLog(AuditQueries queries, InstantSource clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * One thing that was done.
     *
     * @param target key of the node, or another name of what was changed: an account, a file
     * @param before what it was, in words or JSON; null where it did not exist
     * @param after what it is now; null where it is gone
     */
    public record Deed(
            AuditAction action,
            String target,
            @Nullable String before,
            @Nullable String after) {}

    /** Tells of one deed, in the running transaction where there is one; who, when and from where are found out here. */
    @Transactional
    public void record(AuditAction action, String target, @Nullable String before, @Nullable String after) {
        record(List.of(new Deed(action, target, before, after)));
    }

    /** Tells of several deeds of the same moment. */
    @Transactional
    public void record(List<Deed> deeds) {
        write(SignedIn.of(SecurityContextHolder.getContext().getAuthentication()), deeds);
    }

    /** Tells of somebody who is about to be signed in. */
    @Transactional
    void recordBy(SignedIn who, AuditAction action, String target) {
        write(Optional.of(who), List.of(new Deed(action, target, null, null)));
    }

    private void write(Optional<SignedIn> who, List<Deed> deeds) {
        if (deeds.isEmpty()) {
            return;
        }
        String by = who.map(signedIn -> signedIn.getPrincipal().name()).orElse("");
        String channel = who.map(SignedIn::channel).orElse("");
        String from = RequestSource.address();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AuditQueries.Head head = queries.head();
        var entries = new ArrayList<AuditEntry>(deeds.size());
        String previous = head.hash();
        long number = head.number();
        for (Deed deed : deeds) {
            number++;
            String target = shortened(deed.target());
            String before = deed.before() == null ? null : shortened(deed.before());
            String after = deed.after() == null ? null : shortened(deed.after());
            String hash =
                    AuditEntry.hash(previous, number, at, by, channel, from, deed.action(), target, before, after);
            entries.add(new AuditEntry(number, at, by, channel, from, deed.action(), target, before, after, hash));
            previous = hash;
        }
        queries.append(entries);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
