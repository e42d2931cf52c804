package vn.daumoi.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.graph.Parameters;

/** The export over REST. */
@Needs(Permission.READ)
@RestController
@Tag(name = "export")
class ExportController {

    private final ExportService export;

    ExportController(ExportService export) {
        this.export = export;
    }

    @GetMapping("/api/v1/export")
    @Operation(summary = "The whole graph as a file")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(defaultValue = "json")
                    @Parameter(description = "json, csv (a ZIP of two tables), cypher or graphml")
                    String format) {
        ExportFormat wanted = Objects.requireNonNullElse(
                Parameters.oneOf(ExportFormat.class, "format", format.toUpperCase(Locale.ROOT)), ExportFormat.JSON);
        ExportService.Writing writing = export.begin(wanted);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("daumoi." + wanted.extension())
                                .build()
                                .toString())
                .body(writing::to);
    }
}
