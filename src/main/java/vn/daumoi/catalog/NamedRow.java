package vn.daumoi.catalog;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.engine.Cypher;
import vn.daumoi.graph.SearchWords;
import vn.daumoi.graph.Slice;

/**
 * What an agency, database or document is found and sorted by. There are few beside the tasks, so that all are read, and
 * sorted here, where Vietnamese order is known.
 *
 * @param first and {@code second}: the counts the list can be sorted by
 */
record NamedRow(String key, String name, String kind, List<String> aliases, long first, long second) {

    /** One page of keys out of all, and how many there are. */
    record Page(List<String> keys, long total, long matching) {}

    static Page page(
            Neo4jClient neo4j, String statement, @Nullable String text, Slice slice, List<String> sortsOfCounts) {
        List<NamedRow> all = List.copyOf(neo4j.query(Cypher.named(statement))
                .fetchAs(NamedRow.class)
                .mappedBy((types, row) -> new NamedRow(
                        Read.text(row, "key"),
                        Read.text(row, "name"),
                        Read.text(row, "kind"),
                        Read.texts(row, "aliases"),
                        row.get("first").asLong(),
                        row.get("second").asLong()))
                .all());
        SearchWords words = SearchWords.of(text == null ? "" : text);
        List<NamedRow> matching = all.stream().filter(row -> row.matches(words)).toList();
        List<String> keys = matching.stream()
                .sorted(order(slice.sort(), sortsOfCounts))
                .skip(slice.offset())
                .limit(slice.limit())
                .map(NamedRow::key)
                .toList();
        return new Page(keys, all.size(), matching.size());
    }

    private boolean matches(SearchWords words) {
        return words.isEmpty() || words.in(name + ' ' + String.join(" ", aliases));
    }

    private static Comparator<NamedRow> order(String sort, List<String> sortsOfCounts) {
        boolean reverse = sort.startsWith("-");
        String by = reverse ? sort.substring(1) : sort;
        Collator vietnamese = Collator.getInstance(Locale.of("vi"));
        Comparator<NamedRow> names = Comparator.comparing(NamedRow::name, vietnamese);
        Comparator<NamedRow> wanted = switch (sortsOfCounts.indexOf(by)) {
            case 0 -> Comparator.comparingLong(NamedRow::first);
            case 1 -> Comparator.comparingLong(NamedRow::second);
            default -> by.equals("kind") ? Comparator.comparing(NamedRow::kind) : names;
        };
        return (reverse ? wanted.reversed() : wanted).thenComparing(names).thenComparing(NamedRow::key);
    }
}
