package vn.daumoi.query;

import java.util.concurrent.CompletableFuture;

/** A run under way. */
public final class QueryRun {

    private final Runnable cancel;
    private final CompletableFuture<RunOutcome> outcome;

    QueryRun(CompletableFuture<RunOutcome> outcome, Runnable cancel) {
        this.outcome = outcome;
        this.cancel = cancel;
    }

    /** Ends it at once: no more rows come, and what still goes on in the engine is stopped behind it. */
    public void cancel() {
        cancel.run();
    }

    /** How it ended; completed after {@link RowSink#end}. Never fails: what failed is in the outcome. */
    public CompletableFuture<RunOutcome> outcome() {
        return outcome;
    }
}
