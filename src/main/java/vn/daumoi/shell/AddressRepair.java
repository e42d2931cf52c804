package vn.daumoi.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A link to a screen with a percent sign that begins no escape ({@code ?q=100%}), as people type it and letters break it, leads
 * to the same address with the sign written out: Vaadin cannot read it otherwise.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class AddressRepair extends OncePerRequestFilter {

    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !request.getMethod().equals("GET") || path.startsWith("/api/") || path.startsWith("//");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (query != null && BROKEN.matcher(query).find()) {
            response.sendRedirect(request.getRequestURI() + '?' + repaired(query));
        } else {
            chain.doFilter(request, response);
        }
    }

    static String repaired(String query) {
        return BROKEN.matcher(query).replaceAll("%25");
    }
}
