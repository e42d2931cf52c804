package vn.daumoi.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.daumoi.engine.OperatorKey;

/** {@code Authorization: Bearer …}: a personal token, or the key of this start that only the data folder's owner can read. */
final class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final Duration USED_AGAIN = Duration.ofHours(1);

    private final TokenQueries tokens;
    private final LiveAccounts accounts;
    private final OperatorKey operatorKey;
    private final InstantSource clock;
    private final AuthenticationEntryPoint refused;
    private final SecurityContextRepository forThisRequest = new RequestAttributeSecurityContextRepository();

    TokenFilter(
            TokenQueries tokens,
            LiveAccounts accounts,
            OperatorKey operatorKey,
            InstantSource clock,
            AuthenticationEntryPoint refused) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.operatorKey = operatorKey;
        this.clock = clock;
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedIn> signedIn = signIn(header.substring(BEARER.length()).strip(), request.getRemoteAddr());
        if (signedIn.isEmpty()) {
            refused.commence(request, response, new BadCredentialsException("token"));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn.get());
        SecurityContextHolder.setContext(context);
        // an answer written bit by bit ends in a second pass through the filters, which must know who it is for
        forThisRequest.saveContext(context, request, response);
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> signIn(String text, String address) {
        if (isOperator(text, address)) {
            return Optional.of(new SignedIn(Person.CONSOLE, "console"));
        }
        Instant now = clock.instant();
        return TokenSecrets.read(text)
                .flatMap(said -> tokens.byId(said.id()).filter(secret -> said.matches(secret.hash())))
                .map(TokenQueries.Secret::token)
                .filter(token -> token.expiresAt().isAfter(now))
                .flatMap(token -> accounts.find(token.ownerId()).map(owner -> signedIn(token, owner, now)));
    }

    /** A proxy hands on whatever a client says of itself: nothing but an address is one, and no name is looked up. */
    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private SignedIn signedIn(Token token, Account owner, Instant now) {
        Instant last = token.lastUsed();
        if (last == null || last.plus(USED_AGAIN).isBefore(now)) {
            tokens.used(token.id(), now);
        }
        Person person = owner.person();
        Set<Permission> both = EnumSet.noneOf(Permission.class);
        both.addAll(person.permissions());
        both.retainAll(token.scopes());
        return new SignedIn(person.with(both), "token " + token.id());
    }

    private boolean isOperator(String text, String address) {
        return isLoopback(address)
                && operatorKey
                        .value()
                        .filter(key -> MessageDigest.isEqual(
                                key.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
    }
}
