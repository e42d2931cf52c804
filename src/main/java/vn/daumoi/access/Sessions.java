package vn.daumoi.access;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions: when their account was changed, disabled or deleted, and after their longest time, whether in use or
 * not. (Unused ones the container ends.)
 */
@Component
public class Sessions extends OncePerRequestFilter {

    private final LiveAccounts accounts;
    private final InstantSource clock;
    private final Duration longest;

    Sessions(
            LiveAccounts accounts,
            InstantSource clock,
            @Value("${daumoi.access.session-longest:12h}") Duration longest) {
        this.accounts = accounts;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        boolean ended = SignedIn.of(SecurityContextHolder.getContext().getAuthentication())
                .filter(signedIn -> session != null && (!accounts.goesOn(signedIn.getPrincipal()) || tooOld(session)))
                .isPresent();
        if (ended && session != null) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    /** Lets the session at hand go on after its person changed their own account, when all others end. */
    public static void goOn(Account account) {
        VaadinServletRequest request = (VaadinServletRequest) VaadinService.getCurrentRequest();
        VaadinServletResponse response = (VaadinServletResponse) VaadinService.getCurrentResponse();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(account.person(), "session"));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    private boolean tooOld(HttpSession session) {
        return clock.millis() - session.getCreationTime() > longest.toMillis();
    }

    /** It stands in the chain of Spring Security, and nowhere else. */
    @Configuration(proxyBeanMethods = false)
    static class NotByItself {

        @Bean
        FilterRegistrationBean<Sessions> sessionsByThemselves(Sessions sessions) {
            var registration = new FilterRegistrationBean<>(sessions);
            registration.setEnabled(false);
            return registration;
        }
    }
}
