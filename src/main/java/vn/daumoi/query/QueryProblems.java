package vn.daumoi.query;

import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.daumoi.engine.Messages;

/** What REST says of queries that must not run and files that are none. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class QueryProblems {

    /** A problem in the caller's language. */
    record ProblemJson(Fence fence, String message, int line, int column) {}

    static List<ProblemJson> json(List<QueryProblem> problems, Locale locale) {
        return problems.stream()
                .map(p -> new ProblemJson(p.fence(), p.text(locale), p.line(), p.column()))
                .toList();
    }

    @ExceptionHandler
    ProblemDetail refused(QueryRefusedException e, Locale locale) {
        boolean busy = e.problems().stream().anyMatch(p -> p.fence() == Fence.TURNS);
        return problem(
                busy ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT,
                "query.refused.title",
                e.problems(),
                locale);
    }

    @ExceptionHandler
    ProblemDetail badFile(QueryFileException e, Locale locale) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "query.file.title", e.problems(), locale);
    }

    private static ProblemDetail problem(HttpStatus status, String title, List<QueryProblem> problems, Locale locale) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, problems.getFirst().text(locale));
        problem.setTitle(Messages.text(locale, title, List.of()));
        problem.setProperty("problems", json(problems, locale));
        return problem;
    }
}
