package vn.daumoi.query;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Parameters;
import vn.daumoi.graph.Slice;
import vn.daumoi.graph.UnknownKeyException;

/** Runs queries over REST. */
@RestController
@RequestMapping(path = "/api/v1/queries", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "queries")
class QueryRunController {

    private static final int MOST_NODES = 2_000;

    private final QueryLibrary library;
    private final QueryRuns runs;
    private final QueryChecking checking;

    QueryRunController(QueryLibrary library, QueryRuns runs, QueryChecking checking) {
        this.library = library;
        this.runs = runs;
        this.checking = checking;
    }

    /** Values of a query's parameters, by their names. */
    record RunRequest(@Nullable Map<String, String> parameters) {

        Map<String, String> values() {
            return Objects.requireNonNullElse(parameters, Map.of());
        }
    }

    /**
     * Typed text.
     *
     * @param kinds of the parameters, by their names; a text where nothing is said
     */
    record TypedRequest(
            @Nullable String cypher,
            @Nullable Map<String, QueryParameter.Kind> kinds,
            @Nullable Map<String, String> parameters) {

        Map<String, String> values() {
            return Objects.requireNonNullElse(parameters, Map.of());
        }

        List<QueryParameter> declared() {
            var all = new LinkedHashMap<String, QueryParameter.Kind>();
            values().keySet().forEach(name -> all.put(name, QueryParameter.Kind.TEXT));
            all.putAll(Objects.requireNonNullElse(kinds, Map.of()));
            return all.entrySet().stream()
                    .map(p -> new QueryParameter(
                            p.getKey(),
                            p.getValue(),
                            new Wording(p.getKey(), p.getKey()),
                            null,
                            false,
                            List.of(),
                            null))
                    .toList();
        }
    }

    /**
     * An answer's page.
     *
     * @param items rows, each with a value for each column
     * @param total rows in all, as far as they were counted
     * @param exact whether {@code total} is all of them
     * @param graph of the nodes and relations on this page
     * @param asOf when the graph was so; {@code stale} where it has changed since
     */
    record RunJson(
            List<QueryJson.ColumnJson> columns,
            List<List<Cell>> items,
            long total,
            long shown,
            boolean exact,
            List<Listing.Hidden> hiddenBy,
            ResultGraph graph,
            long tookMs,
            Instant asOf,
            boolean stale,
            List<QueryProblems.ProblemJson> problems) {}

    /** What checking found. */
    record CheckJson(
            List<QueryProblems.ProblemJson> problems,
            @Nullable QueryPlan plan,
            List<String> parameters) {}

    @PostMapping("/{id}/run")
    @Needs(Permission.READ)
    @Operation(summary = "Runs a saved query")
    RunJson run(
            @PathVariable String id,
            @RequestParam(required = false) @Parameter(description = "Page, counted from 0") @Nullable String page,
            @RequestParam(required = false) @Parameter(description = "How many rows on a page: 1 to 500") @Nullable
                    String size,
            @RequestBody(required = false) @Nullable RunRequest wanted,
            Locale locale) {
        SavedQuery query = library.find(id).orElseThrow(() -> new UnknownKeyException(id));
        var rows = new Page(Parameters.slice(page, size, null, List.of("row")));
        Map<String, String> values = wanted == null ? Map.of() : wanted.values();
        RunOutcome outcome =
                runs.start(id, values, QueryRuns.MOST_ROWS, rows).outcome().join();
        return json(query.definition(), rows, outcome, locale);
    }

    @PostMapping("/run")
    @Needs(Permission.CURATE)
    @Operation(summary = "Runs a typed text, on a copy of the graph")
    RunJson runTyped(
            @RequestParam(required = false) @Parameter(description = "Page, counted from 0") @Nullable String page,
            @RequestParam(required = false) @Parameter(description = "How many rows on a page: 1 to 500") @Nullable
                    String size,
            @RequestBody TypedRequest wanted,
            Locale locale) {
        String cypher = Parameters.given("cypher", wanted.cypher());
        var rows = new Page(Parameters.slice(page, size, null, List.of("row")));
        RunOutcome outcome = runs.startTyped(cypher, wanted.declared(), wanted.values(), QueryRuns.MOST_ROWS, rows)
                .outcome()
                .join();
        return json(QueryDefinition.typed(cypher, List.of()), rows, outcome, locale);
    }

    @PostMapping("/check")
    @Needs(Permission.CURATE)
    @Operation(summary = "Judges a text without running it")
    CheckJson check(@RequestBody TypedRequest wanted, Locale locale) {
        CheckedQuery checked = checking.check(Parameters.given("cypher", wanted.cypher()));
        return new CheckJson(QueryProblems.json(checked.problems(), locale), checked.plan(), checked.parameters());
    }

    /** @throws QueryRefusedException where it failed, or took too long */
    private static RunJson json(QueryDefinition query, Page rows, RunOutcome outcome, Locale locale) {
        boolean answered = outcome.state() == RunOutcome.State.DONE || outcome.state() == RunOutcome.State.CUT;
        if (!answered) {
            QueryProblem why = outcome.problem();
            throw new QueryRefusedException(why == null ? QueryProblem.of(Fence.ENGINE, "query.problem.failed") : why);
        }
        var hidden = new ArrayList<Listing.Hidden>();
        long beyond = outcome.counted() - outcome.shown();
        if (outcome.shown() > rows.kept.size()) {
            hidden.add(new Listing.Hidden("page", outcome.shown() - rows.kept.size()));
        }
        if (beyond > 0) {
            hidden.add(new Listing.Hidden("limit", beyond));
        }
        return new RunJson(
                outcome.columns().stream()
                        .map(name -> new QueryJson.ColumnJson(name, query.columnLabel(name, locale)))
                        .toList(),
                List.copyOf(rows.kept),
                outcome.counted(),
                rows.kept.size(),
                outcome.exact(),
                List.copyOf(hidden),
                ResultGraph.of(rows.kept, MOST_NODES),
                outcome.took().toMillis(),
                outcome.asOf(),
                outcome.stale(),
                outcome.problem() == null ? List.of() : QueryProblems.json(List.of(outcome.problem()), locale));
    }

    /** Keeps the rows of one page, and lets the others go. */
    private static final class Page implements RowSink {

        private final Slice slice;
        private final List<List<Cell>> kept = new ArrayList<>();
        private long passed;

        Page(Slice slice) {
            this.slice = slice;
        }

        @Override
        public void begin(List<String> columns) {
            kept.clear();
            passed = 0;
        }

        @Override
        public void rows(List<List<Cell>> rows) {
            for (List<Cell> row : rows) {
                if (passed >= slice.offset() && kept.size() < slice.limit()) {
                    kept.add(row);
                }
                passed++;
            }
        }

        @Override
        public void end(RunOutcome outcome) {
            // whoever waits for it is told by the run
        }
    }
}
