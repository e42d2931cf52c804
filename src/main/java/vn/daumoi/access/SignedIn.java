package vn.daumoi.access;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** The proof that a person is signed in, as Spring Security carries it. */
public final class SignedIn extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final Person person;
    private final String channel;

    /** @param channel how: "session", "basic", "token", "oidc", "console", "program" */
    SignedIn(Person person, String channel) {
        super(person.permissions().stream()
                .map(permission -> new SimpleGrantedAuthority(permission.authority()))
                .toList());
        this.person = person;
        this.channel = channel;
        setAuthenticated(true);
    }

    /** Who is signed in here and now; nothing for a visitor. */
    public static Optional<Person> person() {
        return of(SecurityContextHolder.getContext().getAuthentication()).map(SignedIn::getPrincipal);
    }

    static Optional<SignedIn> of(@org.jspecify.annotations.Nullable Authentication authentication) {
        return authentication instanceof SignedIn signedIn ? Optional.of(signedIn) : Optional.empty();
    }

    /** Does something that outlasts the request at hand, in a thread of its own and in the name of whoever asks for it. */
    public static void later(Runnable work) {
        String from = RequestSource.address();
        Thread.startVirtualThread(new DelegatingSecurityContextRunnable(
                () -> ScopedValue.where(RequestSource.ASKED_FROM, from).run(work)));
    }

    /** Does something as the program itself or as whoever holds the data folder. */
    public static <T> T as(Person operator, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext during = SecurityContextHolder.createEmptyContext();
        during.setAuthentication(new SignedIn(operator, operator.name()));
        SecurityContextHolder.setContext(during);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** As {@link #as(Person, Supplier)}. */
    public static void as(Person operator, Runnable work) {
        as(operator, () -> {
            work.run();
            return true;
        });
    }

    String channel() {
        return channel;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Person getPrincipal() {
        return person;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof SignedIn that && person.equals(that.person) && channel.equals(that.channel);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
