package vn.daumoi.analysis;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an answer rests on: every analysis takes one and says which it used.
 *
 * @param asOf the day of the question: reports up to it count, and what was due before it is overdue
 * @param minConfidence 0 to 1: dependencies that a rule proposed with less do not count. One that a person confirmed is
 *     certain, whatever the rule thought of it
 * @param states which dependencies count; rejected ones never do
 * @param responsibleToday whether those stand for agencies that are no more who have taken over their functions
 */
public record Basis(LocalDate asOf, double minConfidence, Set<State> states, boolean responsibleToday) {

    /** What is proposed with less is more often wrong than right. */
    public static final double MIN_CONFIDENCE = 0.5;

    /** Which dependencies can count. */
    public enum State {
        PROPOSED,
        CONFIRMED
    }

    /** @throws IllegalArgumentException where the floor is not within 0 to 1, or no state is chosen */
    public Basis {
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new IllegalArgumentException("a confidence of " + minConfidence + " is not within 0 to 1");
        }
        if (states.isEmpty()) {
            throw new IllegalArgumentException("no state of dependencies is chosen");
        }
        states = Set.copyOf(states);
    }

    /** With the agencies as the documents name them. */
    public Basis(LocalDate asOf, double minConfidence, Set<State> states) {
        this(asOf, minConfidence, states, false);
    }

    /** Both states and the usual floor. */
    public static Basis asOf(LocalDate day) {
        return new Basis(day, MIN_CONFIDENCE, EnumSet.allOf(State.class));
    }
}
