package vn.daumoi.analysis;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;

/** Reads the plan out of the graph. */
@Component
class PlanQueries {

    private final Driver driver;
    private final DatabaseSelectionProvider database;
    private final Neo4jBookmarkManager bookmarks;
    private final Neo4jClient neo4j;

    PlanQueries(Driver driver, DatabaseSelectionProvider database, Neo4jBookmarkManager bookmarks, Neo4jClient neo4j) {
        this.driver = driver;
        this.database = database;
        this.bookmarks = bookmarks;
        this.neo4j = neo4j;
    }

    Plan.PlanStamp stamp() {
        return neo4j.query(Cypher.named("analysis/stamp"))
                .fetchAs(Plan.PlanStamp.class)
                .mappedBy((types, row) -> new Plan.PlanStamp(
                        row.get("number").asLong(),
                        row.get("tasks").asLong(),
                        row.get("agencies").asLong(),
                        row.get("databases").asLong(),
                        row.get("dependencies").asLong(),
                        row.get("reports").asLong(),
                        row.get("leads").asLong(),
                        row.get("concerns").asLong()))
                .one()
                .orElseThrow();
    }

    /** Everything, row by row: Neo4jClient would hold every row of a million tasks as an object. */
    Plan load(Plan.PlanStamp stamp) {
        var config = SessionConfig.builder().withBookmarks(bookmarks.getBookmarks());
        String name = database.getDatabaseSelection().getValue();
        if (name != null) {
            config.withDatabase(name);
        }
        try (Session session = driver.session(config.build());
                Transaction transaction = session.beginTransaction()) {
            return new PlanReader(transaction).read(stamp);
        }
    }
}
