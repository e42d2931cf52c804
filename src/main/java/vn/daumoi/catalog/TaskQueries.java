package vn.daumoi.catalog;

import com.github.benmanes.caffeine.cache.Interner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.Cypher;
import vn.daumoi.graph.DatabaseRole;
import vn.daumoi.graph.DeadlineKind;
import vn.daumoi.graph.SearchWords;
import vn.daumoi.graph.TaskStatus;

/** The statements behind {@link TaskService}. */
@Component
class TaskQueries {

    private static final List<String> SORTS = List.of("code", "due", "title", "lead");

    /** Lists of keys are kept in many orders: each key takes its room once. */
    private static final Interner<String> KNOWN = Interner.newWeakInterner();

    private final Neo4jClient neo4j;

    TaskQueries(Neo4jClient neo4j) {
        this.neo4j = neo4j;
    }

    private record Keys(List<String> inOrder) {}

    long total() {
        return neo4j.query(Cypher.named("catalog/task-count"))
                .fetchAs(Long.class)
                .one()
                .orElse(0L);
    }

    List<String> keysInOrder() {
        return neo4j.query(Cypher.named("catalog/task-keys-in-order"))
                .fetchAs(Keys.class)
                .mappedBy((types, row) -> keys(row))
                .one()
                .orElseGet(() -> new Keys(List.of()))
                .inOrder();
    }

    /** The keys of all tasks that pass the filter, sorted. */
    List<String> keys(TaskFilter filter, LocalDate asOf, String sorted) {
        SearchWords words = SearchWords.of(filter.text() == null ? "" : filter.text());
        boolean reverse = sorted.startsWith("-");
        String sort = reverse ? sorted.substring(1) : sorted;
        var parameters = new HashMap<String, Object>();
        parameters.put("start", start(filter, words));
        parameters.put("text", words.query());
        parameters.put("phrases", words.phrases());
        parameters.put("lead", Read.orNull(filter.lead()));
        parameters.put("coLead", Read.orNull(filter.coLead()));
        parameters.put("document", Read.orNull(filter.document()));
        parameters.put("section", Read.orNull(filter.section()));
        parameters.put("database", Read.orNull(filter.database()));
        parameters.put("cites", Read.orNull(filter.cites()));
        parameters.put(
                "deadlineKind",
                Read.orNull(
                        filter.deadlineKind() == null
                                ? null
                                : filter.deadlineKind().name()));
        parameters.put("dueFrom", Read.orNull(filter.dueFrom()));
        parameters.put("dueTo", Read.orNull(filter.dueTo()));
        parameters.put(
                "statuses", filter.statuses().stream().map(TaskStatus::name).toList());
        parameters.put("overdue", filter.overdue());
        parameters.put("asOf", asOf);
        parameters.put("sort", SORTS.contains(sort) ? sort : "code");
        parameters.put("reverse", reverse);
        return neo4j.query(Cypher.named("catalog/task-keys"))
                .bindAll(parameters)
                .fetchAs(Keys.class)
                .mappedBy((types, row) -> keys(row))
                .one()
                .orElseGet(() -> new Keys(List.of()))
                .inOrder();
    }

    private static Keys keys(Record row) {
        return new Keys(row.get("keys").asList(key -> KNOWN.intern(key.asString())));
    }

    List<Task> details(List<String> keys, LocalDate asOf) {
        var found = new HashMap<String, Task>();
        neo4j.query(Cypher.named("catalog/task-details"))
                .bindAll(Map.of("keys", keys, "asOf", asOf))
                .fetchAs(Task.class)
                .mappedBy((types, row) -> task(row.get("task")))
                .all()
                .forEach(task -> found.put(task.key(), task));
        return Read.inOrder(keys, found);
    }

    Optional<TaskPage> page(Task task, List<Evidence> evidence) {
        return neo4j.query(Cypher.named("catalog/task-page"))
                .bindAll(Map.of("key", task.key()))
                .fetchAs(TaskPage.class)
                .mappedBy((types, row) -> new TaskPage(
                        task,
                        extras(Read.texts(row, "extraHeaders"), Read.texts(row, "extraTexts")),
                        evidence,
                        Read.list(
                                row,
                                "differences",
                                d -> new TaskPage.Difference(
                                        Read.text(d, "field"),
                                        Read.text(d, "kind"),
                                        Read.text(d, "rowWords"),
                                        Read.text(d, "bodyWords"),
                                        Read.text(d, "passageKey"))),
                        new TaskPage.Neighbours(
                                Read.one(row, "before", Read::task), Read.one(row, "after", Read::task))))
                .one();
    }

    Map<String, List<Evidence>> evidence(List<String> keys) {
        record Row(String task, Evidence evidence) {}
        var found = new HashMap<String, List<Evidence>>();
        Collection<Row> rows = neo4j.query(Cypher.named("catalog/task-evidence"))
                .bindAll(Map.of("keys", keys))
                .fetchAs(Row.class)
                .mappedBy((types, row) -> new Row(Read.text(row, "task"), Read.evidence(row)))
                .all();
        for (Row row : rows) {
            found.computeIfAbsent(row.task(), k -> new ArrayList<>()).add(row.evidence());
        }
        return found;
    }

    List<Task.DocumentRef> assigningDocuments() {
        return List.copyOf(neo4j.query(Cypher.named("catalog/assigning-documents"))
                .fetchAs(Task.DocumentRef.class)
                .mappedBy((types, row) -> Read.document(row.get("document")))
                .all());
    }

    List<Section> sections(@Nullable String documentKey) {
        var parameters = new HashMap<String, Object>();
        parameters.put("document", Read.orNull(documentKey));
        return List.copyOf(neo4j.query(Cypher.named("catalog/sections"))
                .bindAll(parameters)
                .fetchAs(Section.class)
                .mappedBy((types, row) ->
                        new Section(Read.text(row, "code"), Read.text(row, "title"), Read.text(row, "documentKey")))
                .all());
    }

    /** The part of the filter to begin at: the words, or else what is likely to leave the fewest tasks. */
    private static String start(TaskFilter filter, SearchWords words) {
        // the index alone knows what the words match
        if (!words.query().isEmpty()) {
            return "TEXT";
        }
        if (filter.lead() != null) {
            return "LEAD";
        }
        if (filter.cites() != null) {
            return "CITES";
        }
        if (filter.database() != null) {
            return "DATABASE";
        }
        if (filter.coLead() != null) {
            return "CO_LEAD";
        }
        if (filter.document() != null) {
            return "DOCUMENT";
        }
        if (filter.dueFrom() != null || filter.dueTo() != null) {
            return "DUE";
        }
        if (filter.overdue()) {
            return "OVERDUE";
        }
        return filter.deadlineKind() != null ? "DEADLINE_KIND" : "ALL";
    }

    private static Task task(Value from) {
        return new Task(
                Read.text(from, "key"),
                Read.text(from, "code"),
                Read.text(from, "title"),
                Read.text(from, "section"),
                Read.list(from, "leads", Read::agency),
                Read.list(from, "coLeads", Read::agency),
                new Task.Deadline(
                        from.get("deadlineKind").isNull()
                                ? DeadlineKind.UNKNOWN
                                : DeadlineKind.valueOf(Read.text(from, "deadlineKind")),
                        Read.date(from, "dueDate"),
                        Read.date(from, "startDate"),
                        Read.text(from, "deadlineText")),
                Read.text(from, "product"),
                Read.list(
                        from,
                        "databases",
                        d -> new Task.DatabaseRef(
                                Read.text(d, "key"), Read.text(d, "name"), DatabaseRole.valueOf(Read.text(d, "role")))),
                from.get("assignedBy").isNull()
                        ? new Task.DocumentRef("", "", null, "")
                        : Read.document(from.get("assignedBy")),
                Read.list(from, "documents", Read::document),
                Read.list(from, "dependsOn", Read::task),
                from.get("reported").isNull()
                        ? TaskStatus.NOT_REPORTED.name()
                        : Read.text(from.get("reported"), "status"),
                from.get("reported").isNull() ? null : Read.one(from.get("reported"), "percent", Value::asInt));
    }

    private static Map<String, String> extras(List<String> headers, List<String> texts) {
        var extras = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(headers.size(), texts.size()); i++) {
            extras.merge(headers.get(i), texts.get(i), (a, b) -> a + "\n" + b);
        }
        return extras;
    }
}
