package vn.daumoi.analysis;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.graph.Parameters;
import vn.daumoi.graph.Today;

/** What-ifs over REST. */
@Needs(Permission.READ)
@RestController
@RequestMapping("/api/v1")
@Tag(name = "analysis")
class ImpactController {

    private final ImpactService impacts;
    private final Today today;

    ImpactController(ImpactService impacts, Today today) {
        this.today = today;
        this.impacts = impacts;
    }

    /** A scenario as it stands in an address: exactly one of the three keys. */
    record ScenarioQuery(
            @Parameter(description = "Key of a task that is late") @Nullable
            String task,

            @Parameter(description = "Key of an agency: every open task it leads is late") @Nullable
            String agency,

            @Parameter(description = "Key of a database: every open task that concerns it is late") @Nullable
            String database,

            @Parameter(description = "How late, in days: 0 to 10957, 30 unless given") @Nullable
            String slipDays) {

        Scenario scenario() {
            List<String> names = List.of("task", "agency", "database");
            String given = Parameters.exactlyOne(names, Arrays.asList(task, agency, database));
            String key = switch (given) {
                case "task" -> task;
                case "agency" -> agency;
                default -> database;
            };
            return new Scenario(
                    Scenario.Subject.valueOf(given.toUpperCase(Locale.ROOT)),
                    Parameters.given(given, Parameters.text(key)),
                    Parameters.number("slipDays", slipDays, 30, 0, Scenario.MOST_DAYS));
        }
    }

    /** The scenario to compare with, as it stands in an address. */
    record OtherQuery(
            @Parameter(description = "The same of a second scenario, to compare with") @Nullable
            String otherTask,

            @Nullable String otherAgency,
            @Nullable String otherDatabase,
            @Nullable String otherSlipDays) {

        Scenario scenario() {
            return new ScenarioQuery(otherTask, otherAgency, otherDatabase, otherSlipDays).scenario();
        }
    }

    @GetMapping(path = "/impact", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What happens when a task, an agency or a database is late; nothing is written")
    Impact impact(
            @ParameterObject @ModelAttribute ScenarioQuery scenario,
            @ParameterObject @ModelAttribute BasisQuery basis,
            @ParameterObject @ModelAttribute LimitQuery limit) {
        return impacts.of(basis.basis(today.date()), scenario.scenario(), limit.value());
    }

    @GetMapping(path = "/impact/comparison", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Two scenarios side by side")
    Comparison comparison(
            @ParameterObject @ModelAttribute ScenarioQuery scenario,
            @ParameterObject @ModelAttribute OtherQuery other,
            @ParameterObject @ModelAttribute BasisQuery basis,
            @ParameterObject @ModelAttribute LimitQuery limit) {
        return impacts.compare(basis.basis(today.date()), scenario.scenario(), other.scenario(), limit.value());
    }

    @GetMapping(path = "/impact.csv", produces = "text/csv")
    @Operation(summary = "The tasks that slip, as a table for spreadsheets")
    ResponseEntity<StreamingResponseBody> csv(
            @ParameterObject @ModelAttribute ScenarioQuery scenario,
            @ParameterObject @ModelAttribute BasisQuery basis,
            @ParameterObject @ModelAttribute LimitQuery limit,
            Locale locale) {
        Impact answer = impact(scenario, basis, limit);
        return AnalysisCsv.download("impact", out -> AnalysisCsv.write(answer, locale, out));
    }
}
