package vn.daumoi.administration.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditFilter;

/** The filter of the audit trail as it stands in an address. */
final class AuditAddress {

    private AuditAddress() {}

    /** What an address says; parts of it that mean nothing are passed over. */
    static AuditFilter filter(QueryParameters query) {
        return new AuditFilter(
                text(query, "q"),
                text(query, "by"),
                action(text(query, "action")),
                text(query, "target"),
                date(text(query, "from")),
                date(text(query, "to")));
    }

    static QueryParameters query(AuditFilter filter) {
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "q", filter.words());
        put(query, "by", filter.by());
        put(query, "action", filter.action());
        put(query, "target", filter.target());
        put(query, "from", filter.from());
        put(query, "to", filter.to());
        return QueryParameters.simple(query);
    }

    private static void put(Map<String, String> query, String name, @Nullable Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }

    private static @Nullable String text(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }

    private static @Nullable AuditAction action(@Nullable String name) {
        return Arrays.stream(AuditAction.values())
                .filter(action -> action.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate date(@Nullable String iso) {
        try {
            return iso == null ? null : LocalDate.parse(iso);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
