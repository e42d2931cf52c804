package vn.daumoi.catalog.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.daumoi.catalog.Task;
import vn.daumoi.engine.Messages;
import vn.daumoi.shell.Formats;

/** A task's fields as words in a reader's language; for downloads too, which have no screen. */
record TaskWords(Locale locale) {

    /** In the language of the screen at hand. */
    static TaskWords here() {
        return new TaskWords(UI.getCurrent().getLocale());
    }

    String say(String key, String... arguments) {
        return Messages.text(locale, key, List.of(arguments));
    }

    /** A column as plain text, several values separated by semicolons: what the CSV holds. */
    String plain(TaskColumn column, Task task) {
        return switch (column) {
            case CODE -> task.code();
            case TITLE -> task.title();
            case LEADS -> agencies(task.leads());
            case CO_LEADS -> agencies(task.coLeads());
            case DEADLINE ->
                Stream.of(deadline(task.deadline()), printed(task.deadline()))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" – "));
            case DATABASES ->
                task.databases().stream()
                        .map(database -> database.name() + " (" + role(database) + ")")
                        .collect(Collectors.joining("; "));
            case PRODUCT -> task.product();
            case DOCUMENTS -> task.documents().stream().map(TaskWords::document).collect(Collectors.joining("; "));
            case SECTION -> task.section();
            case ASSIGNED_BY -> document(task.assignedBy());
            case STATUS -> status(task);
        };
    }

    /** The deadline as kind and dates: "31/03/2023", "Từ 01/02/2023", "Thường xuyên". */
    String deadline(Task.Deadline deadline) {
        return Formats.deadline(deadline.kind(), deadline.due(), deadline.start(), locale);
    }

    /** The kind alone: "Đến hạn", "Thường xuyên". */
    String kind(Task.Deadline deadline) {
        return say("deadline." + deadline.kind());
    }

    /** The printed words, unless they say nothing more than {@link #deadline}. */
    String printed(Task.Deadline deadline) {
        return deadline.text().equalsIgnoreCase(deadline(deadline)) ? "" : deadline.text();
    }

    /** "Đang thực hiện, 60%". */
    String status(Task task) {
        String words = say("status." + task.status());
        return task.percent() == null || task.status().equals("DONE") ? words : words + ", " + task.percent() + "%";
    }

    String role(Task.DatabaseRef database) {
        return say("role." + database.role());
    }

    /** Number and, where the number does not say it, the year. */
    static String document(Task.DocumentRef document) {
        return document.year() == null
                        || document.number().contains(document.year().toString())
                ? document.number()
                : document.number() + " (" + document.year() + ")";
    }

    private static String agencies(List<Task.AgencyRef> agencies) {
        return agencies.stream().map(Task.AgencyRef::name).collect(Collectors.joining("; "));
    }
}
