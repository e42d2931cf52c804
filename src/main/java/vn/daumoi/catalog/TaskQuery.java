package vn.daumoi.catalog;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.Parameters;
import vn.daumoi.graph.TaskStatus;

/**
 * The filter of tasks as it stands in an address of the REST interface; all parts must hold.
 *
 * @param sort of the list; no part of the filter
 */
public record TaskQuery(
        @Parameter(
                description = "Words in title, product, code, or names of agencies and databases; diacritics optional")
        @Nullable
        String q,

        @Parameter(description = "Key of an agency that leads, by itself or as a member of a collective") @Nullable
        String lead,

        @Parameter(description = "Key of an agency that helps, in the same manner") @Nullable
        String coLead,

        @Parameter(description = "Code of the section: B") @Nullable
        String section,

        @Parameter(description = "Key of the document that ordered the task") @Nullable
        String document,

        @Parameter(description = "Key of a database the task concerns") @Nullable
        String database,

        @Parameter(description = "Key of a legal document the task cites") @Nullable
        String cites,

        @Parameter(
                description = "Kind of the deadline",
                schema =
                        @Schema(
                                allowableValues = {
                                    "DUE",
                                    "FROM",
                                    "BETWEEN",
                                    "ONGOING",
                                    "RECURRING",
                                    "CONDITIONAL",
                                    "UNKNOWN"
                                }))
        @Nullable
        String deadlineKind,

        @Parameter(description = "Due on this day or later: 2023-03-01") @Nullable
        String dueFrom,

        @Parameter(description = "Due on this day or earlier: 2023-03-31") @Nullable
        String dueTo,

        @Parameter(
                description =
                        "Status on the day asOf, several with commas: NOT_REPORTED, NOT_STARTED, IN_PROGRESS, DONE,"
                                + " CANCELLED")
        @Nullable
        String status,

        @Parameter(description = "true: only what is open and was due before the day asOf") @Nullable
        String overdue,

        @Parameter(description = "The day at whose end statuses are told; today unless given: 2023-05-01") @Nullable
        String asOf,

        @Parameter(description = "code, due, title or lead; a minus before it reverses") @Nullable
        String sort) {

    static final List<String> SORTS = List.of("code", "due", "title", "lead");

    /** A filter as the parameters of an address; nothing for a part that is null. */
    public static Map<String, String> parameters(TaskFilter filter) {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "q", filter.text());
        put(parameters, "lead", filter.lead());
        put(parameters, "coLead", filter.coLead());
        put(parameters, "section", filter.section());
        put(parameters, "document", filter.document());
        put(parameters, "database", filter.database());
        put(parameters, "cites", filter.cites());
        put(parameters, "deadlineKind", filter.deadlineKind());
        put(parameters, "dueFrom", filter.dueFrom());
        put(parameters, "dueTo", filter.dueTo());
        put(
                parameters,
                "status",
                filter.statuses().isEmpty()
                        ? null
                        : filter.statuses().stream().map(TaskStatus::name).collect(Collectors.joining(",")));
        put(parameters, "overdue", filter.overdue() ? "true" : null);
        put(parameters, "asOf", filter.asOf());
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    /**
     * The same from parameters by their names; unknown ones are passed over.
     *
     * @throws vn.daumoi.graph.BadParameterException where one says nothing we understand
     */
    public static TaskFilter filter(Function<String, @Nullable String> value) {
        return new TaskQuery(
                        value.apply("q"),
                        value.apply("lead"),
                        value.apply("coLead"),
                        value.apply("section"),
                        value.apply("document"),
                        value.apply("database"),
                        value.apply("cites"),
                        value.apply("deadlineKind"),
                        value.apply("dueFrom"),
                        value.apply("dueTo"),
                        value.apply("status"),
                        value.apply("overdue"),
                        value.apply("asOf"),
                        null)
                .filter();
    }

    /** @throws vn.daumoi.graph.BadParameterException where a part says nothing we understand */
    public TaskFilter filter() {
        return new TaskFilter(
                Parameters.text(q),
                Parameters.text(lead),
                Parameters.text(coLead),
                Parameters.text(document),
                Parameters.text(section),
                Parameters.text(database),
                Parameters.text(cites),
                Parameters.oneOf(DeadlineKind.class, "deadlineKind", deadlineKind),
                Parameters.date("dueFrom", dueFrom),
                Parameters.date("dueTo", dueTo),
                List.copyOf(Parameters.someOf(TaskStatus.class, "status", status)),
                Parameters.truth("overdue", overdue),
                Parameters.date("asOf", asOf));
    }
}
