package vn.daumoi.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs in with name and password, by the form or by HTTP Basic. A script that sends its password with every request
 * would pay for the slow hash each time; a password that was right is therefore known again for five minutes by a keyed
 * digest that only this process can make, as long as the account has not changed.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final AccountQueries accounts;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final AuditLog audit;
    private final InstantSource clock;
    private final SecretKeySpec processKey = new SecretKeySpec(random(), "HmacSHA256");
    private final Cache<String, Long> right = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    PasswordSignIn(
            AccountQueries accounts, Passwords passwords, SignInGuard guard, AuditLog audit, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        String name = String.valueOf(tried.getName()).strip().toLowerCase(Locale.ROOT);
        String password = tried.getCredentials() == null ? "" : String.valueOf(tried.getCredentials());
        String address = RequestSource.address();
        boolean script = !RequestSource.isSignInForm();
        Optional<AccountQueries.Secret> found = name.length() > 200
                ? Optional.empty()
                : accounts.byName(name).filter(a -> a.account().local());
        String digest = digest(name, password);
        Long version = right.getIfPresent(digest);
        if (script
                && version != null
                && found.isPresent()
                && found.get().account().enabled()
                && found.get().account().version() == version) {
            return new SignedIn(found.get().account().person(), "basic");
        }
        Duration wait = guard.wait(name, address);
        if (!wait.isZero()) {
            throw new TooManyTriesException(wait);
        }
        boolean matches =
                found.isPresent() ? passwords.matches(password, found.get().passwordHash()) : pretend(password);
        if (!matches || !found.orElseThrow().account().enabled()) {
            guard.failed(name, address);
            audit.record(AuditAction.SIGN_IN_FAILED, shortened(name), null, null);
            throw new BadCredentialsException("name or password");
        }
        guard.succeeded(name, address);
        Account account = found.orElseThrow().account();
        if (passwords.outdated(found.orElseThrow().passwordHash())) {
            accounts.rehash(account.id(), passwords.hash(password));
        }
        accounts.signedIn(account.id(), clock.instant());
        right.put(digest, account.version());
        var signedIn = new SignedIn(account.person(), script ? "basic" : "session");
        audit.recordBy(signedIn, AuditAction.SIGNED_IN, account.name());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean pretend(String password) {
        passwords.pretend(password);
        return false;
    }

    private static String shortened(String name) {
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }

    private String digest(String name, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(processKey);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
