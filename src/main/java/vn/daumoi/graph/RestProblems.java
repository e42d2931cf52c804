package vn.daumoi.graph;

import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.daumoi.engine.Messages;
import vn.daumoi.engine.WriteRefusedException;

/** What REST says of requests it cannot answer: problem details (RFC 9457) in the reader's language. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RestProblems {

    @ExceptionHandler
    ProblemDetail badParameter(BadParameterException e, Locale locale) {
        return parameter(e.parameter(), Messages.text(locale, e.reasonKey(), e.arguments()), e.allowed(), locale);
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException e, Locale locale) {
        String name = e.getParameterName();
        return parameter(name, Messages.text(locale, "rest.error.missing", List.of(name)), List.of(), locale);
    }

    @ExceptionHandler
    ProblemDetail unknownKey(UnknownKeyException e, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND,
                Messages.text(locale, "rest.error.unknown", List.of(String.valueOf(e.getMessage()))));
        problem.setTitle(Messages.text(locale, "rest.error.unknown.title", List.of()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail refused(WriteRefusedException e, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                e.reason() == WriteRefusedException.Reason.BUSY
                        ? HttpStatus.SERVICE_UNAVAILABLE
                        : HttpStatus.INSUFFICIENT_STORAGE,
                Messages.text(locale, e.key(), e.arguments()));
        problem.setTitle(Messages.text(locale, "write.refused.title", List.of()));
        return problem;
    }

    private static ProblemDetail parameter(String name, String reason, List<String> allowed, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, reason);
        problem.setTitle(Messages.text(locale, "rest.error.parameter.title", List.of()));
        problem.setProperty("parameter", name);
        problem.setProperty("allowed", allowed);
        problem.setProperty("reason", reason);
        return problem;
    }
}
