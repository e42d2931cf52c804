package vn.daumoi.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a query asks before it runs. In Cypher it is {@code $name}, and a parameter only: never text put into the query.
 *
 * @param label in both languages; the form shows it
 * @param defaultValue as a person would type it; for a {@link Kind#DATE} also {@code today}, {@code quarter-start}, {@code
 *     quarter-end}, {@code year-start}, {@code year-end}; null for none
 * @param required whether it must be given; one that need not and is not is {@code null} in Cypher
 * @param choices of a {@link Kind#CHOICE}, in order
 * @param narrowedBy name of another parameter whose value narrows what there is to choose: tasks of the chosen agency; null
 *     for none
 */
public record QueryParameter(
        String name,
        Kind kind,
        Wording label,
        @Nullable String defaultValue,
        boolean required,
        List<Choice> choices,
        @Nullable String narrowedBy) {

    /** What a parameter's value is. The first four are keys of ours, text in Cypher. */
    public enum Kind {
        TASK,
        AGENCY,
        DATABASE,
        DOCUMENT,
        DATE,
        /** A whole number from 0 to 1,000,000. */
        NUMBER,
        /** At most 200 letters. */
        TEXT,
        CHOICE
    }

    /** @param value what Cypher gets */
    public record Choice(String value, Wording label) {}
}
