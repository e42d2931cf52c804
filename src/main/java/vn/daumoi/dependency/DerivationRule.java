package vn.daumoi.dependency;

/**
 * A rule as the interface lists it; its words are {@code dependency.rule.NAME}.
 *
 * @param on whether it proposes
 * @param proposed how many proposals it speaks for; likewise {@code confirmed} and {@code rejected}
 */
public record DerivationRule(String name, boolean on, long proposed, long confirmed, long rejected) {}
