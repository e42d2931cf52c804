package vn.daumoi.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail, to read: for whoever administers. */
@Service
@Needs(Permission.ADMINISTER)
@Transactional(readOnly = true)
public class AuditTrail {

    private static final int CHUNK = 2_000;

    private final AuditQueries queries;

    AuditTrail(AuditQueries queries) {
        this.queries = queries;
    }

    /**
     * Part of the trail.
     *
     * @param entries the newest first
     * @param total how many there are; {@code matching}: how many pass the filter
     */
    public record Page(List<AuditEntry> entries, long total, long matching) {}

    /** One page of the entries that pass the filter, the newest first. */
    public Page page(AuditFilter filter, long offset, int limit) {
        AuditQueries.Page counts = queries.count(filter);
        return new Page(entries(filter, offset, limit), counts.total(), counts.matching());
    }

    /** As {@link #page}, without counting. */
    public List<AuditEntry> entries(AuditFilter filter, long offset, int limit) {
        return queries.page(filter, Long.MAX_VALUE, offset, limit);
    }

    /** Hands over every entry that passes the filter, the newest first; what is added meanwhile is left out. */
    public void each(AuditFilter filter, Consumer<AuditEntry> entry) {
        List<AuditEntry> part = queries.page(filter, Long.MAX_VALUE, 0, CHUNK);
        while (!part.isEmpty()) {
            part.forEach(entry);
            part = queries.page(filter, part.getLast().number(), 0, CHUNK);
        }
    }

    /**
     * Walks the whole chain.
     *
     * @return the number of the first entry that is missing or not as it was written; nothing where all are whole
     */
    public Optional<Long> firstBroken() {
        String previous = "";
        long number = 0;
        List<AuditEntry> part = queries.after(number, CHUNK);
        while (!part.isEmpty()) {
            for (AuditEntry entry : part) {
                number++;
                if (entry.number() != number || !entry.follows(previous)) {
                    return Optional.of(number);
                }
                previous = entry.hash();
            }
            part = queries.after(number, CHUNK);
        }
        long last = queries.count(AuditFilter.NONE).total();
        AuditQueries.Head head = queries.lastKnown();
        boolean cutOff = head.number() != number || !head.hash().equals(previous) || last != number;
        return cutOff ? Optional.of(number + 1) : Optional.empty();
    }
}
