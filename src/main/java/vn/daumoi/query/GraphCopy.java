package vn.daumoi.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
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
    private boolean broken;

    /**
     * @param copy the engine's id of it in the copy
     * @param key of ours, where it has one; the engine gives ids of what is gone to others
     */
    private record Known(String copy, String key, long fingerprint) {}

    /**
     * Something to write.
     *
     * @param values for the statement that writes it
     */
    private record Row(String id, String key, long fingerprint, Map<String, Object> values) {}

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
                if (broken || !nodes(from, writer)) {
                    nodes.clear();
                    relations.clear();
                    writer.clear();
                    nodes(from, writer);
                }
                relations(from, writer);
                writer.commit();
                broken = false;
            } catch (Neo4jException e) {
                // what was noted as written is not there: the next time all is written anew
                broken = true;
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
        var added = new ArrayList<Row>();
        var changed = new ArrayList<Row>();
        var result = from.run(Cypher.named("query/copy-read-nodes"));
        while (result.hasNext()) {
            Record row = result.next();
            String id = row.get("id").asString();
            String key = String.valueOf(row.get("properties").get("key").asObject());
            long fingerprint = fingerprint(row.get("labels"), row.get("properties"));
            gone.remove(id);
            Known known = nodes.get(id);
            if (known == null) {
                added.add(new Row(
                        id,
                        key,
                        fingerprint,
                        Map.of("id", id, "labels", row.get("labels"), "properties", row.get("properties"))));
            } else if (!known.key().equals(key)) {
                return false;
            } else if (known.fingerprint() != fingerprint) {
                changed.add(new Row(
                        id,
                        key,
                        fingerprint,
                        Map.of(
                                "copy", known.copy(),
                                "labels", row.get("labels"),
                                "properties", row.get("properties"))));
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
        var added = new ArrayList<Row>();
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
            added.add(new Row(
                    id,
                    "",
                    fingerprint,
                    Map.of(
                            "id", id,
                            "from", start.copy(),
                            "to", end.copy(),
                            "type", row.get("type"),
                            "properties", row.get("properties"))));
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

        void add(String statement, List<Row> rows, Map<String, Known> known) {
            for (List<Row> batch : batches(rows)) {
                Map<String, Row> byId = batch.stream().collect(Collectors.toMap(Row::id, Function.identity()));
                run(statement, batch).forEachRemaining(made -> {
                    Row row = Objects.requireNonNull(byId.get(made.get("id").asString()));
                    known.put(row.id(), new Known(made.get("copy").asString(), row.key(), row.fingerprint()));
                });
                split();
            }
        }

        void change(String statement, List<Row> rows, Map<String, Known> known) {
            for (List<Row> batch : batches(rows)) {
                run(statement, batch).consume();
                batch.forEach(row -> known.computeIfPresent(
                        row.id(), (id, was) -> new Known(was.copy(), row.key(), row.fingerprint())));
            }
        }

        private Result run(String statement, List<Row> rows) {
            return transaction.run(
                    Cypher.named(statement),
                    Map.of("rows", rows.stream().map(Row::values).toList()));
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
