package vn.daumoi.analysis;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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
import vn.daumoi.graph.Parameters;
import vn.daumoi.graph.Today;

/** Blockers and the matrix of integrations over REST. */
@Needs(Permission.READ)
@RestController
@RequestMapping("/api/v1")
@Tag(name = "analysis")
class BlockerController {

    private static final String WITH = "Key of the other database; missing: with anything";

    private final BlockerService blockers;
    private final IntegrationService integrations;
    private final Today today;

    BlockerController(BlockerService blockers, IntegrationService integrations, Today today) {
        this.today = today;
        this.blockers = blockers;
        this.integrations = integrations;
    }

    @GetMapping(path = "/databases/{key}/blockers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Who holds up the integration of a database with another, or with anything")
    Blockers ofDatabase(
            @PathVariable String key,
            @RequestParam(required = false) @Parameter(description = WITH) @Nullable String with,
            @ParameterObject @ModelAttribute BasisQuery basis,
            @ParameterObject @ModelAttribute LimitQuery limit) {
        return blockers.ofIntegration(basis.basis(today.date()), key, Parameters.text(with), limit.value());
    }

    @GetMapping(path = "/databases/{key}/blockers.csv", produces = "text/csv")
    @Operation(summary = "The same tasks as a table for spreadsheets")
    ResponseEntity<StreamingResponseBody> ofDatabaseCsv(
            @PathVariable String key,
            @RequestParam(required = false) @Parameter(description = WITH) @Nullable String with,
            @ParameterObject @ModelAttribute BasisQuery basis,
            @ParameterObject @ModelAttribute LimitQuery limit,
            Locale locale) {
        Blockers answer = ofDatabase(key, with, basis, limit);
        return AnalysisCsv.download("blockers", out -> AnalysisCsv.write(answer, locale, out));
    }

    @GetMapping(path = "/tasks/{key}/blockers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Who holds up a task")
    Blockers ofTask(
            @PathVariable String key,
            @ParameterObject @ModelAttribute BasisQuery basis,
            @ParameterObject @ModelAttribute LimitQuery limit) {
        return blockers.ofTasks(basis.basis(today.date()), List.of(key), limit.value());
    }

    @GetMapping(path = "/tasks/{key}/blockers.csv", produces = "text/csv")
    @Operation(summary = "The same tasks as a table for spreadsheets")
    ResponseEntity<StreamingResponseBody> ofTaskCsv(
            @PathVariable String key,
            @ParameterObject @ModelAttribute BasisQuery basis,
            @ParameterObject @ModelAttribute LimitQuery limit,
            Locale locale) {
        Blockers answer = ofTask(key, basis, limit);
        return AnalysisCsv.download("blockers", out -> AnalysisCsv.write(answer, locale, out));
    }

    @GetMapping(path = "/integrations", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Which databases tasks connect with which; what is not listed, nobody has been asked to connect")
    Integrations integrations(
            @ParameterObject @ModelAttribute BasisQuery basis, @ParameterObject @ModelAttribute LimitQuery limit) {
        return integrations.matrix(basis.basis(today.date()), 0, limit.value());
    }

    @GetMapping(path = "/integrations.csv", produces = "text/csv")
    @Operation(summary = "The same pairs as a table for spreadsheets")
    ResponseEntity<StreamingResponseBody> integrationsCsv(
            @ParameterObject @ModelAttribute BasisQuery basis,
            @ParameterObject @ModelAttribute LimitQuery limit,
            Locale locale) {
        Integrations answer = integrations(basis, limit);
        return AnalysisCsv.download("integrations", out -> AnalysisCsv.write(answer, locale, out));
    }
}
