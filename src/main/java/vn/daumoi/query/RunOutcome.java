package vn.daumoi.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param shown how many rows were handed out
 * @param counted how many there are in all, as far as they were counted
 * @param exact whether {@code counted} is all of them
 * @param limit how many rows are handed out at most
 * @param took from the call to the end
 * @param firstRow from the call to the first row; {@code took} where there is none
 * @param asOf when the graph was as the answer says
 * @param stale whether the graph has changed since {@code asOf}
 * @param problem why it failed or was cut; null where it did not and was not
 */
public record RunOutcome(
        State state,
        List<String> columns,
        long shown,
        long counted,
        boolean exact,
        long limit,
        Duration took,
        Duration firstRow,
        Instant asOf,
        boolean stale,
        @Nullable QueryProblem problem) {

    /** The ways a run ends. */
    public enum State {
        /** All rows were handed out. */
        DONE,
        /** There are more rows, or larger ones, than the limit allows. */
        CUT,
        CANCELLED,
        TIMED_OUT,
        FAILED
    }
}
