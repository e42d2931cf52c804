package vn.daumoi.progress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.catalog.TaskFilter;
import vn.daumoi.catalog.TaskQuery;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.Parameters;

/** Tables of reports over REST: a template to fill in, a look at what it would change, and taking it. */
@Needs(Permission.PLAN)
@RestController
@RequestMapping("/api/v1/progress")
@Tag(name = "progress")
class UploadController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final UploadService uploads;
    private final UploadTemplate template;

    UploadController(UploadService uploads, UploadTemplate template) {
        this.uploads = uploads;
        this.template = template;
    }

    @PostMapping(
            path = "/uploads",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Looks at a table of reports (CSV or XLSX): what it would change, and what is wrong with it",
            description =
                    "Columns by their headers: key or code of the task (with the document where a code is in two),"
                            + " status, percent, date, note. With apply=true it is taken at once where nothing is wrong;"
                            + " otherwise it waits two hours to be applied by its id")
    UploadJson upload(
            @RequestPart("file") MultipartFile file,
            @RequestParam(required = false) @Parameter(description = "true: take it at once") @Nullable String apply,
            Locale locale)
            throws IOException {
        if (file.getSize() > Sheet.LARGEST) {
            throw new UnreadableSheetException("progress.sheet.large", String.valueOf(Sheet.LARGEST >> 20));
        }
        boolean now = Parameters.truth("apply", apply);
        String given = file.getOriginalFilename();
        Upload upload = uploads.preview(given == null || given.isBlank() ? "file" : given, file.getBytes());
        return UploadJson.of(now ? uploads.apply(upload.id()) : upload, locale);
    }

    @GetMapping(path = "/uploads/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "An upload that waits, looked at anew")
    UploadJson find(@PathVariable String id, Locale locale) {
        return UploadJson.of(uploads.find(id).orElseThrow(() -> new UploadService.UnknownUploadException(id)), locale);
    }

    @PostMapping(path = "/uploads/{id}/apply", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Takes all reports of an upload, or none where something is wrong")
    UploadJson apply(@PathVariable String id, Locale locale) {
        return UploadJson.of(uploads.apply(id), locale);
    }

    @GetMapping(path = "/template.csv", produces = "text/csv")
    @Operation(summary = "A table to fill in, a row for each task of a filter")
    ResponseEntity<StreamingResponseBody> csv(@ParameterObject @ModelAttribute TaskQuery query, Locale locale) {
        TaskFilter filter = query.filter();
        return file(CSV, "progress.csv", out -> template.csv(filter, locale, out));
    }

    @GetMapping(path = "/template.xlsx", produces = XLSX)
    @Operation(summary = "The same as a workbook")
    ResponseEntity<StreamingResponseBody> xlsx(@ParameterObject @ModelAttribute TaskQuery query, Locale locale) {
        TaskFilter filter = query.filter();
        return file(MediaType.parseMediaType(XLSX), "progress.xlsx", out -> template.xlsx(filter, locale, out));
    }

    private static ResponseEntity<StreamingResponseBody> file(
            MediaType type, String name, StreamingResponseBody content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableSheetException e, Locale locale) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, e.key(), e.arguments(), locale);
    }

    @ExceptionHandler
    ProblemDetail unknown(UploadService.UnknownUploadException e, Locale locale) {
        return problem(HttpStatus.NOT_FOUND, "progress.upload.unknown", List.of(), locale);
    }

    @ExceptionHandler
    ProblemDetail refused(UploadService.RefusedUploadException e, Locale locale) {
        UploadJson upload = UploadJson.of(e.upload(), locale);
        ProblemDetail problem = problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "progress.upload.refused",
                List.of(String.valueOf(upload.errors().size())),
                locale);
        problem.setProperty("errors", upload.errors());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String key, List<String> arguments, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, Messages.text(locale, key, arguments));
        problem.setTitle(Messages.text(locale, "progress.upload.title", List.of()));
        return problem;
    }
}
