package vn.daumoi.query;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/**
 * Runs queries, under every fence ({@link Fence}).
 *
 * <p>Throws before anything runs: {@link vn.daumoi.graph.UnknownKeyException} where there is no such query for whoever asks,
 * {@link vn.daumoi.graph.BadParameterException} for a value that does not fit, {@link QueryRefusedException} for a text that must
 * not run, and where whoever asks has too many runs under way.
 */
@Needs(Permission.READ)
@Service
public class QueryRuns {

    /** How many rows a run hands out at most, unless it asks for fewer. */
    public static final int MOST_ROWS = 100_000;

    /**
     * Starts a saved query.
     *
     * @param values of its parameters, as a person would type them or a link says them
     * @param limit how many rows at most
     */
    public QueryRun start(String id, Map<String, String> values, int limit, RowSink sink) {
        throw new UnsupportedOperationException();
    }

    /**
     * Starts a text that somebody typed.
     *
     * @param parameters what the text asks for, as in a saved query
     */
    @Needs(Permission.CURATE)
    public QueryRun startTyped(
            String cypher, List<QueryParameter> parameters, Map<String, String> values, int limit, RowSink sink) {
        throw new UnsupportedOperationException();
    }

    /** Runs a saved query to its end and keeps all rows. */
    public QueryAnswer run(String id, Map<String, String> values, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Runs a typed text to its end and keeps all rows. */
    @Needs(Permission.CURATE)
    public QueryAnswer runTyped(String cypher, List<QueryParameter> parameters, Map<String, String> values, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Gets ready for typed text, in the background: whoever opens the editor will soon run one. */
    @Needs(Permission.CURATE)
    public void warmUp() {}
}
