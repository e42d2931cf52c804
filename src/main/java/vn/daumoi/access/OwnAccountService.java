package vn.daumoi.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about their own account: their password, their tokens. */
@Service
@Needs(Permission.OWN)
@Transactional
public class OwnAccountService {

    /** The longest a token can live. */
    public static final int MOST_DAYS = 366;

    private static final int MOST_TOKENS = 50;

    private final AccountQueries accounts;
    private final TokenQueries tokens;
    private final TokenSecrets secrets;
    private final Passwords passwords;
    private final SignInGuard guard;
    private final AuditLog audit;
    private final LiveAccounts live;
    private final InstantSource clock;

    OwnAccountService(
            AccountQueries accounts,
            TokenQueries tokens,
            TokenSecrets secrets,
            Passwords passwords,
            SignInGuard guard,
            AuditLog audit,
            LiveAccounts live,
            InstantSource clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.secrets = secrets;
        this.passwords = passwords;
        this.guard = guard;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** One's own account. */
    public Account account() {
        return mine().account();
    }

    /**
     * Changes the password. Sessions elsewhere end; the one at hand goes on with {@link Sessions#goOn}.
     *
     * @throws AccessProblem where the present password is wrong, or the new one too weak
     */
    public Account changePassword(String present, String wanted) {
        AccountQueries.Secret mine = mine();
        Account account = mine.account();
        if (!account.local()) {
            throw new AccessProblem("access.problem.passwordElsewhere", account.provider());
        }
        Duration wait = guard.wait(account.name(), "own account");
        if (!wait.isZero()) {
            throw new AccessProblem("access.problem.tries", String.valueOf(wait.toSeconds() + 1));
        }
        if (!passwords.matches(present, mine.passwordHash())) {
            guard.failed(account.name(), "own account");
            throw new AccessProblem("access.problem.passwordWrong");
        }
        passwords.judge(wanted, account);
        if (wanted.equals(present)) {
            throw new AccessProblem("access.problem.passwordSame");
        }
        Account after =
                accounts.password(account.id(), passwords.hash(wanted), false).orElseThrow();
        audit.record(AuditAction.PASSWORD_CHANGED, account.name(), null, null);
        live.changed(account.id());
        return after;
    }

    /** One's own tokens, the newest first. */
    @Needs(Permission.READ)
    public List<Token> tokens() {
        return tokens.of(mine().account().id());
    }

    /**
     * A new token.
     *
     * @param scopes what it may do, of what one may do oneself
     * @param days how long it lives, 1 to {@link #MOST_DAYS}
     * @throws AccessProblem where the name is blank, the scopes are none or too many, or the time is too long
     */
    @Needs(Permission.READ)
    public Token.Fresh createToken(String name, Set<Permission> scopes, int days) {
        Account account = mine().account();
        Set<Permission> wanted = EnumSet.of(Permission.READ);
        wanted.addAll(scopes);
        wanted.remove(Permission.OWN);
        if (name.isBlank() || name.strip().length() > 80) {
            throw new AccessProblem("access.problem.tokenName");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new AccessProblem("access.problem.tokenDays", String.valueOf(MOST_DAYS));
        }
        if (!account.person().permissions().containsAll(wanted)) {
            throw new AccessProblem("access.problem.tokenScope");
        }
        if (tokens.of(account.id()).size() >= MOST_TOKENS) {
            throw new AccessProblem("access.problem.tokenMany", String.valueOf(MOST_TOKENS));
        }
        Instant expires = clock.instant().plus(Duration.ofDays(days));
        TokenSecrets.Made made = secrets.make();
        Token token = tokens.create(made.id(), name.strip(), account.id(), wanted, expires, made.hash());
        audit.record(AuditAction.TOKEN_CREATED, account.name(), null, words(token));
        return new Token.Fresh(token, made.text());
    }

    /** Ends one of one's own tokens; nothing where it is gone already. */
    @Needs(Permission.READ)
    public void revokeToken(String tokenId) {
        Account account = mine().account();
        tokens.revoke(tokenId, account.id())
                .ifPresent(token -> audit.record(AuditAction.TOKEN_REVOKED, account.name(), words(token), null));
    }

    /** For the audit trail: a line a field, so that it can be shown in any language. */
    static String words(Token token) {
        return "token: " + token.name() + " (" + token.id() + ")\nscopes: "
                + String.join(
                        ", ",
                        token.scopes().stream().map(Permission::name).sorted().toList()) + "\nexpires: "
                + token.expiresAt().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Not for tokens, which have no {@link Permission#OWN}: one that reads could make itself another that writes. */
    private AccountQueries.Secret mine() {
        return SignedIn.person()
                .filter(Person::hasAccount)
                .filter(person -> person.permissions().contains(Permission.OWN))
                .flatMap(person -> accounts.byId(person.id()))
                .orElseThrow(() -> new AccessDeniedException("no account"));
    }
}
