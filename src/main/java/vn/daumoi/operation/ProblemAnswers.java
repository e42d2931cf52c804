package vn.daumoi.operation;

import com.vaadin.flow.router.InvalidLocationException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.daumoi.engine.DatabaseGone;
import vn.daumoi.engine.RequestId;

/** The problems no feature words itself: what Spring refuses, a database that is gone, and everything unforeseen. */
@RestControllerAdvice
class ProblemAnswers extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    private final DataSize largestFile;

    ProblemAnswers(@Value("${spring.servlet.multipart.max-file-size}") DataSize largestFile) {
        this.largestFile = largestFile;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = Problems.of(status.value(), LocaleContextHolder.getLocale(), allowed(e, headers));
        if (status.is5xxServerError()) {
            LOG.error("Failure {}", RequestId.current(), e);
        }
        return super.handleExceptionInternal(e, problem, headers, status, request);
    }

    /**
     * Everything else.
     *
     * @throws Exception itself, where somebody else answers it: the sign-in, or a page for a browser
     */
    @ExceptionHandler
    @Nullable
    ResponseEntity<?> unforeseen(Exception e, HttpServletRequest request, WebRequest whole, Locale locale)
            throws Exception {
        if (e instanceof AccessDeniedException
                || e instanceof AuthenticationException
                || Problems.wantsPage(request.getRequestURI(), request.getHeader(HttpHeaders.ACCEPT))) {
            throw e;
        }
        String type = request.getContentType();
        if (e instanceof IllegalArgumentException && type != null && type.contains("*")) {
            // Spring reads it when it reads the body, and takes it for a mistake of ours
            return handleException(
                    new HttpMediaTypeNotSupportedException(type, List.of(MediaType.APPLICATION_JSON)), whole);
        }
        return answer(e, locale);
    }

    /** The answer to a failure: 503 where the database is gone, which one line of the log says; 500 otherwise. */
    static ResponseEntity<ProblemDetail> answer(Throwable e, Locale locale) {
        HttpStatus status = log(e);
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(DatabaseGone.RETRY_AFTER));
        }
        return answer.body(Problems.of(status.value(), locale));
    }

    static HttpStatus log(Throwable e) {
        if (DatabaseGone.in(e)) {
            LOG.warn("Database unreachable: {}", e.toString());
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (e instanceof MultipartException
                || e instanceof InvalidParameterException
                || e.getCause() instanceof InvalidParameterException) {
            // parts without a boundary, letters that are none: the caller's mistake, noticed at the first parameter
            return HttpStatus.BAD_REQUEST;
        }
        if (e instanceof InvalidLocationException || e.getCause() instanceof InvalidLocationException) {
            // Vaadin will not take the address apart: it leads nowhere
            return HttpStatus.NOT_FOUND;
        }
        LOG.error("Failure {}", RequestId.current(), e);
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private String allowed(Exception e, HttpHeaders headers) {
        return switch (e) {
            case HttpRequestMethodNotSupportedException method ->
                String.join(
                        ", ",
                        headers.getAllow().stream()
                                .map(HttpMethod::name)
                                .sorted()
                                .toList());
            case HttpMediaTypeNotAcceptableException type -> MediaType.toString(type.getSupportedMediaTypes());
            case HttpMediaTypeNotSupportedException type -> MediaType.toString(type.getSupportedMediaTypes());
            case MaxUploadSizeExceededException size -> Long.toString(largestFile.toMegabytes());
            default -> "";
        };
    }
}
