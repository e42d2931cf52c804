package vn.daumoi.analysis;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.Parameters;

/** How much of an answer is listed; counts are always whole. */
record LimitQuery(
        @Parameter(description = "How many are listed at most: 1 to 100000, 1000 unless given; counts are always whole")
        @Nullable
        String limit) {

    int value() {
        return Parameters.number("limit", limit, 1000, 1, 100_000);
    }
}
