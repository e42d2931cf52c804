package vn.daumoi.directive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.daumoi.directive.DirectiveQueries.PublishedTask;
import vn.daumoi.directive.Import.Change;
import vn.daumoi.directive.Import.Change.What;

/** What publishing a corrected document would change, task by task. */
final class Changes {

    private Changes() {}

    static List<Change> between(List<PublishedTask> before, Draft after) {
        var old = new LinkedHashMap<String, PublishedTask>();
        before.forEach(t -> old.put(t.code(), t));
        var changes = new ArrayList<Change>();
        for (Draft.Task task : after.tasks()) {
            PublishedTask earlier = old.remove(task.code());
            if (earlier == null) {
                changes.add(new Change(task.code(), What.ADDED, "", "", task.title()));
            } else {
                compare(task.code(), fields(earlier), fields(task), changes);
            }
        }
        old.values().forEach(t -> changes.add(new Change(t.code(), What.REMOVED, "", t.title(), "")));
        return List.copyOf(changes);
    }

    private static void compare(
            String code, Map<String, String> before, Map<String, String> after, List<Change> changes) {
        before.forEach((field, earlier) -> {
            String now = after.getOrDefault(field, "");
            if (!earlier.equals(now)) {
                changes.add(new Change(code, What.CHANGED, field, earlier, now));
            }
        });
    }

    /** What a person compares of a task, by field. */
    static Map<String, String> fields(PublishedTask t) {
        return fields(t.title(), t.leads(), t.coLeads(), t.deadline(), t.product(), t.status());
    }

    /** What a person compares of a task, by field. */
    static Map<String, String> fields(Draft.Task t) {
        return fields(
                t.title(),
                t.leads().stream().map(Draft.AgencyMention::words).toList(),
                t.coLeads().stream().map(Draft.AgencyMention::words).toList(),
                t.deadline().text(),
                t.product(),
                t.status());
    }

    private static Map<String, String> fields(
            String title, List<String> leads, List<String> coLeads, String deadline, String product, String status) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", title);
        fields.put("leads", String.join("; ", leads));
        fields.put("coLeads", String.join("; ", coLeads));
        fields.put("deadline", deadline);
        fields.put("product", product);
        fields.put("status", status);
        return fields;
    }
}
