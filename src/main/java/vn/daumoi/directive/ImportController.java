package vn.daumoi.directive;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.daumoi.access.ChangedMeanwhileException;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Parameters;

/** Imports over REST: upload, review, publish or discard. */
@Needs(Permission.PLAN)
@RestController
@RequestMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "imports")
class ImportController {

    private final DirectiveService directives;

    ImportController(DirectiveService directives) {
        this.directives = directives;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Reads a document into a draft; the graph is not touched")
    ResponseEntity<ImportJson> create(@RequestPart("file") MultipartFile file, Locale locale) throws IOException {
        String given = file.getOriginalFilename();
        String name = given == null || given.isBlank() ? "file" : given;
        DocumentReader.refuseLarge(name, file.getSize());
        Import read = directives.read(name, file.getBytes());
        return ResponseEntity.created(URI.create("/api/v1/imports/" + read.id()))
                .body(ImportJson.of(read, locale));
    }

    @GetMapping
    @Operation(summary = "The drafts that wait for review")
    Listing<ImportJson.Summary> list() {
        List<ImportJson.Summary> drafts =
                directives.drafts().stream().map(ImportJson.Summary::of).toList();
        return Listing.page(drafts, drafts.size(), drafts.size());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A draft: its tasks, the account of its rows, findings, and what publishing would change")
    ImportJson get(@PathVariable String id, Locale locale) {
        return ImportJson.of(
                directives.find(id).orElseThrow(() -> new DirectiveService.UnknownImportException(id)), locale);
    }

    @PostMapping("/{id}/publish")
    @Operation(summary = "Writes a draft into the graph, whole or not at all")
    ImportJson publish(
            @PathVariable String id,
            @RequestParam(required = false)
                    @Parameter(
                            description = "basedOn of the draft as it was reviewed: where somebody else published the"
                                    + " document since, nothing is written, and 409 tells the new difference")
                    @Nullable
                    String basedOn,
            Locale locale) {
        return ImportJson.of(directives.publish(id, Parameters.text(basedOn)), locale);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Forgets a draft")
    ResponseEntity<Void> discard(@PathVariable String id) {
        if (directives.find(id).isEmpty()) {
            throw new DirectiveService.UnknownImportException(id);
        }
        directives.discard(id);
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ProblemDetail meanwhile(ChangedMeanwhileException e, Locale locale) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "import.error.meanwhile", List.of(), locale);
        if (e.now() instanceof Import now) {
            problem.setProperty("now", ImportJson.of(now, locale));
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableDocumentException e, Locale locale) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, e.messageKey(), e.arguments(), locale);
    }

    @ExceptionHandler
    ProblemDetail unknown(DirectiveService.UnknownImportException e, Locale locale) {
        return problem(HttpStatus.NOT_FOUND, "import.error.unknown", List.of(String.valueOf(e.getMessage())), locale);
    }

    @ExceptionHandler
    ProblemDetail nothing(DirectiveService.NothingToPublishException e, Locale locale) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "import.error.no-tasks",
                List.of(String.valueOf(e.getMessage())),
                locale);
    }

    private static ProblemDetail problem(HttpStatus status, String key, List<String> arguments, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, Messages.text(locale, key, arguments));
        problem.setTitle(Messages.text(locale, "import.error.title", List.of()));
        return problem;
    }
}
