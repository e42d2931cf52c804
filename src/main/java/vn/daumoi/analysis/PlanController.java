package vn.daumoi.analysis;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import vn.daumoi.graph.Slice;
import vn.daumoi.graph.Today;

/** What is asked of the plan as a whole over REST: bottlenecks and contradictions. */
@Needs(Permission.READ)
@RestController
@RequestMapping("/api/v1")
@Tag(name = "analysis")
class PlanController {

    private static final List<String> NO_SORT = List.of("");

    private final BottleneckService bottlenecks;
    private final ContradictionService contradictions;
    private final Today today;

    PlanController(BottleneckService bottlenecks, ContradictionService contradictions, Today today) {
        this.today = today;
        this.bottlenecks = bottlenecks;
        this.contradictions = contradictions;
    }

    /** Whose bottlenecks. */
    enum Of {
        TASKS,
        AGENCIES
    }

    /** Which part of a long answer. */
    record PageQuery(
            @Parameter(description = "Page, counted from 0") @Nullable
            String page,

            @Parameter(description = "How many on a page: 1 to 500, 50 unless given") @Nullable
            String size) {

        Slice slice() {
            return Parameters.slice(page, size, null, NO_SORT);
        }
    }

    /** The list of bottlenecks that is asked for. */
    record BottleneckQuery(
            @Parameter(
                    description = "What to sort by, the tightest first: DOWNSTREAM (unless given), INTEGRATIONS, SLACK,"
                            + " OVERDUE, BETWEENNESS")
            @Nullable
            String by,

            @Parameter(description = "TASKS (unless given) or AGENCIES") @Nullable
            String of) {

        Figure figure() {
            Figure figure = Parameters.oneOf(Figure.class, "by", by);
            return figure == null ? Figure.DOWNSTREAM : figure;
        }

        boolean agencies() {
            return Parameters.oneOf(Of.class, "of", of) == Of.AGENCIES;
        }
    }

    @GetMapping(path = "/bottlenecks", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How much hangs on each open task, or on each agency")
    Bottlenecks bottlenecks(
            @ParameterObject @ModelAttribute BottleneckQuery query,
            @ParameterObject @ModelAttribute BasisQuery basis,
            @ParameterObject @ModelAttribute PageQuery page) {
        Slice slice = page.slice();
        return query.agencies()
                ? bottlenecks.agencies(basis.basis(today.date()), query.figure(), slice.offset(), slice.limit())
                : bottlenecks.tasks(basis.basis(today.date()), query.figure(), slice.offset(), slice.limit());
    }

    @GetMapping(path = "/bottlenecks.csv", produces = "text/csv")
    @Operation(summary = "The same rows as a table for spreadsheets")
    ResponseEntity<StreamingResponseBody> bottlenecksCsv(
            @ParameterObject @ModelAttribute BottleneckQuery query,
            @ParameterObject @ModelAttribute BasisQuery basis,
            @ParameterObject @ModelAttribute PageQuery page,
            Locale locale) {
        Bottlenecks answer = bottlenecks(query, basis, page);
        return AnalysisCsv.download("bottlenecks", out -> AnalysisCsv.write(answer, locale, out));
    }

    @GetMapping(path = "/bottlenecks/{key}/{figure}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What a figure of a task or an agency counts")
    Bottlenecks.Behind behind(
            @PathVariable String key,
            @PathVariable String figure,
            @ParameterObject @ModelAttribute BasisQuery basis,
            @ParameterObject @ModelAttribute LimitQuery limit) {
        Figure which = Parameters.given("figure", Parameters.oneOf(Figure.class, "figure", figure));
        return bottlenecks.behind(basis.basis(today.date()), key, which, limit.value());
    }

    @GetMapping(path = "/contradictions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Where the plan contradicts itself, with proofs, and the fewest deadlines to change")
    Contradictions contradictions(
            @RequestParam(required = false)
                    @Parameter(description = "Which kinds, with commas between; all unless given")
                    @Nullable
                    String kinds,
            @ParameterObject @ModelAttribute BasisQuery basis,
            @ParameterObject @ModelAttribute PageQuery page) {
        Set<ContradictionKind> some = Parameters.someOf(ContradictionKind.class, "kinds", kinds);
        Slice slice = page.slice();
        return contradictions.find(basis.basis(today.date()), some, slice.offset(), slice.limit());
    }

    @GetMapping(path = "/contradictions.csv", produces = "text/csv")
    @Operation(summary = "The same contradictions as a table for spreadsheets")
    ResponseEntity<StreamingResponseBody> contradictionsCsv(
            @RequestParam(required = false) @Nullable String kinds,
            @ParameterObject @ModelAttribute BasisQuery basis,
            @ParameterObject @ModelAttribute PageQuery page,
            Locale locale) {
        Contradictions answer = contradictions(kinds, basis, page);
        return AnalysisCsv.download("contradictions", out -> AnalysisCsv.write(answer, locale, out));
    }
}
