package vn.daumoi.catalog;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.Parameters;

/** The filter of tasks as it stands in an address; all parts must hold. */
record TaskQuery(
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

        @Parameter(description = "code, due, title or lead; a minus before it reverses") @Nullable
        String sort) {

    static final List<String> SORTS = List.of("code", "due", "title", "lead");

    TaskFilter filter() {
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
                Parameters.date("dueTo", dueTo));
    }
}
