package vn.daumoi.query;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.daumoi.access.Role;

/** A query in the caller's language. */
record QueryJson(
        String id,
        String area,
        String title,
        String description,
        List<String> tags,
        View view,
        List<ParameterJson> parameters,
        List<ColumnJson> columns,
        String cypher,
        boolean shipped,
        boolean mine,
        String owner,
        Share.With share,
        @Nullable Role role,
        long version,
        boolean favourite,
        @Nullable Instant changedAt,
        @Nullable Long watchMinutes) {

    /** A parameter. */
    record ParameterJson(
            String name,
            QueryParameter.Kind kind,
            String label,
            @Nullable String byDefault,
            boolean required,
            List<ColumnJson> choices,
            @Nullable String narrowedBy) {}

    /** A name with what people call it. */
    record ColumnJson(String name, String label) {}

    static QueryJson of(SavedQuery query, Locale locale) {
        QueryDefinition definition = query.definition();
        return new QueryJson(
                query.id(),
                definition.area(),
                definition.title().in(locale),
                definition.description().in(locale),
                definition.tags(),
                definition.view(),
                definition.parameters().stream().map(p -> parameter(p, locale)).toList(),
                definition.columns().stream()
                        .map(c -> new ColumnJson(c.name(), c.label().in(locale)))
                        .toList(),
                definition.cypher(),
                query.shipped(),
                query.mine(),
                query.ownerName(),
                query.share().with(),
                query.share().role(),
                query.version(),
                query.favourite(),
                query.changedAt(),
                query.watchEvery() == null ? null : query.watchEvery().toMinutes());
    }

    private static ParameterJson parameter(QueryParameter parameter, Locale locale) {
        return new ParameterJson(
                parameter.name(),
                parameter.kind(),
                parameter.label().in(locale),
                parameter.defaultValue(),
                parameter.required(),
                parameter.choices().stream()
                        .map(c -> new ColumnJson(c.value(), c.label().in(locale)))
                        .toList(),
                parameter.narrowedBy());
    }
}
