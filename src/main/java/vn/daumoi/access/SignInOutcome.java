package vn.daumoi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** What follows a failed sign-in, and a sign-out. */
@Component
class SignInOutcome implements AuthenticationFailureHandler, LogoutHandler {

    private final AuditLog audit;

    SignInOutcome(AuditLog audit) {
        this.audit = audit;
    }

    /** Back to the form, which says why in the reader's language. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String why = reason instanceof TooManyTriesException tries ? "wait=" + tries.seconds() : "error";
        response.sendRedirect(request.getContextPath() + RequestSource.SIGN_IN + '?' + why);
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        SignedIn.of(authentication)
                .ifPresent(signedIn -> audit.recordBy(
                        signedIn,
                        AuditAction.SIGNED_OUT,
                        signedIn.getPrincipal().name()));
    }
}
