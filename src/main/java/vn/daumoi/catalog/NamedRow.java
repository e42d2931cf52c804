package vn.daumoi.catalog;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.SearchWords;
import vn.daumoi.graph.Slice;

/**
 * What an agency, database or document is found and sorted by. There are few beside the tasks, so that all are kept
 * ({@link vn.daumoi.graph.PlanCache}), and sorted here, where Vietnamese order is known.
 *
 * @param first and {@code second}: the counts the list can be sorted by
 */
record NamedRow<T>(T item, String key, String name, String kind, List<String> aliases, long first, long second) {

    /** One page of those that the words find. */
    static <T> Listing<T> page(List<NamedRow<T>> all, @Nullable String text, Slice slice, List<String> sortsOfCounts) {
        SearchWords words = SearchWords.of(text == null ? "" : text);
        List<NamedRow<T>> matching =
                all.stream().filter(row -> row.matches(words)).toList();
        List<T> items = matching.stream()
                .sorted(order(slice.sort(), sortsOfCounts))
                .skip(slice.offset())
                .limit(slice.limit())
                .map(NamedRow::item)
                .toList();
        return Listing.page(items, all.size(), matching.size());
    }

    /** The one with this key, or nothing. */
    static <T> Optional<T> find(List<NamedRow<T>> all, String key) {
        return all.stream()
                .filter(row -> row.key().equals(key))
                .map(NamedRow::item)
                .findFirst();
    }

    private boolean matches(SearchWords words) {
        return words.isEmpty() || words.in(name + ' ' + String.join(" ", aliases));
    }

    private static <T> Comparator<NamedRow<T>> order(String sort, List<String> sortsOfCounts) {
        boolean reverse = sort.startsWith("-");
        String by = reverse ? sort.substring(1) : sort;
        Collator vietnamese = Collator.getInstance(Locale.of("vi"));
        Comparator<NamedRow<T>> names = Comparator.comparing(NamedRow::name, vietnamese);
        Comparator<NamedRow<T>> wanted = switch (sortsOfCounts.indexOf(by)) {
            case 0 -> Comparator.comparingLong(NamedRow::first);
            case 1 -> Comparator.comparingLong(NamedRow::second);
            default -> by.equals("kind") ? Comparator.comparing(NamedRow::kind) : names;
        };
        return (reverse ? wanted.reversed() : wanted).thenComparing(names).thenComparing(NamedRow::key);
    }
}
