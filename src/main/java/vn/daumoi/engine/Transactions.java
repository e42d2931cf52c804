package vn.daumoi.engine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.neo4j.driver.exceptions.RetryableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryListener;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way every change to the graph goes: in one transaction, and whole again where the driver says that another try may
 * succeed — a cluster changes its leader, two changes lock each other out, a connection breaks. Tries for some six
 * seconds, then the last failure goes to the caller.
 *
 * <p>The work may thus be done more than once, and even once more after a commit whose answer was lost: it must change
 * nothing but the graph, and doing it twice must give what doing it once gives ({@code MERGE} by keys of our own).
 */
@Component
public class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

    private final TransactionTemplate transaction;
    private final RetryTemplate retry;

    Transactions(PlatformTransactionManager manager, MeterRegistry meters) {
        this.transaction = new TransactionTemplate(manager);
        this.retry = new RetryTemplate(RetryPolicy.builder()
                .predicate(Transactions::retryable)
                .maxRetries(5)
                .delay(Duration.ofMillis(200))
                .jitter(Duration.ofMillis(100))
                .multiplier(2)
                .maxDelay(Duration.ofSeconds(3))
                .build());
        Counter retries = Counter.builder("daumoi.transaction.retries")
                .description("Transactions tried again because the database could not finish them")
                .register(meters);
        retry.setRetryListener(new RetryListener() {
            @Override
            public void onRetryFailure(RetryPolicy policy, Retryable<?> work, Throwable failure) {
                retries.increment();
                LOG.debug("A transaction was tried again and failed", failure);
            }
        });
    }

    /** Changes the graph and gives a result; inside a transaction already running, as part of that. */
    public <T> T write(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        return retry.invoke(() -> transaction.execute(status -> work.get()));
    }

    /** Changes the graph; inside a transaction already running, as part of that. */
    public void write(Runnable work) {
        write(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    static boolean retryable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RetryableException) {
                return true;
            }
        }
        return false;
    }
}
