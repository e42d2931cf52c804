package vn.daumoi.dependency;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.engine.Messages;
import vn.daumoi.graph.Listing;
import vn.daumoi.graph.Parameters;
import vn.daumoi.graph.UnknownKeyException;

/** Dependencies over REST. */
@RestController
@RequestMapping(path = "/api/v1/dependencies", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "dependencies")
class DependencyController {

    private static final List<String> SORTS = List.of("task", "confidence", "rule", "state");

    private final DependencyService dependencies;

    DependencyController(DependencyService dependencies) {
        this.dependencies = dependencies;
    }

    /** A dependency with its reason in the caller's language. */
    record DependencyJson(@JsonUnwrapped Dependency dependency, String reason) {

        static DependencyJson of(Dependency dependency, Locale locale) {
            return new DependencyJson(dependency, Reasons.of(dependency, locale));
        }
    }

    /** What may stand in a decision's body; all of it may be missing. */
    record DecisionRequest(
            @Nullable String reason,
            @Nullable String note,
            @Nullable Integer lagDays,
            @Nullable Long version,
            @Nullable Boolean acceptCycle) {

        static final DecisionRequest NOTHING = new DecisionRequest(null, null, null, null, null);

        String words() {
            return Objects.requireNonNullElse(note, Objects.requireNonNullElse(reason, ""));
        }
    }

    /** A dependency to enter. */
    record EntryRequest(
            @Nullable String task,
            @Nullable String needs,
            @Nullable Integer lagDays,
            @Nullable String note,
            @Nullable Boolean acceptCycle) {}

    /** Whether a rule is on. */
    record RuleRequest(@Nullable Boolean on) {}

    @GetMapping
    @Needs(Permission.READ)
    @Operation(summary = "Dependencies between tasks, with the reason and the words on both sides")
    Listing<DependencyJson> list(
            @RequestParam(required = false)
                    @Parameter(description = "PROPOSED, CONFIRMED, REJECTED; several with commas; all unless given")
                    @Nullable
                    String state,
            @RequestParam(required = false) @Parameter(description = "Name of a rule") @Nullable String rule,
            @RequestParam(required = false) @Parameter(description = "Key of a task on either side") @Nullable
                    String task,
            @RequestParam(required = false)
                    @Parameter(description = "Key of a document that ordered a task on either side")
                    @Nullable
                    String document,
            @RequestParam(required = false) @Parameter(description = "0 to 1") @Nullable String minConfidence,
            @RequestParam(required = false) @Parameter(description = "Page, counted from 0") @Nullable String page,
            @RequestParam(required = false) @Parameter(description = "How many on a page: 1 to 500") @Nullable
                    String size,
            @RequestParam(required = false)
                    @Parameter(description = "task, confidence, rule or state; a minus before it reverses")
                    @Nullable
                    String sort,
            Locale locale) {
        var filter = new DependencyFilter(
                Parameters.someOf(Dependency.State.class, "state", state),
                Parameters.text(rule),
                Parameters.text(task),
                Parameters.text(document),
                Parameters.decimal("minConfidence", minConfidence, 0, 0, 1));
        Listing<Dependency> found = dependencies.list(filter, Parameters.slice(page, size, sort, SORTS));
        return new Listing<>(
                found.items().stream().map(d -> DependencyJson.of(d, locale)).toList(),
                found.total(),
                found.shown(),
                found.hiddenBy());
    }

    @GetMapping("/{id}")
    @Needs(Permission.READ)
    @Operation(summary = "One dependency")
    ResponseEntity<DependencyJson> find(@PathVariable String id, Locale locale) {
        return answer(dependencies.find(id).orElseThrow(() -> new UnknownKeyException(id)), locale);
    }

    @PostMapping
    @Needs(Permission.CURATE)
    @Operation(summary = "Enters a dependency; 409 tells the circle it would close, unless acceptCycle is true")
    ResponseEntity<DependencyJson> enter(@RequestBody EntryRequest wanted, Locale locale) {
        Dependency entered = dependencies.enter(
                Parameters.given("task", Parameters.text(wanted.task())),
                Parameters.given("needs", Parameters.text(wanted.needs())),
                Objects.requireNonNullElse(lag(wanted.lagDays()), 0),
                Objects.requireNonNullElse(wanted.note(), ""),
                Boolean.TRUE.equals(wanted.acceptCycle()));
        return ResponseEntity.created(URI.create("/api/v1/dependencies/" + entered.id()))
                .eTag(String.valueOf(entered.version()))
                .body(DependencyJson.of(entered, locale));
    }

    @PostMapping("/{id}/confirm")
    @Needs(Permission.CURATE)
    @Operation(summary = "Confirms a dependency; lagDays may be set with it")
    ResponseEntity<DependencyJson> confirm(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable DecisionRequest wanted,
            Locale locale) {
        return decide(id, Dependency.State.CONFIRMED, ifMatch, wanted, locale);
    }

    @PostMapping("/{id}/reject")
    @Needs(Permission.CURATE)
    @Operation(summary = "Rejects a dependency, with a reason; it is not proposed again")
    ResponseEntity<DependencyJson> reject(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable DecisionRequest wanted,
            Locale locale) {
        return decide(id, Dependency.State.REJECTED, ifMatch, wanted, locale);
    }

    @PostMapping("/{id}/reopen")
    @Needs(Permission.CURATE)
    @Operation(summary = "Takes a decision back: the dependency is a proposal again")
    ResponseEntity<DependencyJson> reopen(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable DecisionRequest wanted,
            Locale locale) {
        return decide(id, Dependency.State.PROPOSED, ifMatch, wanted, locale);
    }

    @DeleteMapping("/{id}")
    @Needs(Permission.CURATE)
    @Operation(summary = "Takes back a dependency that a person entered")
    ResponseEntity<Void> remove(@PathVariable String id) {
        dependencies.remove(id);
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/rules")
    @Needs(Permission.READ)
    @Operation(summary = "The rules that propose, whether they are on, and what they have come to")
    List<DerivationRule> rules() {
        return dependencies.rules();
    }

    @PutMapping("/rules/{name}")
    @Needs(Permission.CURATE)
    @Operation(summary = "Switches a rule on or off; proposals are made anew, decisions stay")
    Derived switchRule(@PathVariable String name, @RequestBody RuleRequest wanted) {
        return dependencies.switchRule(name, Parameters.given("on", wanted.on()));
    }

    @PostMapping("/derive")
    @Needs(Permission.CURATE)
    @Operation(summary = "Runs the rules on every document")
    Derived derive() {
        return dependencies.derive();
    }

    @ExceptionHandler
    ProblemDetail cycle(CycleException e, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT,
                Messages.text(locale, "dependency.cycle", List.of(String.valueOf(e.getMessage()))));
        problem.setTitle(Messages.text(locale, "dependency.cycle.title", List.of()));
        problem.setProperty("cycle", e.cycle());
        return problem;
    }

    private ResponseEntity<DependencyJson> decide(
            String id,
            Dependency.State state,
            @Nullable String ifMatch,
            @Nullable DecisionRequest wanted,
            Locale locale) {
        DecisionRequest request = Objects.requireNonNullElse(wanted, DecisionRequest.NOTHING);
        Long version = ifMatch == null ? request.version() : Long.valueOf(Parameters.version(ifMatch, null));
        return answer(
                dependencies.decide(
                        id,
                        new DependencyService.Decision(state, lag(request.lagDays()), request.words(), version),
                        Boolean.TRUE.equals(request.acceptCycle())),
                locale);
    }

    private static ResponseEntity<DependencyJson> answer(Dependency dependency, Locale locale) {
        return ResponseEntity.ok()
                .eTag(String.valueOf(dependency.version()))
                .body(DependencyJson.of(dependency, locale));
    }

    private static @Nullable Integer lag(@Nullable Integer days) {
        return days == null
                ? null
                : Integer.valueOf(Parameters.number("lagDays", days.toString(), 0, 0, DependencyService.MOST_LAG));
    }
}
