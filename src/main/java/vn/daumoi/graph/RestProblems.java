package vn.daumoi.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import vn.daumoi.access.AccessProblem;
import vn.daumoi.access.ChangedMeanwhileException;
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

    /** A body that is no JSON, or not the JSON asked for: says where, and what an enumeration allows there. */
    @ExceptionHandler
    ProblemDetail badBody(HttpMessageNotReadableException e, Locale locale) {
        if (!(e.getCause() instanceof DatabindException bad) || bad.getPath().isEmpty()) {
            ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "rest.error.body", locale);
            problem.setTitle(Messages.text(locale, "rest.error.body.title", List.of()));
            return problem;
        }
        String place = bad.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
        List<String> allowed = bad instanceof InvalidFormatException format
                        && format.getTargetType().isEnum()
                ? Arrays.stream(format.getTargetType().getEnumConstants())
                        .map(String::valueOf)
                        .toList()
                : List.of();
        String reason = allowed.isEmpty()
                ? Messages.text(locale, "rest.error.bodyPart", List.of(place))
                : Messages.text(locale, "rest.error.bodyChoice", List.of(place, String.join(", ", allowed)));
        return parameter(place, reason, allowed, locale);
    }

    @ExceptionHandler
    ProblemDetail missingVersion(MissingVersionException e, Locale locale) {
        return problem(HttpStatus.PRECONDITION_REQUIRED, "rest.error.version", locale);
    }

    @ExceptionHandler
    ProblemDetail access(AccessProblem e, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, Messages.text(locale, e.key(), e.arguments()));
        problem.setTitle(Messages.text(locale, "access.problem.title", List.of()));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail meanwhile(ChangedMeanwhileException e, Locale locale) {
        ProblemDetail problem = problem(
                HttpStatus.CONFLICT, e.now() == null ? "rest.error.goneMeanwhile" : "rest.error.meanwhile", locale);
        problem.setTitle(Messages.text(locale, "rest.error.meanwhile.title", List.of()));
        problem.setProperty("now", e.now());
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String key, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, Messages.text(locale, key, List.of()));
        problem.setTitle(Messages.text(locale, "rest.error.parameter.title", List.of()));
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
