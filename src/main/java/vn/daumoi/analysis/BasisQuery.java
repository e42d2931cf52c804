package vn.daumoi.analysis;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.Parameters;

/** The basis of an analysis as it stands in an address. */
record BasisQuery(
        @Parameter(description = "The day of the question: 2023-05-01; today unless given") @Nullable
        String asOf,

        @Parameter(
                description = "Proposed dependencies of less confidence do not count: 0 to 1, 0.5 unless given. What a"
                        + " person confirmed counts always",
                schema = @Schema(example = "0.5"))
        @Nullable
        String minConfidence,

        @Parameter(
                description = "Which dependencies count, with commas between: PROPOSED, CONFIRMED; both unless given",
                schema = @Schema(example = "PROPOSED,CONFIRMED"))
        @Nullable
        String states,

        @Parameter(
                description = "true: agencies that are no more appear as those who have taken over their functions",
                schema = @Schema(allowableValues = {"true", "false"}))
        @Nullable
        String responsibleToday) {

    /**
     * @param today where no day is given
     * @throws vn.daumoi.graph.BadParameterException where a part says nothing we understand
     */
    Basis basis(LocalDate today) {
        LocalDate day = Objects.requireNonNullElse(Parameters.date("asOf", asOf), today);
        Set<Basis.State> some = Parameters.someOf(Basis.State.class, "states", states);
        return new Basis(
                day,
                Parameters.decimal("minConfidence", minConfidence, Basis.MIN_CONFIDENCE, 0, 1),
                some.isEmpty() ? EnumSet.allOf(Basis.State.class) : some,
                Parameters.truth("responsibleToday", responsibleToday));
    }
}
