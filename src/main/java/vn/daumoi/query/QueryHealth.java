package vn.daumoi.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Service;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;
import vn.daumoi.engine.Cypher;
import vn.daumoi.graph.Today;

/** Whether the queries still do what they should: looked at after each start and publication, and when somebody asks. */
@Needs(Permission.READ)
@Service
public class QueryHealth {

    private final ShippedQueries shipped;
    private final OwnQueries own;
    private final QueryRuns runs;
    private final QueryWorkers workers;
    private final Neo4jClient neo4j;
    private final Today today;
    private final Map<String, HealthReport> reports = new ConcurrentHashMap<>();

    QueryHealth(
            ShippedQueries shipped,
            OwnQueries own,
            QueryRuns runs,
            QueryWorkers workers,
            Neo4jClient neo4j,
            Today today) {
        this.shipped = shipped;
        this.own = own;
        this.runs = runs;
        this.workers = workers;
        this.neo4j = neo4j;
        this.today = today;
    }

    /** What the last look found about every query there is to see, failing ones first. */
    public List<HealthReport> reports() {
        Set<String> seen = new HashSet<>();
        shipped.all().forEach(query -> seen.add(query.id()));
        own.seenBy(SignedIn.person().orElseThrow())
                .forEach(o -> seen.add(o.query().id()));
        return reports.values().stream()
                .filter(report -> seen.contains(report.queryId()))
                .sorted(Comparator.comparing(HealthReport::healthy).thenComparing(HealthReport::queryId))
                .toList();
    }

    /** Looks again at every query there is to see; takes seconds. */
    @Needs(Permission.CURATE)
    public List<HealthReport> check() {
        Person person = SignedIn.person().orElseThrow();
        var queries = new ArrayList<>(shipped.all());
        own.seenBy(person).forEach(o -> queries.add(o.query()));
        look(queries);
        return reports();
    }

    /** Everybody's, for the program itself. */
    void lookAtAll() {
        var queries = new ArrayList<>(shipped.all());
        own.all().forEach(o -> queries.add(o.query()));
        look(queries);
    }

    private void look(List<SavedQuery> queries) {
        GraphNames known = knownNames();
        queries.forEach(query -> reports.put(query.id(), report(query, known)));
    }

    private HealthReport report(SavedQuery query, GraphNames known) {
        QueryDefinition definition = query.definition();
        List<QueryProblem> problems = new ArrayList<>();
        if (workers.possible()) {
            problems.addAll(OwnText.problems(definition));
            Judge.judge(definition.cypher()).names().stream()
                    .filter(name -> !known.knows(name))
                    .forEach(name -> problems.add(unknown(name)));
        }
        boolean runnable = definition.parameters().stream().allMatch(p -> !p.required() || p.defaultValue() != null);
        long rows = -1;
        if (problems.isEmpty() && runnable) {
            try {
                rows = rows(query, problems);
            } catch (QueryRefusedException e) {
                problems.addAll(e.problems());
            }
        }
        return new HealthReport(query.id(), definition.title(), List.copyOf(problems), rows, today.now());
    }

    private long rows(SavedQuery query, List<QueryProblem> problems) {
        RunOutcome outcome = runs.answer(query, Map.of(), 1).outcome();
        if (outcome.problem() != null) {
            problems.add(outcome.problem());
        } else if (outcome.counted() == 0 && !query.definition().mayBeEmpty() && !graphIsEmpty()) {
            problems.add(QueryProblem.of(Fence.ENGINE, "query.health.empty"));
        }
        return outcome.counted();
    }

    private boolean graphIsEmpty() {
        return neo4j.query(Cypher.named("directive/is-empty"))
                .fetchAs(Boolean.class)
                .one()
                .orElse(false);
    }

    private static QueryProblem unknown(Judge.Name name) {
        String key = switch (name.type()) {
            case "PropertyKeyName" -> "query.health.unknownProperty";
            case "RelTypeName" -> "query.health.unknownType";
            default -> "query.health.unknownLabel";
        };
        return new QueryProblem(Fence.NAME, key, List.of(name.name()), name.line(), name.column());
    }

    private GraphNames knownNames() {
        var names = new GraphNames();
        neo4j.query(Cypher.named("query/schema-words"))
                .fetchAs(Boolean.class)
                .mappedBy((system, row) -> {
                    names.add(row.get("kind").asString(), row.get("names"));
                    return true;
                })
                .all();
        return names;
    }
}
