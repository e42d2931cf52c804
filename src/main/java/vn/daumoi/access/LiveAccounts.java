package vn.daumoi.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Accounts as they are now, asked for at every request of a signed-in person, so that a change takes effect at once.
 * Where several servers share a database, a change made through another one takes effect within ten seconds.
 */
@Component
class LiveAccounts {

    private final AccountQueries accounts;
    private final Cache<String, Optional<Account>> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    LiveAccounts(AccountQueries accounts) {
        this.accounts = accounts;
    }

    /** The account, where it still is and may sign in. */
    Optional<Account> find(String id) {
        return known.get(
                id,
                key -> accounts.byId(key).map(AccountQueries.Secret::account).filter(Account::enabled));
    }

    void changed(String id) {
        known.invalidate(id);
    }

    /** Whether a session that was begun with this account as it was then may go on. */
    boolean goesOn(Person person) {
        return !person.hasAccount()
                || find(person.id())
                        .filter(now -> now.version() == person.version())
                        .isPresent();
    }
}
