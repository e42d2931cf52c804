package vn.daumoi.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow, then impossible: after three failures for one name from one address each further try
 * waits twice as long as the one before, and ten failures block the pair for a quarter of an hour. An address that fails
 * with thirty names, or a name that fails fifty times from anywhere, is slowed down the same way, so that neither guessing
 * one password for many names nor many addresses for one name pays. Time is the machine's own running time: moving the
 * clock changes nothing. Counts are forgotten after an hour without failures, and at a restart.
 */
@Component
class SignInGuard {

    private static final int FREE_FOR_PAIR = 3;
    private static final int BLOCKING_FOR_PAIR = 10;
    private static final int FREE_FOR_ADDRESS = 30;
    private static final int FREE_FOR_NAME = 50;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(1);

    private record Failures(int count, long nextTry) {}

    private final Ticker ticker;
    private final Cache<String, Failures> failures;

    @Autowired
    SignInGuard() {
        this(Ticker.systemTicker());
    }

    SignInGuard(Ticker ticker) {
        this.ticker = ticker;
        this.failures = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(MEMORY)
                .ticker(ticker)
                .build();
    }

    /** How long this name from this address has to wait before its next try; zero where it may try now. */
    Duration wait(String name, String address) {
        long now = ticker.read();
        long longest = 0;
        for (String key : new String[] {pair(name, address), ofAddress(address), ofName(name)}) {
            Failures of = failures.getIfPresent(key);
            if (of != null) {
                longest = Math.max(longest, of.nextTry() - now);
            }
        }
        return Duration.ofNanos(longest);
    }

    void failed(String name, String address) {
        count(pair(name, address), FREE_FOR_PAIR, BLOCKING_FOR_PAIR);
        count(ofAddress(address), FREE_FOR_ADDRESS, Integer.MAX_VALUE);
        count(ofName(name), FREE_FOR_NAME, Integer.MAX_VALUE);
    }

    /** The address stays counted: whoever knows one password could otherwise go on guessing others for ever. */
    void succeeded(String name, String address) {
        failures.invalidate(pair(name, address));
    }

    private void count(String key, int free, int blocking) {
        failures.asMap().compute(key, (k, before) -> {
            int count = before == null ? 1 : before.count() + 1;
            return new Failures(
                    count, ticker.read() + delay(count, free, blocking).toNanos());
        });
    }

    private static Duration delay(int count, int free, int blocking) {
        if (count < free) {
            return Duration.ZERO;
        }
        if (count >= blocking) {
            return LONGEST;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(count - free, 20));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private static String pair(String name, String address) {
        return "pair " + address + ' ' + name;
    }

    private static String ofAddress(String address) {
        return "address " + address;
    }

    private static String ofName(String name) {
        return "name " + name;
    }
}
