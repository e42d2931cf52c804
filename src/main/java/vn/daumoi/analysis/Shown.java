package vn.daumoi.analysis;

import java.util.List;
import vn.daumoi.graph.Listing;

/**
 * How much of something an answer shows.
 *
 * @param hiddenBy what hid the rest: "limit", "filter"
 */
public record Shown(int total, int shown, List<Listing.Hidden> hiddenBy) {

    static Shown limited(int total, int shown) {
        return new Shown(total, shown, shown < total ? List.of(new Listing.Hidden("limit", total - shown)) : List.of());
    }
}
