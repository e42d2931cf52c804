package vn.daumoi.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/** Asks the engine how it would answer a query, and whether that is a mere question. */
final class PlanCheck {

    /** Rows the engine expects from one step. */
    private static final double BUDGET = 1e9;

    private static final String EXPLAIN = "EXPLAIN ";
    private static final Pattern PLACE = Pattern.compile("\\(line (\\d+), column (\\d+) \\(offset: \\d+\\)\\)");

    /** Texts whose plan was found to be a question: what a text may do does not change with the figures of the graph. */
    private final Cache<String, Boolean> passed =
            Caffeine.newBuilder().maximumSize(1_000).build();

    /** What was found; the plan is there where there are no problems. */
    record Verdict(List<QueryProblem> problems, Optional<QueryPlan> plan) {}

    /**
     * Whether the text may run, as far as its plan says.
     *
     * @throws org.neo4j.driver.exceptions.Neo4jException where the engine cannot say
     */
    List<QueryProblem> problems(Session session, String text, Map<String, Object> parameters) {
        if (passed.getIfPresent(text) != null) {
            return List.of();
        }
        return explain(session, text, parameters).problems();
    }

    Verdict explain(Session session, String text, Map<String, Object> parameters) {
        try {
            ResultSummary summary = session.run(EXPLAIN + text, parameters).consume();
            var problems = new ArrayList<QueryProblem>();
            if (summary.queryType() != QueryType.READ_ONLY) {
                problems.add(QueryProblem.of(
                        Fence.PLAN,
                        "query.problem.planType",
                        summary.queryType().name()));
            }
            steps(summary.plan(), problems);
            if (problems.isEmpty()) {
                passed.put(text, true);
            }
            return new Verdict(problems, problems.isEmpty() ? Optional.of(plan(summary.plan())) : Optional.empty());
        } catch (ClientException e) {
            return new Verdict(List.of(ofServer(e)), Optional.empty());
        }
    }

    private static void steps(Plan plan, List<QueryProblem> problems) {
        String step = plan.operatorType().replaceFirst("@.*", "");
        if (AllowedSyntax.FORBIDDEN_STEPS.contains(step)) {
            problems.add(QueryProblem.of(Fence.PLAN, "query.problem.planStep", step));
        }
        if (step.equals("ProcedureCall")) {
            String call = details(plan).toLowerCase(Locale.ROOT).replace("`", "");
            if (AllowedSyntax.PROCEDURES.stream().noneMatch(call::startsWith)
                    || call.startsWith("db.index.")
                            && AllowedSyntax.TEXT_INDEXES.stream()
                                    .noneMatch(index -> call.contains(index.toLowerCase(Locale.ROOT)))) {
                problems.add(QueryProblem.of(Fence.PLAN, "query.problem.planStep", details(plan)));
            }
        }
        if (rows(plan) > BUDGET) {
            problems.add(
                    QueryProblem.of(Fence.BOUND, "query.problem.cost", String.format(Locale.ROOT, "%.0e", rows(plan))));
            return;
        }
        plan.children().forEach(child -> steps(child, problems));
    }

    private static QueryPlan plan(Plan plan) {
        return new QueryPlan(
                plan.operatorType().replaceFirst("@.*", ""),
                details(plan),
                rows(plan),
                plan.children().stream().map(PlanCheck::plan).toList());
    }

    private static String details(Plan plan) {
        return plan.arguments().containsKey("Details")
                ? plan.arguments().get("Details").asString()
                : "";
    }

    private static double rows(Plan plan) {
        return plan.arguments().containsKey("EstimatedRows")
                ? plan.arguments().get("EstimatedRows").asDouble()
                : 0;
    }

    /** The engine's own words, and the place in the text without what we put before it. */
    static QueryProblem ofServer(ClientException e) {
        String message = String.valueOf(e.getMessage());
        Matcher place = PLACE.matcher(message);
        int line = 0;
        int column = 0;
        if (place.find()) {
            line = Integer.parseInt(place.group(1));
            column = Integer.parseInt(place.group(2)) - (line == 1 && message.contains(EXPLAIN) ? EXPLAIN.length() : 0);
            message = message.substring(0, place.start()).strip();
        }
        String words = message.lines().findFirst().orElse("");
        return new QueryProblem(Fence.ENGINE, "query.problem.server", List.of(words), line, Math.max(column, 0));
    }
}
