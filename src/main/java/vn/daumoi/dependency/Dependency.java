package vn.daumoi.dependency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.catalog.Task.AgencyRef;
import vn.daumoi.graph.Origin;

/**
 * A task that cannot finish before another.
 *
 * @param id the same in every derivation of the same pair
 * @param task the task that waits
 * @param needs the task that must be finished first
 * @param rule the rule with the strongest reason, or "entered"
 * @param rules all rules that speak for it, the strongest first
 * @param about what fills the gaps of the reason in words ({@code dependency.reason.RULE})
 * @param confidence 0…1; 1 where a person entered it
 * @param lagDays days that must pass between the end of {@code needs} and the end of {@code task}
 * @param decision who confirmed, rejected or entered it; null for a proposal nobody has looked at
 * @param version counts the decisions
 */
public record Dependency(
        String id,
        Side task,
        Side needs,
        String rule,
        List<String> rules,
        List<String> about,
        double confidence,
        State state,
        int lagDays,
        Origin origin,
        @Nullable Decision decision,
        long version) {

    /** The rule's name of what a person entered. */
    public static final String ENTERED = "entered";

    /** Whether people agree. */
    public enum State {
        PROPOSED,
        CONFIRMED,
        /** Kept, so that it is not proposed again. */
        REJECTED
    }

    /** One of the two tasks, with the words that speak for the dependency; null where a person entered it. */
    public record Side(
            String key,
            String code,
            String title,
            List<AgencyRef> leads,
            @Nullable LocalDate due,
            String deadlineText,
            @Nullable Words words) {}

    /**
     * A passage, and the words {@code [start, end)} in it.
     *
     * @param text empty where the passage is gone: the document was published anew since
     * @param said the words themselves, as they were
     */
    public record Words(
            String passageKey,
            String documentKey,
            String documentNumber,
            String text,
            int start,
            int end,
            String said) {}

    /** Who decided, when, and why. */
    public record Decision(String by, Instant at, String note) {}
}
