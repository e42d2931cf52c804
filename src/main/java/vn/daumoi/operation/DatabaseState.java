package vn.daumoi.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;

/** Looks at the database from time to time: whether it answers, how fast, how much it holds. Asked often, it looks rarely. */
@Component
class DatabaseState {

    private static final Duration VALID = Duration.ofSeconds(15);

    private final Neo4jClient neo4j;
    private @Nullable Sample last;

    DatabaseState(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /**
     * What was seen.
     *
     * @param at when
     * @param up whether it answered
     * @param pingSeconds how long a statement takes that does nothing; NaN where it did not answer
     * @param counts by label, and {@code relations}; empty where it did not answer
     */
    record Sample(Instant at, boolean up, double pingSeconds, Map<String, Long> counts) {}

    /** The last look, at most some seconds old. */
    synchronized Sample sample() {
        if (last == null || last.at().plus(VALID).isBefore(Instant.now())) {
            last = look();
        }
        return last;
    }

    private Sample look() {
        try {
            // the first statement may have to open a connection
            ping();
            long begun = System.nanoTime();
            ping();
            double seconds = (System.nanoTime() - begun) / 1e9;
            Map<String, Long> counts = new HashMap<>();
            neo4j.query(Cypher.named("operation/counts"))
                    .fetch()
                    .all()
                    .forEach(row -> counts.put((String) row.get("what"), (Long) row.get("count")));
            return new Sample(Instant.now(), true, seconds, Map.copyOf(counts));
        } catch (DataAccessException | Neo4jException e) {
            return new Sample(Instant.now(), false, Double.NaN, Map.of());
        }
    }

    private void ping() {
        neo4j.query(Cypher.named("operation/ping")).fetchAs(Long.class).one();
    }
}
