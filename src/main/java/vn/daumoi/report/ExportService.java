package vn.daumoi.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.stereotype.Service;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditLog;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.engine.Cypher;

/** The whole graph as a file. */
@Needs(Permission.READ)
@Service
public class ExportService {

    private final Driver driver;
    private final DatabaseSelectionProvider database;
    private final Neo4jBookmarkManager bookmarks;
    private final AuditLog audit;

    ExportService(Driver driver, DatabaseSelectionProvider database, Neo4jBookmarkManager bookmarks, AuditLog audit) {
        this.driver = driver;
        this.audit = audit;
        this.database = database;
        this.bookmarks = bookmarks;
    }

    /** What writes an export, once it has been told of. */
    @FunctionalInterface
    public interface Writing {

        /** @throws IOException where the stream takes no more */
        void to(OutputStream out) throws IOException;
    }

    /**
     * Tells the audit trail of an export, which may be written later and on another thread: who asks, and from where, is
     * known here.
     */
    public Writing begin(ExportFormat format) {
        audit.record(AuditAction.DATA_EXPORTED, "daumoi." + format.extension(), null, format.name());
        return out -> stream(format, out);
    }

    /**
     * Tells the audit trail of an export, and writes it.
     *
     * @throws IOException where the stream takes no more
     */
    public void write(ExportFormat format, OutputStream out) throws IOException {
        begin(format).to(out);
    }

    /**
     * Writes every node and relation as they come from the database, in one reading transaction, and leaves the stream
     * open.
     */
    private void stream(ExportFormat format, OutputStream out) throws IOException {
        var config = SessionConfig.builder().withBookmarks(bookmarks.getBookmarks());
        String name = database.getDatabaseSelection().getValue();
        if (name != null) {
            config.withDatabase(name);
        }
        // Neo4jClient would hold the whole graph in memory; the driver hands it over row by row
        try (var session = driver.session(config.build());
                Transaction transaction = session.beginTransaction()) {
            GraphWriter writer = GraphWriter.to(out, format);
            writer.begin(properties(transaction));
            Result nodes = transaction.run(Cypher.named("report/export-nodes"));
            while (nodes.hasNext()) {
                var row = nodes.next();
                writer.node(new GraphWriter.Node(
                        row.get("key").asString(), row.get("labels").asList(Value::asString), row.get("properties")));
            }
            Result relations = transaction.run(Cypher.named("report/export-relations"));
            while (relations.hasNext()) {
                var row = relations.next();
                writer.relation(new GraphWriter.Relation(
                        row.get("type").asString(),
                        row.get("from").asString(),
                        row.get("to").asString(),
                        row.get("properties"),
                        row.get("fromLabel").asString(),
                        row.get("toLabel").asString()));
            }
            writer.end();
        }
    }

    private static List<GraphWriter.Property> properties(Transaction transaction) {
        return transaction
                .run(Cypher.named("report/export-properties"))
                .list(row -> new GraphWriter.Property(
                        row.get("of").asString(),
                        row.get("name").asString(),
                        row.get("types").asList(Value::asString)));
    }
}
