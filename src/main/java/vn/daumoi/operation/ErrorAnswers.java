package vn.daumoi.operation;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.daumoi.engine.DatabaseGone;
import vn.daumoi.engine.RequestId;

/** Where the servlet container sends what failed outside our controllers: in filters, in Vaadin's servlet, by sendError. */
@Controller
class ErrorAnswers implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<?> error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            status = ProblemAnswers.log(failure).value();
        }
        Locale locale = Problems.language(request);
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        var answer = ResponseEntity.status(status);
        if (status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(DatabaseGone.RETRY_AFTER));
        }
        if (Problems.wantsPage(path, request.getHeader(HttpHeaders.ACCEPT))) {
            return answer.contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                    .body(Problems.page(status, locale, RequestId.current()));
        }
        ProblemDetail problem = Problems.of(status, locale);
        problem.setInstance(URI.create(path));
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
