package vn.daumoi.explore;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import vn.daumoi.catalog.Task;
import vn.daumoi.report.ExportFormat;
import vn.daumoi.report.GraphWriter;

/** A scene as a file for elsewhere: the nodes and relations that are seen, and no others. */
public final class SceneExport {

    private static final String TEXT = "STRING";
    private static final String NUMBER = "INTEGER NOT NULL";

    private SceneExport() {}

    /** @throws IOException where the stream takes no more */
    public static void write(Scene scene, ExportFormat format, OutputStream out) throws IOException {
        GraphWriter writer = GraphWriter.to(out, format);
        writer.begin(List.of(
                property("node", "name", TEXT),
                property("node", "code", TEXT),
                property("node", "detail", TEXT),
                property("node", "status", TEXT),
                property("node", "deadlineKind", TEXT),
                property("node", "due", TEXT),
                property("node", "deadline", TEXT),
                property("node", "leads", TEXT),
                property("node", "overdue", "BOOLEAN NOT NULL"),
                property("node", "relations", NUMBER),
                property("node", "notShown", NUMBER),
                property("node", "members", TEXT),
                property("edge", "role", TEXT),
                property("edge", "state", TEXT),
                property("edge", "confidence", "FLOAT NOT NULL"),
                property("edge", "count", NUMBER)));
        Map<String, String> labels =
                scene.items().stream().collect(Collectors.toMap(Scene.Item::key, SceneExport::label));
        for (Scene.Item item : scene.items()) {
            writer.node(new GraphWriter.Node(item.key(), List.of(label(item)), properties(item)));
        }
        for (Scene.Tie tie : scene.ties()) {
            writer.relation(new GraphWriter.Relation(
                    tie.kind().name(),
                    tie.from(),
                    tie.to(),
                    properties(tie),
                    labels.getOrDefault(tie.from(), ""),
                    labels.getOrDefault(tie.to(), "")));
        }
        writer.end();
    }

    private static GraphWriter.Property property(String of, String name, String type) {
        return new GraphWriter.Property(of, name, List.of(type));
    }

    private static String label(Scene.Item item) {
        return item.isGroup() ? "Group" : item.kind().label();
    }

    private static Value properties(Scene.Item item) {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", item.name());
        put(values, "code", item.label());
        put(values, "detail", item.detail());
        Task task = item.task();
        if (task != null) {
            put(values, "status", task.status());
            put(values, "deadlineKind", task.deadline().kind().name());
            LocalDate due = task.deadline().due();
            put(values, "due", due == null ? null : due.toString());
            put(values, "deadline", task.deadline().text());
            put(values, "leads", task.leads().stream().map(Task.AgencyRef::name).collect(Collectors.joining("; ")));
        }
        values.put("overdue", item.overdue());
        values.put("relations", item.degree());
        values.put("notShown", item.more());
        put(values, "members", String.join(" ", item.members()));
        return Values.value(values);
    }

    private static Value properties(Scene.Tie tie) {
        var values = new LinkedHashMap<String, Object>();
        put(values, "role", tie.role());
        put(values, "state", tie.state());
        values.put("confidence", tie.confidence());
        values.put("count", tie.count());
        return Values.value(values);
    }

    private static void put(Map<String, Object> values, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            values.put(name, text);
        }
    }
}
