package vn.daumoi.query;

import java.util.List;
import java.util.Locale;

/**
 * What a query is: all that a file of the library holds.
 *
 * @param area which part of the work it is about, a word of {@code a-z} and hyphens; the folder of a file
 * @param tags words without spaces
 * @param phrases how people ask for it, in either language; {@code {agency}} stands for the value of the parameter {@code
 *     agency}
 * @param columns what the columns of the answer are called, where the query says so
 * @param mayBeEmpty whether no row at all is a good answer, not a sign that something is wrong
 * @param cypher the statement alone, without the header
 */
public record QueryDefinition(
        String area,
        Wording title,
        Wording description,
        List<String> tags,
        List<QueryParameter> parameters,
        View view,
        List<String> phrases,
        List<Column> columns,
        boolean mayBeEmpty,
        String cypher) {

    /** @param name in Cypher */
    public record Column(String name, Wording label) {}

    /** A statement alone, as somebody types it. */
    public static QueryDefinition typed(String cypher, List<QueryParameter> parameters) {
        return new QueryDefinition(
                "own",
                Wording.NONE,
                Wording.NONE,
                List.of(),
                parameters,
                View.TABLE,
                List.of(),
                List.of(),
                true,
                cypher);
    }

    /** What a column is called in the reader's language; its own name where the query does not say. */
    public String columnLabel(String name, Locale locale) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(column -> column.label().in(locale))
                .orElse(name);
    }
}
