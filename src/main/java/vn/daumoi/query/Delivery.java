package vn.daumoi.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.types.Node;

/** What one run hands out: rows as they come, and once how it ended. Whoever ends it first has the say. */
final class Delivery {

    static final int BATCH = 200;

    /** Rows are counted no further, so that "N of M" costs no more than a moment. */
    private static final long COUNTED = 1_000_000;

    private static final long BATCH_NANOS = Duration.ofMillis(50).toNanos();

    private final RowSink sink;
    private final int limit;
    private final long largest;
    private final Supplier<Origin> ending;
    private final CompletableFuture<RunOutcome> outcome = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final long begun = System.nanoTime();

    private List<String> columns = List.of();
    private long shown;
    private long counted;
    private boolean exact;
    private long firstRow;
    private boolean ended;

    /**
     * Which graph answered.
     *
     * @param asOf when it was as the answer says
     * @param stale whether it has changed since
     */
    record Origin(Instant asOf, boolean stale) {}

    /**
     * @param limit how many rows are handed out at most
     * @param largest how many characters all of them hold at most
     * @param ending called once, by whoever ends the run, before anybody is told
     */
    Delivery(RowSink sink, int limit, long largest, Supplier<Origin> ending) {
        this.sink = sink;
        this.limit = limit;
        this.largest = largest;
        this.ending = ending;
    }

    CompletableFuture<RunOutcome> outcome() {
        return outcome;
    }

    /**
     * Hands out what the engine answers, from the first row on, and ends the run with the last.
     *
     * @param ends the nodes with these element ids
     */
    void read(Result result, Function<Collection<String>, Iterable<Node>> ends) {
        begin(result.keys());
        var cells = new CellReader();
        var batch = new ArrayList<Record>();
        long flushed = 0;
        while (!over() && result.hasNext()) {
            Record row = result.next();
            counted++;
            if (counted <= limit) {
                batch.add(row);
            }
            // the first row at once, the next ones together
            if (batch.size() >= BATCH || !batch.isEmpty() && System.nanoTime() - flushed > BATCH_NANOS) {
                rows(cells.rows(batch, ends));
                batch.clear();
                flushed = System.nanoTime();
            }
            if (cells.size() > largest) {
                end(
                        RunOutcome.State.CUT,
                        QueryProblem.of(Fence.SIZE, "query.problem.size", String.valueOf(largest / 1_000_000)));
                return;
            }
            if (counted >= COUNTED) {
                rows(cells.rows(batch, ends));
                end(RunOutcome.State.CUT, null);
                return;
            }
        }
        rows(cells.rows(batch, ends));
        exact = true;
        end(counted > limit ? RunOutcome.State.CUT : RunOutcome.State.DONE, null);
    }

    private void begin(List<String> names) {
        lock.lock();
        try {
            if (!ended) {
                columns = List.copyOf(names);
                shown = 0;
                counted = 0;
                sink.begin(columns);
            }
        } finally {
            lock.unlock();
        }
    }

    private void rows(List<List<Cell>> rows) {
        lock.lock();
        try {
            if (!ended && !rows.isEmpty()) {
                firstRow = shown == 0 ? System.nanoTime() - begun : firstRow;
                shown += rows.size();
                sink.rows(rows);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the run, unless it has ended; tells which. */
    boolean end(RunOutcome.State state, @Nullable QueryProblem problem) {
        lock.lock();
        try {
            if (ended) {
                return false;
            }
            ended = true;
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            Origin origin = ending.get();
            var done = new RunOutcome(
                    state,
                    columns,
                    shown,
                    counted,
                    exact,
                    limit,
                    took,
                    shown == 0 ? took : Duration.ofNanos(firstRow),
                    origin.asOf(),
                    origin.stale(),
                    problem);
            try {
                sink.end(done);
            } finally {
                outcome.complete(done);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    boolean over() {
        lock.lock();
        try {
            return ended;
        } finally {
            lock.unlock();
        }
    }

    boolean endedWithin(Duration wait) {
        try {
            outcome.get(Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            return true;
        }
    }
}
