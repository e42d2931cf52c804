package vn.daumoi.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;
import vn.daumoi.engine.Cypher;
import vn.daumoi.engine.ScratchDatabases;

/**
 * Keeps another database the same as the graph, without what is the program's own: whatever a query finds there is for
 * everybody who may read. The first time all is written, later what differs; what was written is remembered by fingerprint.
 */
final class GraphCopy {

    private static final int BATCH = 2_000;

    private final Driver source;
    private final SessionConfig sourceSession;
    private final Driver target;
    private final Map<String, Known> nodes = new HashMap<>();
    private final Map<String, Known> relations = new HashMap<>();
    private boolean filled;

    /** @param copy the engine's id of it in the copy */
    private record Known(String copy, long fingerprint) {}

    /** @param sourceSession of the database that is copied */
    GraphCopy(Driver source, SessionConfig sourceSession, Driver target) {
        this.source = source;
        this.sourceSession = sourceSession;
        this.target = target;
    }

    /** Makes the copy what the graph is now; what was there before is seen until it is done, but for the first time. */
    synchronized void refresh() {
        try (Session from = source.session(sourceSession);
                Session to = target.session()) {
            if (!filled) {
                ScratchDatabases.schema().forEach(statement -> to.run(statement).consume());
            }
            try (var writer = new Writer(to, !filled)) {
                var oldNodes = new HashSet<>(nodes.keySet());
                var oldRelations = new HashSet<>(relations.keySet());
                nodes(from, writer, oldNodes);
                relations(from, writer, oldRelations);
                remove(writer, "query/copy-remove-relations", relations, oldRelations);
                remove(writer, "query/copy-remove-nodes", nodes, oldNodes);
                writer.commit();
            }
            if (!filled) {
                to.run(Cypher.named("engine/await-indexes")).consume();
                filled = true;
            }
        }
    }

    private void nodes(Session from, Writer writer, Set<String> old) {
        var added = new ArrayList<Map<String, Object>>();
        var changed = new ArrayList<Map<String, Object>>();
        var result = from.run(Cypher.named("query/copy-read-nodes"));
        while (result.hasNext()) {
            Record row = result.next();
            String id = row.get("id").asString();
            long fingerprint = fingerprint(row.get("labels"), row.get("properties"));
            old.remove(id);
            Known known = nodes.get(id);
            if (known == null) {
                added.add(Map.of(
                        "id",
                        id,
                        "labels",
                        row.get("labels"),
                        "properties",
                        row.get("properties"),
                        "fingerprint",
                        fingerprint));
            } else if (known.fingerprint() != fingerprint) {
                changed.add(
                        Map.of("copy", known.copy(), "labels", row.get("labels"), "properties", row.get("properties")));
                nodes.put(id, new Known(known.copy(), fingerprint));
            }
            if (added.size() == BATCH) {
                writer.add("query/copy-nodes", added, nodes);
            }
            if (changed.size() == BATCH) {
                writer.run("query/copy-change-nodes", changed);
            }
        }
        writer.add("query/copy-nodes", added, nodes);
        writer.run("query/copy-change-nodes", changed);
    }

    private void relations(Session from, Writer writer, Set<String> old) {
        var added = new ArrayList<Map<String, Object>>();
        var result = from.run(Cypher.named("query/copy-read-relations"));
        while (result.hasNext()) {
            Record row = result.next();
            String id = row.get("id").asString();
            Known start = nodes.get(row.get("from").asString());
            Known end = nodes.get(row.get("to").asString());
            if (start == null || end == null) {
                // came after the nodes were read: the next refresh has both
                continue;
            }
            long fingerprint = fingerprint(row.get("type"), row.get("properties"))
                    + 31L * row.get("from").hashCode()
                    + row.get("to").hashCode();
            Known known = relations.get(id);
            if (known != null && known.fingerprint() == fingerprint) {
                old.remove(id);
                continue;
            }
            added.add(Map.of(
                    "id", id,
                    "from", start.copy(),
                    "to", end.copy(),
                    "type", row.get("type"),
                    "properties", row.get("properties"),
                    "fingerprint", fingerprint));
            if (known != null) {
                // its id was given to another relation, or its properties are others: it is made anew
                old.remove(id);
                writer.remove("query/copy-remove-relations", List.of(known.copy()));
            }
            if (added.size() == BATCH) {
                writer.add("query/copy-relations", added, relations);
            }
        }
        writer.add("query/copy-relations", added, relations);
    }

    private static void remove(Writer writer, String statement, Map<String, Known> all, Set<String> gone) {
        List<String> copies = new ArrayList<>();
        for (String id : gone) {
            Known known = all.remove(id);
            if (known != null) {
                copies.add(known.copy());
            }
        }
        for (int i = 0; i < copies.size(); i += BATCH) {
            writer.remove(statement, copies.subList(i, Math.min(copies.size(), i + BATCH)));
        }
    }

    private static long fingerprint(Value one, Value other) {
        return ((long) one.hashCode() << 32) ^ (other.hashCode() & 0xffff_ffffL);
    }

    /** Writes in one transaction, or in many where nobody reads yet and one would be too large. */
    private static final class Writer implements AutoCloseable {

        private final Session session;
        private final boolean many;
        private Transaction transaction;

        Writer(Session session, boolean many) {
            this.session = session;
            this.many = many;
            this.transaction = session.beginTransaction();
        }

        void add(String statement, List<Map<String, Object>> rows, Map<String, Known> known) {
            if (rows.isEmpty()) {
                return;
            }
            Map<String, Long> fingerprints = new HashMap<>();
            rows.forEach(row -> fingerprints.put((String) row.get("id"), (Long) row.get("fingerprint")));
            transaction.run(Cypher.named(statement), Map.of("rows", rows)).forEachRemaining(row -> {
                String id = row.get("id").asString();
                known.put(id, new Known(row.get("copy").asString(), fingerprints.getOrDefault(id, 0L)));
            });
            rows.clear();
            split();
        }

        void run(String statement, List<Map<String, Object>> rows) {
            if (!rows.isEmpty()) {
                transaction.run(Cypher.named(statement), Map.of("rows", rows)).consume();
                rows.clear();
                split();
            }
        }

        void remove(String statement, List<String> ids) {
            transaction.run(Cypher.named(statement), Map.of("ids", ids)).consume();
            split();
        }

        void commit() {
            transaction.commit();
        }

        private void split() {
            if (many) {
                transaction.commit();
                transaction = session.beginTransaction();
            }
        }

        @Override
        public void close() {
            transaction.close();
        }
    }
}
