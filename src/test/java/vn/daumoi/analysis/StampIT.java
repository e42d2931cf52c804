package vn.daumoi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.Plan;
import org.springframework.beans.factory.annotation.Autowired;
import vn.daumoi.engine.Cypher;
import vn.daumoi.engine.DaumoiIT;

/** Every question asks for the stamp first: it must not look at the plan itself. */
@DaumoiIT
class StampIT {

    @Test
    void countsComeFromTheCountStore(@Autowired Driver driver) {
        var operators = new ArrayList<String>();
        try (var session = driver.session()) {
            gather(
                    session.run("EXPLAIN " + Cypher.named("analysis/stamp"))
                            .consume()
                            .plan(),
                    operators);
        }
        assertThat(operators).filteredOn(o -> o.contains("FromCountStore")).hasSize(7);
        assertThat(operators).noneMatch(o -> o.contains("Scan") || o.contains("Expand"));
    }

    private static void gather(Plan plan, List<String> operators) {
        operators.add(plan.operatorType());
        plan.children().forEach(child -> gather(child, operators));
    }
}
