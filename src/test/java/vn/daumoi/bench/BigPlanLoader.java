package vn.daumoi.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.engine.Cypher;
import vn.daumoi.engine.Transactions;

/**
 * Loads a made-up programme with the statements that publishing and deriving run, in batches of theirs; reports have no bulk
 * path of the product, and are written by a statement of our own. Where publishing takes one transaction for a document, this
 * takes one for a batch: a document of a million tasks does not exist.
 */
final class BigPlanLoader {

    private static final int BATCH = 10_000;
    private static final String DOCUMENT = "document-bench";

    private final Neo4jClient neo4j;
    private final Transactions transactions;

    BigPlanLoader(Neo4jClient neo4j, Transactions transactions) {
        this.neo4j = neo4j;
        this.transactions = transactions;
    }

    void load(BigPlan plan) {
        long start = System.nanoTime();
        transactions.write(() -> neo4j.query(Cypher.named("directive/document"))
                .bindAll(Map.of("key", DOCUMENT, "properties", Map.of("number", "01/BENCH", "year", 2023)))
                .run());
        batches(
                "directive/agencies",
                plan.agencies,
                i -> Map.of(
                        "key",
                        "agency-" + i,
                        "collective",
                        i % 50 == 49,
                        "properties",
                        Map.of("name", "Cơ quan số " + i, "kind", "ministry")));
        batches(
                "directive/databases",
                plan.databases,
                i -> Map.of(
                        "key",
                        "database-" + i,
                        "properties",
                        Map.of("name", "Cơ sở dữ liệu số " + i, "kind", "database")));
        batches("directive/tasks", plan.tasks, i -> {
            var row = new HashMap<String, Object>(Map.of(
                    "key",
                    BigPlan.key(i),
                    "code",
                    "T." + i,
                    "title",
                    plan.title(i),
                    "order",
                    i,
                    "documentKey",
                    DOCUMENT,
                    "deadlineKind",
                    "DUE",
                    "product",
                    i % 20 == 0 ? "" : "Báo cáo"));
            if (plan.due[i] != Integer.MIN_VALUE) {
                row.put("dueDate", LocalDate.ofEpochDay(plan.due[i]));
            }
            return row;
        });
        System.out.printf("  tasks in %.0f s%n", (System.nanoTime() - start) / 1e9);
        batches(
                "directive/leads",
                plan.tasks,
                i -> Map.of(
                        "agency", "agency-" + plan.lead[i], "task", BigPlan.key(i), "properties", Map.of("order", 1)));
        batches(
                "directive/concerns",
                plan.tasks,
                i -> Map.of(
                        "task",
                        BigPlan.key(i),
                        "database",
                        "database-" + plan.database[i],
                        "properties",
                        Map.of("role", plan.connectedWith[i] >= 0 ? "CONNECTS" : "BUILDS")));
        int[] connecting = java.util.stream.IntStream.range(0, plan.tasks)
                .filter(i -> plan.connectedWith[i] >= 0)
                .toArray();
        batches(
                "directive/concerns",
                connecting.length,
                i -> Map.of(
                        "task",
                        BigPlan.key(connecting[i]),
                        "database",
                        "database-" + plan.connectedWith[connecting[i]],
                        "properties",
                        Map.of("role", "CONNECTS")));
        System.out.printf("  leads and databases in %.0f s%n", (System.nanoTime() - start) / 1e9);
        batches(
                "dependency/propose",
                plan.waiting.length,
                i -> Map.of(
                        "id",
                        "d" + i,
                        "task",
                        BigPlan.key(plan.waiting[i]),
                        "needed",
                        BigPlan.key(plan.needed[i]),
                        "properties",
                        Map.of("rule", "readiness", "confidence", 0.8)));
        System.out.printf("  dependencies in %.0f s%n", (System.nanoTime() - start) / 1e9);
        int[] done = java.util.stream.IntStream.range(0, plan.tasks)
                .filter(i -> plan.done[i])
                .toArray();
        for (int from = 0; from < done.length; from += BATCH) {
            List<String> keys = java.util.Arrays.stream(done, from, Math.min(done.length, from + BATCH))
                    .mapToObj(BigPlan::key)
                    .toList();
            transactions.write(
                    () -> neo4j.query("""
                        UNWIND $keys AS key MATCH (t:Task {key: key})
                        CREATE (t)-[:REPORTED]->(:ProgressReport {key: 'r-' + key, status: 'DONE', on: date('2023-03-01'), at: datetime()})\
                        """).bindAll(Map.of("keys", keys)).run());
        }
        System.out.printf("loaded in %.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    private void batches(String statement, int count, IntFunction<Map<String, Object>> row) {
        for (int from = 0; from < count; from += BATCH) {
            var rows = new ArrayList<Map<String, Object>>();
            for (int i = from; i < Math.min(count, from + BATCH); i++) {
                rows.add(row.apply(i));
            }
            transactions.write(() -> neo4j.query(Cypher.named(statement))
                    .bindAll(Map.of(
                            "key",
                            DOCUMENT,
                            "rows",
                            rows,
                            "at",
                            java.time.ZonedDateTime.of(2023, 2, 23, 0, 0, 0, 0, java.time.ZoneOffset.UTC)))
                    .run());
        }
    }
}
