package vn.daumoi.progress;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.Listing;

/** Reports on a task over REST. */
@Needs(Permission.PLAN)
@RestController
@RequestMapping(path = "/api/v1/tasks/{key}/reports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "progress")
class ProgressController {

    private final ProgressService progress;

    ProgressController(ProgressService progress) {
        this.progress = progress;
    }

    @Needs(Permission.READ)
    @GetMapping
    @Operation(summary = "All reports on a task that were not taken back, the latest day first")
    Listing<ProgressReport> history(@PathVariable String key) {
        List<ProgressReport> all = progress.history(key);
        return Listing.page(all, all.size(), all.size());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Reports on a task",
            description = "DONE is 100 %. The day (on) is today unless given, and never one to come. Reports add to one"
                    + " another: the status as of a day is the report with the latest day up to it")
    ResponseEntity<ProgressReport> report(@PathVariable String key, @RequestBody NewReport report) {
        ProgressReport made = progress.report(key, report);
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + key + "/reports/" + made.key()))
                .body(made);
    }

    @DeleteMapping("/{report}")
    @Operation(summary = "Takes a report back: one's own, or any as an administrator; the audit trail keeps it")
    ResponseEntity<Void> withdraw(@PathVariable String key, @PathVariable String report) {
        progress.withdraw(key, report);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{report}/restore")
    @Operation(summary = "Puts a report back that was taken back")
    ProgressReport restore(@PathVariable String key, @PathVariable String report) {
        return progress.restore(key, report);
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidReportException e, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, Messages.text(locale, e.key(), e.arguments()));
        problem.setTitle(Messages.text(locale, "progress.problem.title", List.of()));
        if (!e.field().isEmpty()) {
            problem.setProperty("parameter", e.field());
        }
        return problem;
    }
}
