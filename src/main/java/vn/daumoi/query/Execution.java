package vn.daumoi.query;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.types.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.daumoi.engine.Cypher;

/** One run of a query, from its start to its end, in a thread of its own. */
final class Execution implements QueryWorkers.Guest {

    private static final Logger LOG = LoggerFactory.getLogger(Execution.class);

    /** Rows are counted no further, so that "N of M" costs no more than a moment. */
    private static final long COUNTED = 1_000_000;

    private static final int BATCH = 200;
    private static final long BATCH_NANOS = Duration.ofMillis(50).toNanos();
    private static final Duration GRACE = Duration.ofMillis(500);
    private static final int MOST_TRIES = 4;

    /** Runs whose process died under them run again one after the other: so it shows whose fault it was. */
    private static final ReentrantLock SUSPECTS = new ReentrantLock(true);

    private final String id = UUID.randomUUID().toString();
    private final Place place;
    private final String text;
    private final Map<String, Object> parameters;
    private final int limit;
    private final RowSink sink;
    private final CompletableFuture<RunOutcome> outcome = new CompletableFuture<>();
    private final ReentrantLock delivery = new ReentrantLock();
    private final long begun = System.nanoTime();
    private final Thread thread;

    private List<String> columns = List.of();
    private long shown;
    private long counted;
    private boolean exact;
    private long firstRow;
    private boolean ended;
    private boolean attempting;
    private volatile boolean moved;
    private volatile QueryWorkers.@Nullable Worker worker;

    /**
     * Where and how runs run.
     *
     * @param workers of untrusted text; null where it is trusted and runs in the database itself
     */
    record Place(
            Driver database,
            SessionConfig session,
            @Nullable QueryWorkers workers,
            PlanCheck plans,
            QuerySettings settings,
            java.util.function.Supplier<Instant> clock) {}

    Execution(Place place, String text, Map<String, Object> parameters, int limit, RowSink sink) {
        this.place = place;
        this.text = text;
        this.parameters = parameters;
        this.limit = limit;
        this.sink = sink;
        this.thread = Thread.ofVirtual().name("query-run").unstarted(this::run);
    }

    QueryRun start(Runnable afterwards) {
        outcome.whenComplete((done, failure) -> afterwards.run());
        thread.start();
        return new QueryRun(outcome, this::cancel);
    }

    private void cancel() {
        doubt();
        if (end(RunOutcome.State.CANCELLED, null)) {
            thread.interrupt();
            Thread.startVirtualThread(this::stopBehind);
        } else {
            trust();
        }
    }

    @Override
    public synchronized void moveOn() {
        moved = true;
        if (attempting) {
            thread.interrupt();
        }
    }

    /** Only while it waits for the engine may others interrupt this run. */
    private synchronized void attempting(boolean now) {
        attempting = now;
        if (!now) {
            // what interrupted this attempt is not to end the next
            Thread.interrupted();
        }
    }

    private void run() {
        boolean suspect = false;
        try {
            for (int tries = 1; !over(); tries++) {
                QueryWorkers workers = place.workers();
                if (workers == null) {
                    attempt(place.database(), place.session());
                    return;
                }
                if (suspect) {
                    SUSPECTS.lock();
                }
                moved = false;
                QueryWorkers.Worker here = workers.enter(this);
                worker = here;
                try {
                    attempting(true);
                    attempt(here.driver(), SessionConfig.defaultConfig());
                    return;
                } catch (Neo4jException e) {
                    attempting(false);
                    boolean died = died(here);
                    if (over()) {
                        return;
                    }
                    if (died && suspect) {
                        end(RunOutcome.State.FAILED, QueryProblem.of(Fence.MEMORY, "query.problem.memory"));
                        return;
                    }
                    if (!died && !moved || tries >= MOST_TRIES) {
                        failed(e);
                        return;
                    }
                    suspect = died && !moved;
                } finally {
                    workers.leave(here, this);
                    if (SUSPECTS.isHeldByCurrentThread()) {
                        SUSPECTS.unlock();
                    }
                    attempting(false);
                }
            }
        } catch (Neo4jException e) {
            failed(e);
        } catch (RuntimeException e) {
            if (!over()) {
                LOG.error("A query failed", e);
            }
        } finally {
            // whatever happened, nobody waits for ever
            end(RunOutcome.State.FAILED, QueryProblem.of(Fence.ENGINE, "query.problem.failed"));
        }
    }

    /** A process that exits says so a moment later than its connections do. */
    private static boolean died(QueryWorkers.Worker worker) {
        for (int i = 0; i < 20 && worker.alive(); i++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                return !worker.alive();
            }
        }
        return !worker.alive();
    }

    private void attempt(Driver driver, SessionConfig database) {
        var config =
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).withFetchSize(BATCH);
        database.database().ifPresent(config::withDatabase);
        try (Session session = driver.session(config.build())) {
            Thread.startVirtualThread(this::watch);
            List<QueryProblem> problems = place.plans().problems(session, text, parameters);
            if (!problems.isEmpty()) {
                end(RunOutcome.State.FAILED, problems.getFirst());
                return;
            }
            try (Transaction transaction = session.beginTransaction(TransactionConfig.builder()
                    .withTimeout(place.settings().timeLimit())
                    .withMetadata(Map.of("run", id))
                    .build())) {
                Result result = transaction.run(text, parameters);
                read(result, ids -> ends(driver, database, ids));
            }
        }
    }

    private static List<Node> ends(Driver driver, SessionConfig database, Collection<String> ids) {
        try (Session session = driver.session(database)) {
            return session.run(Cypher.named("query/names-of"), Map.of("ids", List.copyOf(ids)))
                    .list(row -> row.get("node").asNode());
        }
    }

    private void read(Result result, java.util.function.Function<Collection<String>, Iterable<Node>> ends) {
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
                deliver(cells.rows(batch, ends));
                batch.clear();
                flushed = System.nanoTime();
            }
            if (cells.size() > place.settings().largest()) {
                end(
                        RunOutcome.State.CUT,
                        QueryProblem.of(
                                Fence.SIZE,
                                "query.problem.size",
                                String.valueOf(place.settings().largest() / 1_000_000)));
                return;
            }
            if (counted >= COUNTED) {
                deliver(cells.rows(batch, ends));
                end(RunOutcome.State.CUT, null);
                return;
            }
        }
        deliver(cells.rows(batch, ends));
        exact = true;
        end(counted > limit ? RunOutcome.State.CUT : RunOutcome.State.DONE, null);
    }

    private void begin(List<String> names) {
        delivery.lock();
        try {
            if (!ended) {
                columns = List.copyOf(names);
                shown = 0;
                counted = 0;
                sink.begin(columns);
            }
        } finally {
            delivery.unlock();
        }
    }

    private void deliver(List<List<Cell>> rows) {
        delivery.lock();
        try {
            if (!ended && !rows.isEmpty()) {
                firstRow = shown == 0 ? System.nanoTime() - begun : firstRow;
                shown += rows.size();
                sink.rows(rows);
            }
        } finally {
            delivery.unlock();
        }
    }

    private boolean end(RunOutcome.State state, @Nullable QueryProblem problem) {
        delivery.lock();
        try {
            if (ended) {
                return false;
            }
            ended = true;
            if (Thread.currentThread() == thread) {
                attempting(false);
            }
            QueryWorkers.Worker here = worker;
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            var done = new RunOutcome(
                    state,
                    columns,
                    shown,
                    counted,
                    exact,
                    limit,
                    took,
                    shown == 0 ? took : Duration.ofNanos(firstRow),
                    here == null ? place.clock().get() : here.asOf(),
                    here != null && stale(here),
                    problem);
            try {
                sink.end(done);
            } finally {
                outcome.complete(done);
            }
            return true;
        } finally {
            delivery.unlock();
        }
    }

    /** A database that does not answer is no reason not to end. */
    private static boolean stale(QueryWorkers.Worker here) {
        try {
            return here.stale();
        } catch (RuntimeException e) {
            LOG.debug("Whether a copy is stale is not known", e);
            return true;
        }
    }

    private boolean over() {
        delivery.lock();
        try {
            return ended;
        } finally {
            delivery.unlock();
        }
    }

    private void failed(Neo4jException e) {
        String code = String.valueOf(e.code());
        // nobody but the time limit terminates a run that the engine itself reports as terminated
        if (code.contains("TransactionTimedOut") || code.endsWith("Transaction.Terminated")) {
            end(RunOutcome.State.TIMED_OUT, outOfTime());
        } else if (code.contains("MemoryPoolOutOfMemory") || code.contains("OutOfMemory")) {
            end(RunOutcome.State.FAILED, QueryProblem.of(Fence.MEMORY, "query.problem.memory"));
        } else if (e instanceof ClientException client) {
            end(RunOutcome.State.FAILED, PlanCheck.ofServer(client));
        } else if (worker != null) {
            // its process lives and the connection does not: the relay has cut it off
            end(RunOutcome.State.CUT, QueryProblem.of(Fence.SIZE, "query.problem.size", "32"));
        } else {
            LOG.warn("A query failed: {}", e.toString());
            end(RunOutcome.State.FAILED, QueryProblem.of(Fence.ENGINE, "query.problem.failed"));
        }
    }

    private QueryProblem outOfTime() {
        return QueryProblem.of(
                Fence.TIME,
                "query.problem.time",
                String.valueOf(place.settings().timeLimit().toSeconds()));
    }

    /** Follows one attempt from outside: whoever takes long no longer shares its process, whoever takes too long is ended. */
    private void watch() {
        QueryWorkers.Worker here = worker;
        QueryWorkers workers = place.workers();
        Duration patience = place.settings().patience();
        Duration limitOfTime = place.settings().timeLimit().plus(GRACE);
        if (here != null && workers != null && !endedWithin(patience) && worker == here) {
            workers.outlives(here, this);
        }
        if (!endedWithin(limitOfTime.minus(patience)) && worker == here) {
            doubt();
            if (end(RunOutcome.State.TIMED_OUT, outOfTime())) {
                thread.interrupt();
                stopBehind();
            } else {
                trust();
            }
        }
    }

    private boolean endedWithin(Duration wait) {
        try {
            outcome.get(Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            return true;
        }
    }

    /** The engine notices a closed connection at its next row; what never comes to one is killed. */
    private void stopBehind() {
        QueryWorkers.Worker here = worker;
        QueryWorkers workers = place.workers();
        if (here == null || workers == null) {
            return;
        }
        for (long wait = 50; wait < 1_000; wait *= 2) {
            try {
                Thread.sleep(wait);
                if (!here.alive() || !goesOn(here)) {
                    trust();
                    return;
                }
            } catch (InterruptedException e) {
                return;
            }
        }
        workers.kill(here);
    }

    private void doubt() {
        QueryWorkers.Worker here = worker;
        QueryWorkers workers = place.workers();
        if (here != null && workers != null) {
            workers.doubt(here);
        }
    }

    private void trust() {
        QueryWorkers.Worker here = worker;
        QueryWorkers workers = place.workers();
        if (here != null && workers != null) {
            workers.trust(here);
        }
    }

    /** A process that does not even say what runs in it is too busy with something. */
    private boolean goesOn(QueryWorkers.Worker here) {
        var answer = new CompletableFuture<Boolean>().completeOnTimeout(true, GRACE.toMillis(), TimeUnit.MILLISECONDS);
        Thread.startVirtualThread(() -> {
            try (Session session = here.driver().session()) {
                answer.complete(session.run(Cypher.named("query/running"), Map.of("run", id))
                        .hasNext());
            } catch (Neo4jException e) {
                LOG.debug("A process does not say what runs in it", e);
            }
        });
        return answer.join();
    }
}
