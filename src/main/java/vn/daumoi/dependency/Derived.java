package vn.daumoi.dependency;

/**
 * What a derivation came to.
 *
 * @param found pairs of tasks that the rules speak for
 * @param added of them, new ones
 * @param withdrawn earlier proposals that no rule makes any more
 * @param circular left out because they would have closed a circle
 */
public record Derived(int found, int added, int withdrawn, int circular) {

    Derived plus(Derived other) {
        return new Derived(
                found + other.found, added + other.added, withdrawn + other.withdrawn, circular + other.circular);
    }
}
