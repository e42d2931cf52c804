package vn.daumoi.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A task with its evidence; what only its own page shows is missing in a list. */
record TaskJson(
        @JsonUnwrapped Task task,
        List<Evidence> evidence,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> extras,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<TaskPage.Difference> differences,

        @JsonInclude(JsonInclude.Include.NON_NULL) TaskPage.@Nullable Neighbours neighbours,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, List<Successor>> responsibleToday) {

    static TaskJson item(Task task, Map<String, List<Evidence>> evidence) {
        return new TaskJson(task, evidence.getOrDefault(task.key(), List.of()), null, null, null, null);
    }

    /** @param responsibleToday who answers today for leads that are no more, by the lead's key */
    static TaskJson page(TaskPage page, Map<String, List<Successor>> responsibleToday) {
        return new TaskJson(
                page.task(), page.evidence(), page.extras(), page.differences(), page.neighbours(), responsibleToday);
    }
}
