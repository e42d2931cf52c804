package vn.daumoi.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts, for whoever administers them. One administrator who can sign in always remains. */
@Service
@Needs(Permission.ADMINISTER)
@Transactional
public class AccountService {

    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9._@-]{0,62}[a-z0-9])?");

    private final AccountQueries accounts;
    private final TokenQueries tokens;
    private final Passwords passwords;
    private final AuditLog audit;
    private final LiveAccounts live;

    AccountService(
            AccountQueries accounts, TokenQueries tokens, Passwords passwords, AuditLog audit, LiveAccounts live) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.audit = audit;
        this.live = live;
    }

    /** An account with the password that was made up for it, which is shown once. */
    public record WithPassword(Account account, String password) {}

    /** All accounts, by name. */
    public List<Account> list() {
        return accounts.all();
    }

    /** The account with this id, or nothing. */
    public Optional<Account> find(String id) {
        return accounts.byId(id).map(AccountQueries.Secret::account);
    }

    /**
     * A new account.
     *
     * @return with a password made up for it, to be changed at the first sign-in
     * @throws AccessProblem where the name is taken or none, or no role is given
     */
    public WithPassword create(Account.Data data) {
        Account.Data tidy = tidy(data);
        String password = passwords.made();
        Account account = accounts.create(UUID.randomUUID().toString(), tidy, "", "", passwords.hash(password), true)
                .orElseThrow(() -> new AccessProblem("access.problem.nameTaken", tidy.name()));
        audit.record(AuditAction.ACCOUNT_CREATED, account.name(), null, words(account.data()));
        return new WithPassword(account, password);
    }

    /**
     * Changes an account; its sessions end and its tokens follow the new roles.
     *
     * @param version the account's when the change was begun
     * @throws ChangedMeanwhileException with the {@link Account} of now, or null where it is gone
     * @throws AccessProblem where the name is taken or none, or no administrator would remain
     */
    public Account change(String id, long version, Account.Data data) {
        Account.Data tidy = tidy(data);
        Account before = find(id).orElseThrow(() -> new ChangedMeanwhileException(id, null));
        if (!before.name().equals(tidy.name()) && accounts.byName(tidy.name()).isPresent()) {
            throw new AccessProblem("access.problem.nameTaken", tidy.name());
        }
        Account after = accounts.change(id, version, tidy).orElseThrow(() -> meanwhile(id));
        administratorRemains();
        audit.record(AuditAction.ACCOUNT_CHANGED, after.name(), words(before.data()), words(after.data()));
        live.changed(id);
        return after;
    }

    /**
     * Makes up another password, to be changed at the next sign-in; sessions end.
     *
     * @throws ChangedMeanwhileException where the account is gone
     * @throws AccessProblem where somebody else checks its password
     */
    public WithPassword resetPassword(String id) {
        Account before = find(id).orElseThrow(() -> new ChangedMeanwhileException(id, null));
        if (!before.local()) {
            throw new AccessProblem("access.problem.passwordElsewhere", before.provider());
        }
        String password = passwords.made();
        Account after = accounts.password(id, passwords.hash(password), true).orElseThrow();
        audit.record(AuditAction.PASSWORD_RESET, after.name(), null, null);
        live.changed(id);
        return new WithPassword(after, password);
    }

    /**
     * Deletes an account with its tokens; what it did stays in the audit trail.
     *
     * @throws ChangedMeanwhileException with the {@link Account} of now, or null where it is gone
     * @throws AccessProblem where no administrator would remain
     */
    public void delete(String id, long version) {
        Account gone = accounts.delete(id, version).orElseThrow(() -> meanwhile(id));
        administratorRemains();
        audit.record(AuditAction.ACCOUNT_DELETED, gone.name(), words(gone.data()), null);
        live.changed(id);
    }

    /** The tokens of all accounts, or of one. */
    public List<Token> tokens(@Nullable String accountId) {
        return tokens.of(accountId);
    }

    /** Ends a token of anybody's. */
    public void revoke(String tokenId) {
        tokens.revoke(tokenId, null)
                .ifPresent(token ->
                        audit.record(AuditAction.TOKEN_REVOKED, token.owner(), OwnAccountService.words(token), null));
    }

    /** Ends all tokens of an account: how many there were. */
    public int revokeAll(String accountId) {
        List<Token> all = tokens.of(accountId);
        all.forEach(token -> revoke(token.id()));
        return all.size();
    }

    private ChangedMeanwhileException meanwhile(String id) {
        return new ChangedMeanwhileException(id, find(id).orElse(null));
    }

    private void administratorRemains() {
        boolean remains = accounts.all().stream()
                .anyMatch(account -> account.enabled() && account.roles().contains(Role.ADMINISTRATOR));
        if (!remains) {
            throw new AccessProblem("access.problem.lastAdministrator");
        }
    }

    private static Account.Data tidy(Account.Data data) {
        String name = data.name().strip().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches() || name.equals(Person.CONSOLE.name()) || name.equals(Person.PROGRAM.name())) {
            throw new AccessProblem("access.problem.name", name);
        }
        if (data.roles().isEmpty()) {
            throw new AccessProblem("access.problem.noRole");
        }
        String fullName = data.fullName().strip();
        if (fullName.length() > 120) {
            throw new AccessProblem("access.problem.fullNameLong");
        }
        return new Account.Data(name, fullName, data.roles(), data.enabled());
    }

    /** For the audit trail: a line a field, so that it can be shown in any language. */
    static String words(Account.Data data) {
        String roles = new TreeSet<>(data.roles()).stream().map(Role::name).collect(Collectors.joining(", "));
        return "name: " + data.name() + "\nfullName: " + data.fullName() + "\nroles: " + roles + "\nstate: "
                + (data.enabled() ? "ENABLED" : "DISABLED");
    }
}
