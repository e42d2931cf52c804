package vn.daumoi.catalog;

import java.util.List;

/**
 * Figures on the overview that features above the catalogue know: what is open, late, contradictory. The catalogue cannot
 * ask for them by name, because those features rest on it.
 */
public interface PlanFigures {

    /** As of today; quickly, because the overview waits for them. */
    List<Count> today();

    /**
     * @param label key of its words in the translations
     * @param address of the screen that lists what it counts
     * @param pressing whether more than none of it wants somebody's attention
     */
    record Count(String label, long count, String address, boolean pressing) {}
}
