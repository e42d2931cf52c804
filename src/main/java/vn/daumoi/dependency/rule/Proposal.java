package vn.daumoi.dependency.rule;

import java.util.List;

/**
 * A task that may have to wait for another, and why.
 *
 * @param task key of the task that waits
 * @param needed key of the task that must be finished first
 * @param rule name of the rule
 * @param confidence 0…1: of a hundred such proposals, about how many people who know the field would agree with
 * @param about what fills the gaps of the reason in words: the database, the words both tasks share
 * @param words where the waiting task says so
 * @param neededWords where the needed task says so
 */
public record Proposal(
        String task,
        String needed,
        String rule,
        double confidence,
        List<String> about,
        Place words,
        Place neededWords) {

    /** {@code [start, end)} in a passage's text, in UTF-16 units. */
    public record Place(String passage, int start, int end) {}
}
