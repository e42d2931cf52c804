package vn.daumoi.directive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.Fold;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.Origin;

/** A draft as rows of parameters, one list for each statement that writes. */
final class DraftRows {

    private final Draft draft;

    DraftRows(Draft draft) {
        this.draft = draft;
    }

    Map<String, Object> document(String digest) {
        Draft.DocumentIdentity d = draft.document();
        var row = row("number", d.number(), "year", d.year(), "type", d.type(), "title", d.title());
        put(row, "issuer", d.issuer(), "issuedOn", d.issuedOn(), "recognised", true, "read", true);
        put(row, "fingerprint", draft.fingerprint(), "digest", digest);
        return row;
    }

    List<Map<String, Object>> passages() {
        return draft.passages().stream()
                .map(p -> {
                    var row = row("key", p.key(), "order", p.order(), "page", p.page(), "line", p.line());
                    put(row, "kind", p.kind().name(), "columns", p.columns(), "text", p.text());
                    put(row, "documentKey", draft.document().key());
                    return row;
                })
                .toList();
    }

    List<Map<String, Object>> tasks() {
        var rows = new ArrayList<Map<String, Object>>();
        Map<String, String> names = names();
        for (Draft.Task t : draft.tasks()) {
            var row = row("key", t.key(), "code", t.code(), "order", rows.size() + 1, "title", t.title());
            put(
                    row,
                    "titleStart",
                    t.titlePlace().start(),
                    "titleEnd",
                    t.titlePlace().end());
            put(row, "section", t.sectionTitle(), "sectionCode", t.sectionCode());
            Draft.Deadline deadline = t.deadline();
            put(row, "deadlineKind", deadline.kind().name(), "dueDate", deadline.due(), "startDate", deadline.start());
            put(row, "deadlineText", deadline.text());
            put(row, "deadlineStart", start(deadline.place()), "deadlineEnd", end(deadline.place()));
            put(row, "product", t.product(), "productStart", start(t.productPlace()));
            put(row, "productEnd", end(t.productPlace()), "statusText", t.status());
            put(row, "extraHeaders", List.copyOf(t.extras().keySet()));
            put(row, "extraTexts", List.copyOf(t.extras().values()));
            put(row, "documentKey", draft.document().key(), "searchText", searchText(t, names));
            rows.add(row);
        }
        return rows;
    }

    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        draft.agencies().forEach(a -> names.put(a.key(), a.name()));
        draft.databases().forEach(d -> names.put(d.key(), d.name()));
        return names;
    }

    /** Begins with the title: lists are sorted by it. */
    private static String searchText(Draft.Task task, Map<String, String> names) {
        Stream<String> keys = Stream.of(
                        task.leads().stream().map(Draft.AgencyMention::agencyKey),
                        task.coLeads().stream().map(Draft.AgencyMention::agencyKey),
                        task.databases().stream().map(Draft.DatabaseMention::databaseKey))
                .flatMap(s -> s);
        String mentioned = keys.distinct().map(k -> names.getOrDefault(k, "")).collect(Collectors.joining(" "));
        return Fold.search(String.join(" ", task.title(), task.code(), task.product(), mentioned));
    }

    List<Map<String, Object>> agencies() {
        return draft.agencies().stream()
                .map(a -> {
                    var properties = row("name", a.name(), "kind", a.kind(), "aliases", a.aliases());
                    put(properties, "recognised", a.recognised());
                    put(properties, "validFrom", a.validFrom(), "validTo", a.validTo());
                    return row("key", a.key(), "collective", a.collective(), "properties", properties);
                })
                .toList();
    }

    List<Map<String, Object>> agencyParents() {
        return draft.agencies().stream()
                .filter(a -> a.parentKey() != null)
                .map(a -> row("key", a.key(), "parent", a.parentKey()))
                .toList();
    }

    List<Map<String, Object>> agencyMembers() {
        return draft.agencies().stream()
                .flatMap(a -> a.memberKeys().stream().map(m -> row("key", a.key(), "member", m)))
                .toList();
    }

    List<Map<String, Object>> databases() {
        return draft.databases().stream()
                .map(d -> {
                    var properties = row("name", d.name(), "kind", d.kind(), "aliases", d.aliases());
                    put(properties, "recognised", d.recognised());
                    return row("key", d.key(), "properties", properties);
                })
                .toList();
    }

    List<Map<String, Object>> databaseManagers() {
        return draft.databases().stream()
                .filter(d -> d.managerKey() != null)
                .map(d -> row("key", d.key(), "manager", d.managerKey()))
                .toList();
    }

    List<Map<String, Object>> citedDocuments() {
        return draft.documents().stream()
                .map(d -> {
                    var properties = row("number", d.number(), "year", d.year(), "type", d.type(), "title", d.title());
                    put(properties, "issuer", d.issuer(), "issuedOn", d.issuedOn(), "recognised", d.recognised());
                    put(properties, "read", false);
                    return row("key", d.key(), "properties", properties);
                })
                .toList();
    }

    List<Map<String, Object>> leads() {
        return agencyRelations(false);
    }

    List<Map<String, Object>> coLeads() {
        return agencyRelations(true);
    }

    private List<Map<String, Object>> agencyRelations(boolean co) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Draft.Task t : draft.tasks()) {
            int order = 0;
            for (Draft.AgencyMention m : co ? t.coLeads() : t.leads()) {
                var properties = stated(m.words(), m.place());
                put(properties, "order", ++order);
                rows.add(row("agency", m.agencyKey(), "task", t.key(), "properties", properties));
            }
        }
        return rows;
    }

    List<Map<String, Object>> concerns() {
        var rows = new ArrayList<Map<String, Object>>();
        for (Draft.Task t : draft.tasks()) {
            for (Draft.DatabaseMention m : t.databases()) {
                var properties = stated(m.words(), m.place());
                put(properties, "role", m.role().name());
                rows.add(row("task", t.key(), "database", m.databaseKey(), "properties", properties));
            }
        }
        return rows;
    }

    List<Map<String, Object>> cites() {
        var rows = new ArrayList<Map<String, Object>>();
        for (Draft.Task t : draft.tasks()) {
            for (Draft.Citation c : t.citations()) {
                rows.add(row("task", t.key(), "document", c.documentKey(), "properties", stated(c.words(), c.place())));
            }
        }
        return rows;
    }

    List<Map<String, Object>> conditions() {
        return draft.tasks().stream()
                .filter(t -> t.deadline().conditionKey() != null && t.deadline().place() != null)
                .map(t -> row(
                        "task",
                        t.key(),
                        "document",
                        t.deadline().conditionKey(),
                        "properties",
                        stated(
                                t.deadline().text(),
                                Objects.requireNonNull(t.deadline().place()))))
                .toList();
    }

    List<Map<String, Object>> statedIn() {
        var rows = new ArrayList<Map<String, Object>>();
        for (Draft.Task t : draft.tasks()) {
            var own = row("source", "ROW", "similarity", 1.0);
            put(own, "start", t.titlePlace().start(), "end", t.titlePlace().end());
            rows.add(row("task", t.key(), "passage", t.titlePlace().passageKey(), "properties", own));
            for (Draft.BodyEvidence b : t.body()) {
                var properties = row("source", "BODY", "similarity", b.similarity());
                put(properties, "start", b.place().start(), "end", b.place().end());
                put(properties, "differsIn", each(b, d -> d.field().name()));
                put(properties, "differsHow", each(b, d -> d.kind().name()));
                put(properties, "differsRow", each(b, Draft.Difference::rowWords));
                put(properties, "differsBody", each(b, Draft.Difference::bodyWords));
                rows.add(row("task", t.key(), "passage", b.place().passageKey(), "properties", properties));
            }
        }
        return rows;
    }

    private static List<String> each(
            Draft.BodyEvidence body, java.util.function.Function<Draft.Difference, String> part) {
        return body.differences().stream().map(part).toList();
    }

    /** One of a task, in the name of the document. */
    List<Map<String, Object>> reports() {
        return draft.reports().stream()
                .map(r -> {
                    var properties = stated("", r.place());
                    properties.remove("words");
                    put(
                            properties,
                            "key",
                            "report-"
                                    + r.taskKey()
                                            .substring(NodeKind.TASK.prefix().length()));
                    put(properties, "documentKey", draft.document().key());
                    put(properties, "by", draft.document().number());
                    put(properties, "status", r.status().name(), "percent", r.percent());
                    put(properties, "note", r.words(), "on", r.on());
                    return row("task", r.taskKey(), "properties", properties);
                })
                .toList();
    }

    List<Map<String, Object>> relations(String type) {
        return draft.relations().stream()
                .filter(r -> r.type().equals(type))
                .map(r -> row("from", r.fromKey(), "to", r.toKey(), "properties", stated("", r.place())))
                .toList();
    }

    private static Map<String, Object> stated(String words, Draft.Place place) {
        var properties = row("passage", place.passageKey(), "start", place.start(), "end", place.end());
        put(properties, "words", words, "origin", Origin.STATED.name());
        return properties;
    }

    private static @Nullable Integer start(Draft.@Nullable Place place) {
        return place == null ? null : place.start();
    }

    private static @Nullable Integer end(Draft.@Nullable Place place) {
        return place == null ? null : place.end();
    }

    /** Null values are left out: Neo4j has no null properties. */
    private static Map<String, Object> row(@Nullable Object... pairs) {
        var row = new HashMap<String, Object>();
        put(row, pairs);
        return row;
    }

    private static void put(Map<String, Object> row, @Nullable Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                row.put(String.valueOf(pairs[i]), value);
            }
        }
    }
}
