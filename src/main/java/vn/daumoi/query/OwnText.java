package vn.daumoi.query;

import java.util.ArrayList;
import java.util.List;

/** What must hold of a query that somebody wrote, before it is kept or run. */
final class OwnText {

    private OwnText() {}

    static List<QueryProblem> problems(QueryDefinition query) {
        Judge.Judgement judgement = Judge.judge(query.cypher());
        var problems = new ArrayList<>(judgement.problems());
        List<String> declared =
                query.parameters().stream().map(QueryParameter::name).toList();
        judgement.parameters().stream()
                .filter(name -> !declared.contains(name))
                .sorted()
                .forEach(name -> problems.add(QueryProblem.of(Fence.PARAMETER, "query.problem.undeclared", name)));
        return List.copyOf(problems);
    }
}
