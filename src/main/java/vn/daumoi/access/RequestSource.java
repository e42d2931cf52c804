package vn.daumoi.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the request at hand comes from. */
final class RequestSource {

    /** Where the form of the sign-in screen is sent to. */
    static final String SIGN_IN = "/login";

    /** The address of a request that asked for work which outlasts it. */
    static final ScopedValue<String> ASKED_FROM = ScopedValue.newInstance();

    private RequestSource() {}

    /** The address it comes from; "local" where the program acts without a request. */
    static String address() {
        HttpServletRequest request = request();
        return request == null ? ASKED_FROM.orElse("local") : request.getRemoteAddr();
    }

    static boolean isSignInForm() {
        HttpServletRequest request = request();
        return request != null && isSignIn(request);
    }

    static boolean isSignIn(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(request.getContextPath() + SIGN_IN);
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }
}
