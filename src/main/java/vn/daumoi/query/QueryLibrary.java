package vn.daumoi.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.SearchHit;
import vn.daumoi.graph.Slice;

/** Finds queries: those that ship, one's own, and what others share. What is private to somebody else does not exist here. */
@Needs(Permission.READ)
@Service
public class QueryLibrary {

    /** What a list can be sorted by. */
    public static final List<String> SORTS = List.of("title", "area", "changed");

    /** The queries that pass the filter; titles sorted in the reader's language. */
    public Listing<SavedQuery> list(QueryFilter filter, Slice slice, Locale locale) {
        return Listing.page(List.of(), 0, 0);
    }

    /** One query; nothing where there is none, or it is not for whoever asks. */
    public Optional<SavedQuery> find(String id) {
        return Optional.empty();
    }

    /** Every area there is to see, in order. */
    public List<String> areas() {
        return List.of();
    }

    /** Every tag there is to see, in order. */
    public List<String> tags() {
        return List.of();
    }

    /** Keeps a query among the favourites of whoever asks, or no longer. */
    public void favourite(String id, boolean favourite) {}

    /** What whoever asks ran last, newest first; queries that are gone are left out. */
    public List<SavedQuery> recent(int limit) {
        return List.of();
    }

    /**
     * The query as a file of the library: it can be imported again, and runs in any Neo4j tool.
     *
     * @throws vn.daumoi.graph.UnknownKeyException where there is none for whoever asks
     */
    public String export(String id) {
        return "";
    }

    /**
     * What there is to choose for a parameter of a key.
     *
     * @param words typed so far; none gives the first ones
     * @param values of the other parameters, so that one can narrow this
     */
    public List<SearchHit> choices(QueryParameter parameter, String words, Map<String, String> values, int limit) {
        return List.of();
    }

    /** A parameter's default value as of a day, as a link would say it; nothing where it has none. */
    public static Optional<String> defaultValue(QueryParameter parameter, LocalDate today) {
        return Optional.empty();
    }
}
