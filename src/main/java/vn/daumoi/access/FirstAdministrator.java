package vn.daumoi.access;

import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.daumoi.engine.BothLanguages;

/**
 * Where there is no account yet, makes one for the administrator: with the password of {@code DAUMOI_ADMIN_PASSWORD}, or
 * one made up, printed once and to be changed at the first sign-in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

    static final String NAME = "admin";
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AccountQueries accounts;
    private final Passwords passwords;
    private final AuditLog audit;
    private final String given;

    FirstAdministrator(
            AccountQueries accounts,
            Passwords passwords,
            AuditLog audit,
            @Value("${daumoi.admin-password:}") String given) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.given = given;
    }

    /** In one transaction, so that the account is not there without its entry in the audit trail. */
    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        if (!accounts.all().isEmpty()) {
            return;
        }
        boolean printed = given.isBlank();
        String password = printed ? passwords.made() : given;
        var data = new Account.Data(NAME, "", Set.of(Role.ADMINISTRATOR), true);
        // another server on the same database may have been first
        accounts.create(UUID.randomUUID().toString(), data, "", "", passwords.hash(password), printed)
                .ifPresent(account -> {
                    SignedIn.as(
                            Person.PROGRAM,
                            () -> audit.record(
                                    AuditAction.ACCOUNT_CREATED,
                                    account.name(),
                                    null,
                                    AccountService.words(account.data())));
                    if (printed) {
                        // to the console alone: logs are kept, and read by others
                        System.out.println(BothLanguages.line("access.firstPassword", NAME, password));
                    } else if (password.length() < Passwords.LEAST) {
                        LOG.warn(BothLanguages.line("access.shortPassword", String.valueOf(Passwords.LEAST)));
                    }
                });
    }
}
