package vn.daumoi.graph;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;

/**
 * Counts the changes to tasks, dependencies and reports of progress. Every change to them calls {@link #touch()} in its own
 * transaction; whoever keeps a copy of the plan in memory compares {@link #now()}, and so also notices what another server
 * on the same database changed.
 */
@Component
public class PlanStamp {

    private final Neo4jClient neo4j;

    PlanStamp(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** Counts a change, in the transaction that makes it. */
    public void touch() {
        neo4j.query(Cypher.named("graph/stamp-touch")).run();
    }

    /** The count as it is now; never smaller than before. */
    public long now() {
        return neo4j.query(Cypher.named("graph/stamp"))
                .fetchAs(Long.class)
                .one()
                .orElse(0L);
    }
}
