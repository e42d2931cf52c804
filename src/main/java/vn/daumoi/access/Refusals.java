package vn.daumoi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.daumoi.engine.Messages;
import vn.daumoi.engine.RequestId;

/** What REST says to whoever is not signed in, or may not do what they ask: problem details in their language. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;
    private final LocaleResolver locales;

    Refusals(JsonMapper json, LocaleResolver locales) {
        this.json = json;
        this.locales = locales;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyTriesException tries) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tries.seconds()));
            write(request, response, HttpStatus.TOO_MANY_REQUESTS, "access.tries", String.valueOf(tries.seconds()));
            return;
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"daumoi\"");
        // a browser that shows an address would ask for a password in a window of its own, and keep it
        if (!"navigate".equals(request.getHeader("Sec-Fetch-Mode"))) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"daumoi\", charset=\"UTF-8\"");
        }
        boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        write(request, response, HttpStatus.UNAUTHORIZED, tried ? "access.wrong" : "access.nobody");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        boolean mustChange =
                SignedIn.person().filter(Person::mustChangePassword).isPresent();
        write(request, response, HttpStatus.FORBIDDEN, mustChange ? "access.changeFirst" : "access.denied");
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String key,
            String... arguments)
            throws IOException {
        Locale locale = locales.resolveLocale(request);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, Messages.text(locale, key, List.of(arguments)));
        problem.setTitle(Messages.text(locale, key + ".title", List.of()));
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty(RequestId.KEY, RequestId.current());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), problem);
    }
}
