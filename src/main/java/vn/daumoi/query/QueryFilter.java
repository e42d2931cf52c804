package vn.daumoi.query;

import org.jspecify.annotations.Nullable;

/**
 * Which queries to list. What is null narrows nothing.
 *
 * @param words typed with or without diacritics; all must occur in title, description, tags or area
 * @param from which queries
 */
public record QueryFilter(
        @Nullable String words,
        @Nullable String tag,
        @Nullable String area,
        From from) {

    /** Every query there is to see. */
    public static final QueryFilter ALL = new QueryFilter(null, null, null, From.ALL);

    /** Whose queries. */
    public enum From {
        ALL,
        SHIPPED,
        MINE,
        /** Others' that are shared with whoever asks. */
        SHARED,
        FAVOURITES,
        WATCHED
    }
}
