package vn.daumoi.directive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditLog.Deed;
import vn.daumoi.directive.DirectiveQueries.PublishedTask;

/** What the audit trail says of a publication: the document, and each task that came, went or changed, a line a field. */
final class PublishDeeds {

    private static final int DIGEST = 12;

    private PublishDeeds() {}

    /** @param known digest of what the graph held of the document before; empty where that was nothing */
    static List<Deed> of(Draft draft, String digest, List<PublishedTask> before, String known) {
        var deeds = new ArrayList<Deed>(draft.tasks().size() + 1);
        deeds.add(new Deed(
                AuditAction.DOCUMENT_PUBLISHED,
                draft.document().key(),
                known.isEmpty() ? null : words(before.size(), known),
                words(draft.tasks().size(), digest)));
        var old = new LinkedHashMap<String, PublishedTask>();
        before.forEach(task -> old.put(task.key(), task));
        for (Draft.Task task : draft.tasks()) {
            PublishedTask earlier = old.remove(task.key());
            Map<String, String> now = Changes.fields(task);
            if (earlier == null) {
                deeds.add(new Deed(AuditAction.TASK_ADDED, task.key(), null, words(now, field -> true)));
            } else {
                Map<String, String> then = Changes.fields(earlier);
                Predicate<String> changed = field -> !Objects.equals(then.get(field), now.get(field));
                if (now.keySet().stream().anyMatch(changed)) {
                    deeds.add(
                            new Deed(AuditAction.TASK_CHANGED, task.key(), words(then, changed), words(now, changed)));
                }
            }
        }
        old.values()
                .forEach(task -> deeds.add(new Deed(
                        AuditAction.TASK_REMOVED, task.key(), words(Changes.fields(task), field -> true), null)));
        return deeds;
    }

    private static String words(int tasks, String digest) {
        return "tasks: " + tasks + "\ndigest: " + digest.substring(0, Math.min(DIGEST, digest.length()));
    }

    private static String words(Map<String, String> fields, Predicate<String> wanted) {
        return fields.entrySet().stream()
                .filter(field -> wanted.test(field.getKey()))
                // few documents have a column of status
                .filter(field ->
                        !field.getKey().equals("status") || !field.getValue().isEmpty())
                .map(field -> field.getKey() + ": " + field.getValue())
                .collect(Collectors.joining("\n"));
    }
}
