package vn.daumoi.graph;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps in memory what takes long to work out from the plan and stays the same until the plan changes ({@link PlanStamp}):
 * whoever asks after a change gets what holds after it. What many ask for at the same time is worked out once, and different
 * things by no more at once than the machine has processors, each in its turn.
 *
 * @param <K> what is asked; a record of all that the answer depends on beside the plan
 * @param <V> the answer, which nobody may change
 */
public final class PlanCache<K, V> {

    /** Somebody who writes to the database by other means leaves no stamp: that shows after this long. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Semaphore TURNS =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    private final LongSupplier stamp;
    private final AsyncCache<Key<K>, V> kept;
    private final AtomicLong newest = new AtomicLong();

    private record Key<K>(long stamp, K asked) {}

    /** For few different answers of any size. */
    public PlanCache(PlanStamp stamp) {
        this(stamp::now, 100, answer -> 1);
    }

    /**
     * @param most how much is kept in all; what was not asked for lately makes room
     * @param weight how much of that an answer takes
     */
    public PlanCache(PlanStamp stamp, long most, ToIntFunction<V> weight) {
        this(stamp::now, most, weight);
    }

    PlanCache(LongSupplier stamp, long most, ToIntFunction<V> weight) {
        this.stamp = stamp;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Key<K> key, V answer) -> weight.applyAsInt(answer))
                .expireAfterWrite(LONGEST)
                .buildAsync();
    }

    /**
     * The answer, kept from before or worked out now.
     *
     * @param work reads the plan and nothing else, and asks no {@code PlanCache} itself; what it throws goes to the caller,
     *     and nothing is kept
     */
    public V get(K asked, Function<K, V> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            // it sees changes of its own, which may yet be undone
            return work.apply(asked);
        }
        // read before the work: what changes meanwhile makes the answer newer than its stamp, never older
        long now = stamp.getAsLong();
        if (newest.getAndAccumulate(now, Math::max) < now) {
            kept.asMap().keySet().removeIf(key -> key.stamp() < now);
        }
        var key = new Key<>(now, asked);
        var mine = new CompletableFuture<V>();
        CompletableFuture<V> there = kept.asMap().putIfAbsent(key, mine);
        return there == null ? worked(mine, asked, work) : awaited(there, asked, work);
    }

    private V worked(CompletableFuture<V> mine, K asked, Function<K, V> work) {
        try {
            mine.complete(inTurn(asked, work));
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        }
        return mine.join();
    }

    private V awaited(CompletableFuture<V> there, K asked, Function<K, V> work) {
        try {
            return there.join();
        } catch (CompletionException e) {
            // what broke off another's request is not yet a reason to fail this one
            return inTurn(asked, work);
        }
    }

    private V inTurn(K asked, Function<K, V> work) {
        TURNS.acquireUninterruptibly();
        try {
            return work.apply(asked);
        } finally {
            TURNS.release();
        }
    }
}
