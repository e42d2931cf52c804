package vn.daumoi.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.DatabaseGone;

/**
 * Accounts as they are now, asked for at every request of a signed-in person, so that a change takes effect at once.
 * Where several servers share a database, a change made through another one takes effect within ten seconds. While the
 * database cannot be reached, what was known last counts for ten minutes: nothing can be read meanwhile but the news that it
 * is gone.
 */
@Component
class LiveAccounts {

    private static final long FRESH = Duration.ofSeconds(10).toNanos();

    private record Known(Optional<Account> account, long at) {}

    private final AccountQueries accounts;
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    LiveAccounts(AccountQueries accounts) {
        this.accounts = accounts;
    }

    /** The account, where it still is and may sign in. */
    Optional<Account> find(String id) {
        Known last = known.getIfPresent(id);
        if (last != null && System.nanoTime() - last.at() < FRESH) {
            return last.account();
        }
        try {
            Optional<Account> now =
                    accounts.byId(id).map(AccountQueries.Secret::account).filter(Account::enabled);
            known.put(id, new Known(now, System.nanoTime()));
            return now;
        } catch (RuntimeException e) {
            if (last != null && DatabaseGone.in(e)) {
                return last.account();
            }
            throw e;
        }
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
