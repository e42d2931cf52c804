package vn.daumoi.directive;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Repository;
import vn.daumoi.engine.Cypher;

/** Writes a draft into the graph, and reads back what an earlier version left there. */
@Repository
class DirectiveQueries {

    /** Rows a statement takes at once: enough to be fast, few enough for the transaction's memory. */
    private static final int BATCH = 10_000;

    private final Neo4jClient neo4j;

    DirectiveQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    /** A task as an earlier version of the document states it. */
    record PublishedTask(
            String key,
            String code,
            String title,
            String deadline,
            String product,
            List<String> leads,
            List<String> coLeads,
            String status) {}

    Optional<String> digest(String documentKey) {
        return neo4j.query(Cypher.named("directive/document-digest"))
                .bind(documentKey)
                .to("key")
                .fetchAs(String.class)
                .one();
    }

    /** Locks the document until the transaction ends: its digest by then, as {@link #digest}. */
    Optional<String> lock(String documentKey) {
        return neo4j.query(Cypher.named("directive/document-lock"))
                .bind(documentKey)
                .to("key")
                .fetchAs(String.class)
                .one();
    }

    List<PublishedTask> publishedTasks(String documentKey) {
        return List.copyOf(neo4j.query(Cypher.named("directive/published-tasks"))
                .bind(documentKey)
                .to("key")
                .fetchAs(PublishedTask.class)
                .mappedBy((types, r) -> new PublishedTask(
                        r.get("key").asString(),
                        r.get("code").asString(),
                        r.get("title").asString(),
                        r.get("deadline").asString(""),
                        r.get("product").asString(""),
                        r.get("leads").asList(v -> v.asString("")),
                        r.get("coLeads").asList(v -> v.asString("")),
                        r.get("status").asString("")))
                .all());
    }

    void write(Draft draft, String digest, boolean newDocument) {
        String key = draft.document().key();
        var rows = new DraftRows(draft);
        if (!newDocument) {
            neo4j.query(Cypher.named("directive/clear"))
                    .bindAll(Map.of(
                            "key",
                            key,
                            "taskKeys",
                            draft.tasks().stream().map(Draft.Task::key).toList()))
                    .run();
        }
        neo4j.query(Cypher.named("directive/document"))
                .bindAll(Map.of("key", key, "properties", rows.document(digest)))
                .run();
        run("agencies", key, rows.agencies());
        run("agency-parents", key, rows.agencyParents());
        run("agency-members", key, rows.agencyMembers());
        run("databases", key, rows.databases());
        run("database-managers", key, rows.databaseManagers());
        run("cited-documents", key, rows.citedDocuments());
        run("passages", key, rows.passages());
        run("tasks", key, rows.tasks());
        run("leads", key, rows.leads());
        run("co-leads", key, rows.coLeads());
        run("concerns", key, rows.concerns());
        run("cites", key, rows.cites());
        run("conditions", key, rows.conditions());
        run("stated-in", key, rows.statedIn());
        run("reports", key, rows.reports());
        run("document-amends", key, rows.relations("AMENDS"));
        run("document-replaces", key, rows.relations("REPLACES"));
        run("document-based-on", key, rows.relations("BASED_ON"));
    }

    private void run(String statement, String key, List<Map<String, Object>> rows) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            neo4j.query(Cypher.named("directive/" + statement))
                    .bindAll(Map.of("key", key, "rows", rows.subList(from, Math.min(rows.size(), from + BATCH))))
                    .run();
        }
    }
}
