package vn.daumoi.operation;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.HtmlUtils;
import vn.daumoi.engine.BothLanguages;
import vn.daumoi.engine.Messages;

/** What a failed request is told, by its status: as a problem (RFC 9457) or, for a person's browser, as a small page. */
final class Problems {

    private static final String LANGUAGE_COOKIE = "daumoi-language";

    private Problems() {}

    /** @param arguments of the detail: what is allowed instead */
    static ProblemDetail of(int status, Locale locale, String... arguments) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(title(status, locale));
        problem.setDetail(detail(status, locale, arguments));
        return problem;
    }

    static String title(int status, Locale locale) {
        return Messages.text(locale, key("problem.title.", status), List.of());
    }

    static String detail(int status, Locale locale, String... arguments) {
        String text = Messages.text(locale, key("problem.detail.", status), List.of(arguments));
        // whoever answers without knowing what would be allowed
        return text.contains("{0}") ? Messages.text(locale, "problem.detail.4xx", List.of()) : text;
    }

    /** The problem without the help of Spring, for requests that never reach it. */
    static String json(int status, Locale locale, String requestId) {
        return "{\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\",\"requestId\":\"%s\"}"
                .formatted(title(status, locale), status, detail(status, locale), requestId);
    }

    static String page(int status, Locale locale, String requestId) {
        String again = status == 503 ? "<meta http-equiv=\"refresh\" content=\"10\">" : "";
        return """
                <!doctype html><html lang="%s"><head><meta charset="utf-8">%s<title>%s</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>body{font:1rem/1.6 'Be Vietnam Pro',system-ui,sans-serif;max-width:36rem;margin:12vh auto;padding:0 1rem;\
                color-scheme:light dark}h1{font-size:1.3rem}small{opacity:.7}</style></head>
                <body><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p><p><small>%s: %s</small></p></body></html>
                """.formatted(
                        Messages.supported(locale).getLanguage(),
                        again,
                        HtmlUtils.htmlEscape(title(status, locale)),
                        HtmlUtils.htmlEscape(title(status, locale)),
                        HtmlUtils.htmlEscape(detail(status, locale)),
                        HtmlUtils.htmlEscape(Messages.text(locale, "error.home", List.of())),
                        HtmlUtils.htmlEscape(Messages.text(locale, "problem.requestId", List.of())),
                        requestId);
    }

    /** Whether a person's browser asked for a screen; programs get problems whatever they accept. */
    static boolean wantsPage(@Nullable String path, @Nullable String accept) {
        return path != null
                && !path.startsWith("/api/")
                && !path.startsWith("/actuator")
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** What the reader chose on screen, otherwise what the request says, otherwise Vietnamese. */
    static Locale language(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(LANGUAGE_COOKIE)) {
                    return Messages.supported(Locale.forLanguageTag(cookie.getValue()));
                }
            }
        }
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Messages.VIETNAMESE
                : Messages.supported(request.getLocale());
    }

    private static String key(String prefix, int status) {
        String exact = prefix + status;
        return BothLanguages.has(exact) ? exact : prefix + status / 100 + "xx";
    }
}
