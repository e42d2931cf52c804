package vn.daumoi.query;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.engine.DaumoiIT;

/** What people type runs on a copy, in a process of its own. */
@DaumoiIT
class TypedRunsIT {

    @Autowired
    QueryRuns runs;

    @BeforeAll
    static void publish(@Autowired DirectiveService directives) throws Exception {
        Published.directive(directives);
    }

    @Test
    void theCopyHoldsTheDomainAlone() {
        long b = System.nanoTime();
        QueryAnswer answer = runs.runTyped(
                "MATCH (n) RETURN labels(n)[0] AS label, count(n) AS nodes ORDER BY label", List.of(), Map.of(), 100);
        System.out.println("FIRST " + (System.nanoTime() - b) / 1000000 + " " + answer);
        for (int i = 0; i < 5; i++) {
            b = System.nanoTime();
            answer = runs.runTyped("MATCH (t:Task) RETURN t LIMIT 10", List.of(), Map.of(), 100);
            System.out.println("NEXT " + (System.nanoTime() - b) / 1000000 + " " + answer.outcome());
        }
        answer = runs.runTyped("MATCH (:Agency)-[l:LEADS]->(:Task) RETURN l LIMIT 2", List.of(), Map.of(), 100);
        System.out.println(answer.rows() + " " + ResultGraph.of(answer.rows(), 100));
    }
}
