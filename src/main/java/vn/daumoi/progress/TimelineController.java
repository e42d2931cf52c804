package vn.daumoi.progress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.catalog.TaskQuery;
import vn.daumoi.graph.Parameters;

/** The timeline over REST. */
@Needs(Permission.READ)
@RestController
@RequestMapping("/api/v1")
@Tag(name = "progress")
class TimelineController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final TimelineService service;

    TimelineController(TimelineService service) {
        this.service = service;
    }

    @GetMapping(path = "/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Tasks along time with their reports and dependencies, as of a day; at most 1000, those due first")
    Timeline timeline(
            @ParameterObject @ModelAttribute TaskQuery query,
            @RequestParam(required = false) @Parameter(description = "LEAD (unless given) or DATABASE") @Nullable
                    String by,
            @RequestParam(required = false) @Parameter(description = "First day shown: 2023-01-01") @Nullable
                    String from,
            @RequestParam(required = false) @Parameter(description = "Last day shown") @Nullable String to) {
        Timeline.Grouping grouping = Parameters.oneOf(Timeline.Grouping.class, "by", by);
        return service.timeline(
                query.filter(),
                grouping == null ? Timeline.Grouping.LEAD : grouping,
                Parameters.date("from", from),
                Parameters.date("to", to));
    }

    @GetMapping(path = "/timeline.csv", produces = "text/csv")
    @Operation(summary = "The same as a table for spreadsheets, a row for each task under each of its groups")
    ResponseEntity<StreamingResponseBody> csv(
            @ParameterObject @ModelAttribute TaskQuery query,
            @RequestParam(required = false) @Parameter(description = "LEAD (unless given) or DATABASE") @Nullable
                    String by,
            @RequestParam(required = false) @Parameter(description = "First day shown: 2023-01-01") @Nullable
                    String from,
            @RequestParam(required = false) @Parameter(description = "Last day shown") @Nullable String to,
            Locale locale) {
        Timeline timeline = timeline(query, by, from, to);
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("timeline.csv")
                                .build()
                                .toString())
                .body(out -> service.csv(timeline, locale, out));
    }
}
