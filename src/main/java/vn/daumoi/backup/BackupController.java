package vn.daumoi.backup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RestController;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.engine.EngineException;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.UnknownKeyException;

/** Backups over REST. */
@RestController
@Needs(Permission.ADMINISTER)
@RequestMapping("/api/v1/backups")
@Tag(name = "backups")
class BackupController {

    private final BackupService backups;

    BackupController(BackupService backups) {
        this.backups = backups;
    }

    @PostMapping
    @Operation(summary = "Makes a backup in the server's folder of backups, and reads it back")
    ResponseEntity<BackupJson> make() {
        BackupJson made = BackupJson.of(backups.make());
        return ResponseEntity.created(URI.create("/api/v1/backups/" + made.name()))
                .body(made);
    }

    @GetMapping
    @Operation(summary = "The backups in the server's folder, the latest first")
    Listing<BackupJson> list() {
        List<BackupJson> all = backups.list().stream().map(BackupJson::of).toList();
        return Listing.page(all, all.size(), all.size());
    }

    @GetMapping("/{name}")
    @Operation(summary = "A backup's file")
    ResponseEntity<Resource> take(@PathVariable String name) {
        Path file = found(name, backups.take(name));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new FileSystemResource(file));
    }

    @GetMapping("/{name}/description")
    @Operation(summary = "What a backup holds, and whether it is whole: it is read to its last byte")
    BackupJson description(@PathVariable String name) {
        return BackupJson.of(found(name, backups.check(name)));
    }

    @DeleteMapping("/{name}")
    @Operation(summary = "Removes a backup")
    ResponseEntity<Void> remove(@PathVariable String name) {
        if (!backups.remove(name)) {
            throw new UnknownKeyException(name);
        }
        return ResponseEntity.noContent().build();
    }

    @ExceptionHandler
    ProblemDetail failed(BackupException e, Locale locale) {
        HttpStatus status = switch (e.key()) {
            case "backup.running" -> HttpStatus.CONFLICT;
            case "backup.noRoom" -> HttpStatus.INSUFFICIENT_STORAGE;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
        return problem(status, e.key(), e.arguments(), locale);
    }

    @ExceptionHandler
    ProblemDetail elsewhere(EngineException e, Locale locale) {
        return problem(HttpStatus.CONFLICT, e.key(), e.arguments(), locale);
    }

    private static <T> T found(String name, Optional<T> found) {
        return found.orElseThrow(() -> new UnknownKeyException(name));
    }

    private static ProblemDetail problem(HttpStatus status, String key, List<String> arguments, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, Messages.text(locale, key, arguments));
        problem.setTitle(Messages.text(locale, "backup.error.title", List.of()));
        return problem;
    }
}
