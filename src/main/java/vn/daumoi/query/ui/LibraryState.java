package vn.daumoi.query.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import vn.daumoi.query.QueryFilter;

/** What the address of the library says: which of the queries. */
record LibraryState(
        Shelf shelf,
        @Nullable String words,
        @Nullable String area,
        @Nullable String tag) {

    /** Parts of the library. */
    enum Shelf {
        ALL(QueryFilter.From.ALL),
        FAVOURITES(QueryFilter.From.FAVOURITES),
        RECENT(QueryFilter.From.ALL),
        MINE(QueryFilter.From.MINE),
        SHARED(QueryFilter.From.SHARED),
        WATCHED(QueryFilter.From.WATCHED);

        private final QueryFilter.From from;

        Shelf(QueryFilter.From from) {
            this.from = from;
        }
    }

    static LibraryState of(QueryParameters query) {
        String wanted = query.getSingleParameter("from").orElse("");
        return new LibraryState(
                Arrays.stream(Shelf.values())
                        .filter(shelf -> shelf.name().equals(wanted))
                        .findFirst()
                        .orElse(Shelf.ALL),
                text(query, "q"),
                text(query, "area"),
                text(query, "tag"));
    }

    QueryFilter filter() {
        return new QueryFilter(words, tag, area, shelf.from);
    }

    /** Whether something besides the shelf narrows it. */
    boolean narrows() {
        return words != null || area != null || tag != null;
    }

    LibraryState on(Shelf other) {
        return new LibraryState(other, words, area, tag);
    }

    QueryParameters toQuery() {
        var all = new LinkedHashMap<String, String>();
        if (shelf != Shelf.ALL) {
            all.put("from", shelf.name());
        }
        if (words != null) {
            all.put("q", words);
        }
        if (area != null) {
            all.put("area", area);
        }
        if (tag != null) {
            all.put("tag", tag);
        }
        return QueryParameters.simple(all);
    }

    /** Address of the library, without a leading slash. */
    String address() {
        String query = toQuery().getQueryString();
        return "queries" + (query.isEmpty() ? "" : '?' + query);
    }

    private static @Nullable String text(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }
}
