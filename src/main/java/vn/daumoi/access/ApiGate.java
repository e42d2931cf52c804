package vn.daumoi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Asks for what a REST method {@link Needs}, before any of its parameters is read; one that says nothing is closed. */
@Component
class ApiGate implements HandlerInterceptor, WebMvcConfigurer {

    /** Where the REST interface is. */
    static final String PATHS = "/api/**";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(PATHS);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && ours(method)) {
            Optional<Permission> needed = NeedsCheck.of(method.getMethod(), method.getBeanType());
            if (needed.isEmpty()
                    || !NeedsCheck.granted(SecurityContextHolder.getContext().getAuthentication(), needed.get())) {
                throw new AccessDeniedException(request.getServletPath());
            }
        }
        return true;
    }

    /** The description of the interface comes from a library; whoever is signed in may read it. */
    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("vn.daumoi");
    }
}
