package vn.daumoi.explore.ui;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.daumoi.catalog.Task;
import vn.daumoi.engine.Messages;
import vn.daumoi.explore.Scene;
import vn.daumoi.graph.NodeKind;
import vn.daumoi.graph.RelationKind;
import vn.daumoi.graph.TaskStatus;
import vn.daumoi.shell.Formats;
import vn.daumoi.shell.Kinds;

/** What is seen, in a reader's language. */
record ExploreWords(Locale locale) {

    static ExploreWords here() {
        return new ExploreWords(UI.getCurrent().getLocale());
    }

    String say(String key, Object... arguments) {
        return Messages.text(
                locale,
                key,
                Arrays.stream(arguments)
                        .map(each -> each instanceof Integer || each instanceof Long
                                ? String.format(locale, "%,d", each)
                                : String.valueOf(each))
                        .toList());
    }

    String kind(NodeKind kind) {
        return say(Kinds.word(kind));
    }

    String group(String label) {
        return label.isEmpty() ? say("explore.group.nobody") : label;
    }

    /** What a node is called in a list: "B.14 Kết nối …". */
    String name(Scene.Item item) {
        if (item.isGroup()) {
            return say("explore.group.of", group(item.name()), item.members().size());
        }
        return item.kind() == NodeKind.TASK ? item.label() + " " + item.name() : item.name();
    }

    /** What kind of agency, database or document it is, or a task's document; empty where nobody knows. */
    String detail(Scene.Item item) {
        return switch (item.kind()) {
            case AGENCY -> item.detail().isEmpty() ? "" : say("agencyKind." + item.detail());
            case DATABASE -> item.detail().isEmpty() ? "" : say("databaseKind." + item.detail());
            case TASK, DOCUMENT, PASSAGE -> item.detail();
        };
    }

    String status(Task task) {
        return say("status." + task.status());
    }

    String deadline(Task task) {
        Task.Deadline deadline = task.deadline();
        return Formats.deadline(deadline.kind(), deadline.due(), deadline.start(), locale);
    }

    String leads(Task task) {
        return task.leads().stream().map(Task.AgencyRef::name).collect(Collectors.joining("; "));
    }

    /** State and deadline of a task at a glance; what else a node is. */
    String note(Scene.Item item) {
        Task task = item.task();
        if (task == null) {
            return "";
        }
        return TaskStatus.valueOf(task.status()).open() ? deadline(task) : status(task);
    }

    String date(LocalDate day) {
        return Formats.date(day, locale);
    }

    String relation(Scene.Tie tie) {
        return say("canvas.type." + ScenePicture.type(tie));
    }

    String relation(RelationKind kind, RelationKind.Direction direction) {
        return say("explore.way." + kind + "." + direction);
    }

    /** Whether a dependency is confirmed, with its confidence; empty for other relations. */
    String certainty(Scene.Tie tie) {
        return tie.kind() != RelationKind.DEPENDS_ON
                ? ""
                : tie.tentative()
                        ? say("explore.tie.proposed", Math.round(tie.confidence() * 100))
                        : say("explore.tie.confirmed");
    }

    /** Figures of what is shown and hidden: "Đang hiện 21 trong 63; ẩn 40 vì chưa mở, 2 do bộ lọc." */
    String count(Scene.Count count) {
        String shown = say("explore.count", count.shown(), count.total(), count.ties());
        List<String> hidden = count.hidden().stream()
                .map(part -> say("explore.hidden." + part.reason(), part.count()))
                .toList();
        return hidden.isEmpty() ? shown : shown + " " + String.join(" · ", hidden);
    }
}
