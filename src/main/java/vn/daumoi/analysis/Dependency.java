package vn.daumoi.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one task waits for another.
 *
 * @param id of the relation, for confirming and rejecting it
 * @param rule the strongest of the rules that say so; "" where a person entered it
 * @param rules all of them
 * @param confidence 0 to 1, of the rule
 * @param state "PROPOSED" or "CONFIRMED"
 * @param reason in Vietnamese words; in other languages, {@code about} are the arguments of "dependency.reason.RULE"
 * @param origin "DERIVED" or "ENTERED"
 * @param words in the task that waits, {@code neededWords} in the one it waits for; null where nothing was quoted
 */
public record Dependency(
        String id,
        String rule,
        List<String> rules,
        double confidence,
        String state,
        int lagDays,
        String reason,
        List<String> about,
        String origin,
        @Nullable Words words,
        @Nullable Words neededWords) {}
