package vn.daumoi.graph;

import java.util.List;

/**
 * A part of a list that says honestly how much of it there is.
 *
 * @param total how many there are in all, before any filter
 * @param shown how many are in {@code items}
 * @param hiddenBy what hid the rest, and how many each; the counts and {@code shown} add up to {@code total}
 */
public record Listing<T>(List<T> items, long total, long shown, List<Hidden> hiddenBy) {

    /**
     * @param reason "filter", "page", "limit", "depth", "permission"
     */
    public record Hidden(String reason, long count) {}

    /** Of {@code total} there are {@code matching} that pass the filter, of which {@code items} is one page. */
    public static <T> Listing<T> page(List<T> items, long total, long matching) {
        var hidden = new java.util.ArrayList<Hidden>();
        if (total > matching) {
            hidden.add(new Hidden("filter", total - matching));
        }
        if (matching > items.size()) {
            hidden.add(new Hidden("page", matching - items.size()));
        }
        return new Listing<>(List.copyOf(items), total, items.size(), List.copyOf(hidden));
    }

    /** How many pass the filter, on this page or another. */
    public long matching() {
        return total
                - hiddenBy.stream()
                        .filter(h -> h.reason().equals("filter"))
                        .mapToLong(Hidden::count)
                        .sum();
    }
}
