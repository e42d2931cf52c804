package vn.daumoi.dependency.rule;

import java.util.List;

/** One reason for which a task may have to wait for another. */
public interface Rule {

    /** To be raised where a rule or its words change: at its next start the program derives anew, once. */
    int VERSION = 1;

    /** Every rule, in the order in which the interface lists them. */
    List<Rule> ALL = List.of(
            new ReferenceRule(),
            new WordsRule(),
            new ReadinessRule(),
            new SupplyRule(),
            new GateRule(),
            new FoundationRule(),
            new GuidanceRule(),
            new ProductRule());

    /** Its name, as the graph, the REST interface and the translations ({@code dependency.rule.NAME}) have it. */
    String name();

    /**
     * Whether the documents say the dependency in so many words. Such proposals stay even where they close a circle: then the
     * plan contradicts itself, and somebody has to see it.
     */
    default boolean stated() {
        return false;
    }

    /** What the rule finds in the programme; the same pair of tasks at most once. */
    List<Proposal> propose(Programme programme);
}
