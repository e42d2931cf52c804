package vn.daumoi.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
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

    /**
     * @param copy the engine's id of it in the copy
     * @param key of ours, where it has one; the engine gives ids of what is gone to others
     */
    private record Known(String copy, String key, long fingerprint) {}

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
                if (!nodes(from, writer)) {
                    nodes.clear();
                    relations.clear();
                    writer.clear();
                    nodes(from, writer);
                }
                relations(from, writer);
                writer.commit();
            } catch (Neo4jException e) {
                // what was noted as written is not there
                nodes.clear();
                relations.clear();
                throw e;
            }
            if (!filled) {
                to.run(Cypher.named("engine/await-indexes")).consume();
                filled = true;
            }
        }
    }

    /**
     * Nodes: first out with what is gone, because keys are unique.
     *
     * @return whether that is possible; not where an id has become another node's
     */
    private boolean nodes(Session from, Writer writer) {
        var gone = new HashSet<>(nodes.keySet());
        var added = new ArrayList<Map<String, Object>>();
        var changed = new ArrayList<Map<String, Object>>();
        var result = from.run(Cypher.named("query/copy-read-nodes"));
        while (result.hasNext()) {
            Record row = result.next();
            String id = row.get("id").asString();
            String key = String.valueOf(row.get("properties").get("key").asObject());
            long fingerprint = fingerprint(row.get("labels"), row.get("properties"));
            gone.remove(id);
            Known known = nodes.get(id);
            if (known == null) {
                added.add(Map.of(
                        "id", id,
                        "key", key,
                        "labels", row.get("labels"),
                        "properties", row.get("properties"),
                        "fingerprint", fingerprint));
            } else if (!known.key().equals(key)) {
                return false;
            } else if (known.fingerprint() != fingerprint) {
                changed.add(Map.of(
                        "id",
                        id,
                        "copy",
                        known.copy(),
                        "key",
                        key,
                        "labels",
                        row.get("labels"),
                        "properties",
                        row.get("properties"),
                        "fingerprint",
                        fingerprint));
            }
            if (writer.many && added.size() == BATCH) {
                writer.add("query/copy-nodes", added, nodes);
                added.clear();
            }
        }
        writer.remove("query/copy-remove-nodes", nodes, gone);
        writer.change("query/copy-change-nodes", changed, nodes);
        writer.add("query/copy-nodes", added, nodes);
        return true;
    }

    private void relations(Session from, Writer writer) {
        var gone = new HashSet<>(relations.keySet());
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
                gone.remove(id);
                continue;
            }
            // one that is otherwise by now goes with those that are gone, and is made anew
            added.add(Map.of(
                    "id", id,
                    "key", "",
                    "from", start.copy(),
                    "to", end.copy(),
                    "type", row.get("type"),
                    "properties", row.get("properties"),
                    "fingerprint", fingerprint));
            if (writer.many && added.size() == BATCH) {
                writer.add("query/copy-relations", added, relations);
                added.clear();
            }
        }
        writer.remove("query/copy-remove-relations", relations, gone);
        writer.add("query/copy-relations", added, relations);
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

        void clear() {
            transaction.run(Cypher.named("query/copy-clear")).consume();
        }

        void add(String statement, List<Map<String, Object>> rows, Map<String, Known> known) {
            var byId = new HashMap<String, Map<String, Object>>();
            for (List<Map<String, Object>> batch : batches(rows)) {
                batch.forEach(row -> byId.put((String) row.get("id"), row));
                transaction.run(Cypher.named(statement), Map.of("rows", batch)).forEachRemaining(made -> {
                    String id = made.get("id").asString();
                    note(known, id, made.get("copy").asString(), Objects.requireNonNull(byId.get(id)));
                });
                byId.clear();
                split();
            }
        }

        void change(String statement, List<Map<String, Object>> rows, Map<String, Known> known) {
            for (List<Map<String, Object>> batch : batches(rows)) {
                transaction.run(Cypher.named(statement), Map.of("rows", batch)).consume();
                batch.forEach(row -> note(known, (String) row.get("id"), (String) row.get("copy"), row));
            }
        }

        void remove(String statement, Map<String, Known> known, Set<String> gone) {
            List<String> copies = new ArrayList<>();
            for (String id : gone) {
                Known was = known.remove(id);
                if (was != null) {
                    copies.add(was.copy());
                }
            }
            for (List<String> batch : batches(copies)) {
                transaction.run(Cypher.named(statement), Map.of("ids", batch)).consume();
            }
        }

        private static void note(Map<String, Known> known, String id, String copy, Map<String, Object> row) {
            known.put(id, new Known(copy, (String) row.get("key"), (Long) row.get("fingerprint")));
        }

        private static <T> List<List<T>> batches(List<T> rows) {
            var batches = new ArrayList<List<T>>();
            for (int i = 0; i < rows.size(); i += BATCH) {
                batches.add(rows.subList(i, Math.min(rows.size(), i + BATCH)));
            }
            return batches;
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
