package vn.daumoi.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.access.SignedIn;
import vn.daumoi.engine.WriteRefusedException;
import vn.daumoi.graph.Today;
import vn.daumoi.graph.UnknownKeyException;

/**
 * Runs queries, under every fence ({@link Fence}).
 *
 * <p>Throws before anything runs: {@link UnknownKeyException} where there is no such query for whoever asks, {@link
 * vn.daumoi.graph.BadParameterException} for a value that does not fit, {@link QueryRefusedException} for a text that must not
 * run, and where whoever asks has too many runs under way.
 */
@Needs(Permission.READ)
@Service
@EnableConfigurationProperties(QuerySettings.class)
public class QueryRuns {

    private static final Logger LOG = LoggerFactory.getLogger(QueryRuns.class);

    /** How many rows a run hands out at most, unless it asks for fewer. */
    public static final int MOST_ROWS = 100_000;

    private final QueryLibrary library;
    private final QueryWorkers workers;
    private final QuerySettings settings;
    private final Today today;
    private final Execution.Place trusted;
    private final Execution.Place untrusted;
    private final Map<String, Integer> underWay = new HashMap<>();

    QueryRuns(QueryLibrary library, QueryWorkers workers, QuerySettings settings, Today today, Driver database) {
        this.library = library;
        this.workers = workers;
        this.settings = settings;
        this.today = today;
        this.trusted = new Execution.Place(database, workers.session(), null, new PlanCheck(), settings, today::now);
        this.untrusted =
                new Execution.Place(database, workers.session(), workers, new PlanCheck(), settings, today::now);
    }

    /**
     * Starts a saved query.
     *
     * @param values of its parameters, as a person would type them or a link says them
     * @param limit how many rows at most
     */
    public QueryRun start(String id, Map<String, String> values, int limit, RowSink sink) {
        SavedQuery query = library.find(id).orElseThrow(() -> new UnknownKeyException(id));
        QueryRun run = start(query.definition(), query.shipped(), values, limit, sink);
        try {
            library.ran(id);
        } catch (WriteRefusedException e) {
            // on a full disk one can still read
            LOG.debug("A run was not noted", e);
        }
        return run;
    }

    /**
     * Starts a text that somebody typed.
     *
     * @param parameters what the text asks for, as in a saved query
     */
    @Needs(Permission.CURATE)
    public QueryRun startTyped(
            String cypher, List<QueryParameter> parameters, Map<String, String> values, int limit, RowSink sink) {
        return start(QueryDefinition.typed(cypher, parameters), false, values, limit, sink);
    }

    /** Runs a saved query to its end and keeps all rows. */
    public QueryAnswer run(String id, Map<String, String> values, int limit) {
        var kept = new Kept();
        RunOutcome outcome = start(id, values, limit, kept).outcome().join();
        return new QueryAnswer(outcome, outcome.columns(), List.copyOf(kept.rows));
    }

    /** Runs a typed text to its end and keeps all rows. */
    @Needs(Permission.CURATE)
    public QueryAnswer runTyped(String cypher, List<QueryParameter> parameters, Map<String, String> values, int limit) {
        var kept = new Kept();
        RunOutcome outcome =
                startTyped(cypher, parameters, values, limit, kept).outcome().join();
        return new QueryAnswer(outcome, outcome.columns(), List.copyOf(kept.rows));
    }

    /** Gets ready for typed text, in the background: whoever opens the editor will soon run one. */
    @Needs(Permission.CURATE)
    public void warmUp() {
        workers.warmUp();
    }

    /** Runs a query for the program itself, which asks for nobody's leave and keeps no note of it. */
    QueryAnswer answer(SavedQuery query, Map<String, String> values, int limit) {
        var kept = new Kept();
        RunOutcome outcome = start(query.definition(), query.shipped(), values, limit, kept)
                .outcome()
                .join();
        return new QueryAnswer(outcome, outcome.columns(), List.copyOf(kept.rows));
    }

    private QueryRun start(QueryDefinition query, boolean trust, Map<String, String> values, int limit, RowSink sink) {
        Map<String, Object> bound = ParameterValues.read(query.parameters(), values, today.date());
        if (!trust) {
            judge(query);
        }
        String person = SignedIn.person().map(p -> p.id()).orElse("");
        enter(person);
        try {
            return new Execution(
                            trust ? trusted : untrusted, query.cypher(), bound, Math.clamp(limit, 1, MOST_ROWS), sink)
                    .start(() -> leave(person));
        } catch (RuntimeException e) {
            leave(person);
            throw e;
        }
    }

    private void judge(QueryDefinition query) {
        if (!workers.possible()) {
            throw new QueryRefusedException(QueryProblem.of(Fence.ENGINE, "query.problem.noEngine"));
        }
        List<QueryProblem> problems = OwnText.problems(query);
        if (!problems.isEmpty()) {
            throw new QueryRefusedException(problems);
        }
    }

    private synchronized void enter(String person) {
        int now = underWay.merge(person, 1, Integer::sum);
        if (now > settings.atOnce()) {
            leave(person);
            throw new QueryRefusedException(
                    QueryProblem.of(Fence.TURNS, "query.problem.turns", String.valueOf(settings.atOnce())));
        }
    }

    private synchronized void leave(String person) {
        underWay.computeIfPresent(person, (p, n) -> n > 1 ? n - 1 : null);
    }

    private static final class Kept implements RowSink {

        private final List<List<Cell>> rows = new ArrayList<>();

        @Override
        public void begin(List<String> columns) {
            rows.clear();
        }

        @Override
        public void rows(List<List<Cell>> more) {
            rows.addAll(more);
        }

        @Override
        public void end(RunOutcome outcome) {
            // whoever waits for it is told by the run
        }
    }
}
