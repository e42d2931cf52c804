package vn.daumoi.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.engine.Cypher;

/** Judges a text without running it. */
@Needs(Permission.CURATE)
@Service
public class QueryChecking {

    private static final QueryWorkers.Guest PASSING = () -> {};

    private final QueryWorkers workers;
    private final PlanCheck plans = new PlanCheck();

    QueryChecking(QueryWorkers workers) {
        this.workers = workers;
    }

    /**
     * Problems with the server's own words and places, and the plan where there are none. Takes milliseconds; while the
     * process that knows the plan is still coming up, a text without problems of syntax has neither.
     */
    public CheckedQuery check(String cypher) {
        Judge.Judgement judgement = workers.possible()
                ? Judge.judge(cypher)
                : new Judge.Judgement(
                        List.of(QueryProblem.of(Fence.ENGINE, "query.problem.noEngine")), Set.of(), List.of());
        List<String> parameters = List.copyOf(new TreeSet<>(judgement.parameters()));
        if (!judgement.problems().isEmpty()) {
            return new CheckedQuery(judgement.problems(), null, parameters);
        }
        if (!workers.ready()) {
            workers.warmUp();
            return new CheckedQuery(List.of(), null, parameters);
        }
        PlanCheck.Verdict verdict = explained(cypher, parameters);
        return new CheckedQuery(verdict.problems(), verdict.plan().orElse(null), parameters);
    }

    private PlanCheck.Verdict explained(String cypher, List<String> parameters) {
        // the plan of a text depends little on values; nobody has given any yet
        var none = new HashMap<String, Object>();
        parameters.forEach(name -> none.put(name, org.neo4j.driver.Values.NULL));
        QueryWorker worker = workers.enter(PASSING);
        try (Session session = worker.driver().session()) {
            return plans.explain(session, cypher, none);
        } finally {
            workers.leave(worker, PASSING);
        }
    }

    /** What there is to name. The first call takes seconds, while the process that knows comes up. */
    public SchemaWords schema() {
        var names = new GraphNames();
        if (workers.possible()) {
            QueryWorker worker = workers.enter(PASSING);
            try (Session session = worker.driver().session()) {
                session.run(
                                Cypher.named("query/schema-words"),
                                Map.of(),
                                TransactionConfig.builder()
                                        .withTimeout(Duration.ofSeconds(5))
                                        .build())
                        .forEachRemaining(row -> names.add(row.get("kind").asString(), row.get("names")));
            } finally {
                workers.leave(worker, PASSING);
            }
        }
        return new SchemaWords(
                List.copyOf(names.labels()),
                List.copyOf(names.types()),
                List.copyOf(names.properties()),
                new ArrayList<>(AllowedSyntax.FUNCTIONS),
                new ArrayList<>(AllowedSyntax.PROCEDURES));
    }
}
