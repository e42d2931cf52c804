package vn.daumoi.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests that need no token against forgery, because another site could not have made a browser send them: those that
 * carry credentials in a header no page of another site can set, and that do not say they come from another site. A browser
 * may add remembered HTTP Basic credentials to another site's request, but then says "cross-site".
 */
final class FetchCheck implements RequestMatcher {

    /** What a browser says of requests from our own pages, and of addresses typed by hand. */
    static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    public boolean matches(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null && (site == null || OURS.contains(site));
    }
}
