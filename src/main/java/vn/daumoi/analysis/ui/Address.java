package vn.daumoi.analysis.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes what stands behind the question mark of an address; what means nothing is passed over. */
final class Address {

    private final Map<String, List<String>> parts = new LinkedHashMap<>();

    /** Adds a part, unless there is nothing to say. */
    Address with(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parts.put(name, List.of(value.toString()));
        }
        return this;
    }

    QueryParameters query() {
        return new QueryParameters(parts);
    }

    /** The whole address: {@code blockers?database=…}. */
    String of(String screen) {
        // Not by QueryParameters, whose order is any: the same question is to have the same address.
        String query = parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + encoded(part.getValue().getFirst()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? screen : screen + "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static @Nullable String text(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }

    static @Nullable LocalDate date(QueryParameters query, String name) {
        String iso = text(query, name);
        try {
            return iso == null ? null : LocalDate.parse(iso);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static int number(QueryParameters query, String name, int least, int most, int otherwise) {
        String text = text(query, name);
        try {
            int number = text == null ? otherwise : Integer.parseInt(text);
            return least <= number && number <= most ? number : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    static <E extends Enum<E>> @Nullable E oneOf(QueryParameters query, String name, Class<E> type) {
        String text = text(query, name);
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
