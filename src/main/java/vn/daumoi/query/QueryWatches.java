package vn.daumoi.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/** Queries that run by themselves, so that whoever watches them sees what has changed. */
@Needs(Permission.READ)
@Service
public class QueryWatches {

    /**
     * Watches a query from now on, or no longer.
     *
     * @param values of its parameters
     * @param every how often, at least every ten minutes; null for no longer
     */
    public void watch(String id, Map<String, String> values, @Nullable Duration every) {}

    /** What has changed in what whoever asks watches, and what could not run; a query without news is left out. */
    public List<WatchChange> changes() {
        return List.of();
    }

    /** How many watched queries have changed; quickly, for Overview. */
    public long count() {
        return 0;
    }

    /** Whoever asks has seen the changes of a query: they count no more. */
    public void seen(String id) {}
}
