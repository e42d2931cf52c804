package vn.daumoi.catalog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Parameters;
import vn.daumoi.graph.Today;
import vn.daumoi.graph.UnknownKeyException;

/** Tasks over REST. Parameters it does not know are ignored. */
@Needs(Permission.READ)
@RestController
@RequestMapping("/api/v1")
@Tag(name = "tasks")
class TaskController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final TaskService tasks;
    private final CsvExport csv;
    private final SuccessionService successions;
    private final Today today;

    TaskController(TaskService tasks, CsvExport csv, SuccessionService successions, Today today) {
        this.tasks = tasks;
        this.csv = csv;
        this.successions = successions;
        this.today = today;
    }

    @GetMapping(path = "/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Tasks that pass a filter, with their evidence; parameters it does not know are ignored")
    Listing<TaskJson> list(
            @ParameterObject @ModelAttribute TaskQuery query,
            @RequestParam(required = false) @Parameter(description = "Page, counted from 0") @Nullable String page,
            @RequestParam(required = false)
                    @Parameter(description = "Tasks on a page: 1 to 500, 50 unless given")
                    @Nullable
                    String size) {
        Listing<Task> found = tasks.list(query.filter(), Parameters.slice(page, size, query.sort(), TaskQuery.SORTS));
        Map<String, List<Evidence>> evidence =
                tasks.evidence(found.items().stream().map(Task::key).toList());
        return new Listing<>(
                found.items().stream().map(t -> TaskJson.item(t, evidence)).toList(),
                found.total(),
                found.shown(),
                found.hiddenBy());
    }

    @GetMapping(path = "/tasks/{key}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Everything about one task")
    TaskJson find(
            @PathVariable String key,
            @RequestParam(required = false)
                    @Parameter(description = "The day at whose end the status is told; today unless given: 2023-05-01")
                    @Nullable
                    String asOf) {
        return tasks.find(key, Parameters.date("asOf", asOf))
                .map(page -> TaskJson.page(page, successions.all().responsible(page.task(), today.date())))
                .orElseThrow(() -> new UnknownKeyException(key));
    }

    @GetMapping(path = "/tasks.csv", produces = "text/csv")
    @Operation(summary = "All tasks that pass a filter, as a table for spreadsheets")
    ResponseEntity<StreamingResponseBody> csv(@ParameterObject @ModelAttribute TaskQuery query, Locale locale) {
        TaskFilter filter = query.filter();
        String sort = Parameters.sort(query.sort(), TaskQuery.SORTS);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("tasks.csv")
                                .build()
                                .toString())
                .body(out -> csv.write(filter, sort, List.of(CsvExport.Column.values()), locale, out));
    }
}
