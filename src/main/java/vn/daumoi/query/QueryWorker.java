package vn.daumoi.query;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.daumoi.engine.ScratchDatabase;
import vn.daumoi.graph.PlanStamp;
import vn.daumoi.graph.Today;

/** One process for untrusted queries, with its copy of the graph. */
final class QueryWorker {

    private static final Logger LOG = LoggerFactory.getLogger(QueryWorker.class);

    /** Bringing a copy up to date takes longer than a person waits for gladly: from here on it is done behind the answers. */
    private static final Duration NOTICEABLE = Duration.ofMillis(400);

    /** What runs there; this and the next two are {@link QueryWorkers}' to read and write, under its lock. */
    final Set<QueryWorkers.Guest> guests = new HashSet<>();

    /** Kept by one run that takes long. */
    boolean slow;

    /** Runs that were ended and of which the engine may not know yet. */
    int doubts;

    private final ScratchDatabase process;
    private final Original original;
    private final CompletableFuture<GraphCopy> copy;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private volatile long stampOfCopy = -1;
    private volatile Instant asOf = Instant.EPOCH;
    private volatile Duration lastRefresh = Duration.ZERO;

    /**
     * The graph that is copied.
     *
     * @param session of the database it is in
     * @param stamp tells whether it has changed
     */
    record Original(Driver driver, SessionConfig session, PlanStamp stamp, Today today) {}

    /** Begins to fill the copy, and does not wait for it. */
    QueryWorker(ScratchDatabase process, Original original) {
        this.process = process;
        this.original = original;
        this.copy = CompletableFuture.supplyAsync(
                this::filled, task -> Thread.ofVirtual().name("query-worker").start(task));
    }

    private GraphCopy filled() {
        var made = new GraphCopy(original.driver(), original.session(), process.driver());
        refresh(made, original.stamp().now());
        process.giveWay();
        return made;
    }

    private void refresh(GraphCopy of, long now) {
        Instant begun = original.today().now();
        long nanos = System.nanoTime();
        of.refresh();
        lastRefresh = Duration.ofNanos(System.nanoTime() - nanos);
        asOf = begun;
        stampOfCopy = now;
    }

    Driver driver() {
        return process.driver();
    }

    boolean alive() {
        return process.alive();
    }

    /** Whether it has died, or is about to: a process that exits says so a moment later than its connections do. */
    boolean died() {
        for (int i = 0; i < 20 && alive(); i++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                return !alive();
            }
        }
        return !alive();
    }

    void kill() {
        process.kill();
    }

    /** When the graph was as the copy says. */
    Instant asOf() {
        return asOf;
    }

    /** Whether the graph has changed since. */
    boolean stale() {
        return original.stamp().now() != stampOfCopy;
    }

    /** Waits for the copy and brings it up to date: now where that is quick, behind the answers where it is not. */
    void freshen() {
        GraphCopy made = copy.join();
        long now = original.stamp().now();
        if (now == stampOfCopy) {
            return;
        }
        if (lastRefresh.compareTo(NOTICEABLE) <= 0) {
            // in a thread of its own: whoever waits may be interrupted, and the copy must not be left half done
            CompletableFuture.runAsync(
                            () -> {
                                synchronized (made) {
                                    if (now != stampOfCopy) {
                                        refresh(made, now);
                                    }
                                }
                            },
                            Thread::startVirtualThread)
                    .join();
        } else if (refreshing.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> {
                try {
                    refresh(made, original.stamp().now());
                } catch (Neo4jException e) {
                    LOG.warn("The copy for queries stays as it was: {}", e.toString());
                } finally {
                    refreshing.set(false);
                }
            });
        }
    }

    /** Whether others can be sent there. */
    boolean free() {
        return ready() && !slow && doubts == 0;
    }

    boolean ready() {
        return copy.isDone() && !copy.isCompletedExceptionally() && alive();
    }
}
