package vn.daumoi.query;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.driver.types.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.daumoi.engine.Cypher;

/** One run of a query, from its start to its end, in a thread of its own. */
final class Execution implements QueryWorkers.Guest {

    private static final Logger LOG = LoggerFactory.getLogger(Execution.class);

    private static final int MOST_TRIES = 4;

    /** Runs whose process died under them run again one after the other: so it shows whose fault it was. */
    private static final ReentrantLock SUSPECTS = new ReentrantLock(true);

    private final String id = UUID.randomUUID().toString();
    private final Place place;
    private final String text;
    private final Map<String, Object> parameters;
    private final Delivery delivery;
    private final Watchdog watchdog;
    private final Thread thread;

    private boolean attempting;
    private volatile boolean moved;
    private volatile @Nullable QueryWorker worker;

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
            Supplier<Instant> clock) {

        QueryProblem outOfTime() {
            return QueryProblem.of(
                    Fence.TIME,
                    "query.problem.time",
                    String.valueOf(settings.timeLimit().toSeconds()));
        }
    }

    Execution(Place place, String text, Map<String, Object> parameters, int limit, RowSink sink) {
        this.place = place;
        this.text = text;
        this.parameters = parameters;
        this.delivery = new Delivery(sink, limit, place.settings().largest(), this::ending);
        this.watchdog = new Watchdog(this, delivery, place);
        this.thread = Thread.ofVirtual().name("query-run").unstarted(this::run);
    }

    QueryRun start(Runnable afterwards) {
        delivery.outcome().whenComplete((done, failure) -> afterwards.run());
        thread.start();
        return new QueryRun(delivery.outcome(), () -> watchdog.stop(RunOutcome.State.CANCELLED, null));
    }

    /** What its transactions in the engine are known by. */
    String id() {
        return id;
    }

    /** Where it runs now; null where that is the database itself, or nowhere yet. */
    @Nullable
    QueryWorker worker() {
        return worker;
    }

    /** Its thread waits no longer for what the engine still does. */
    void interrupt() {
        thread.interrupt();
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
            for (int tries = 1; !delivery.over(); tries++) {
                QueryWorkers workers = place.workers();
                if (workers == null) {
                    attempt(place.database(), place.session());
                    return;
                }
                if (suspect) {
                    SUSPECTS.lock();
                }
                moved = false;
                QueryWorker here = workers.enter(this);
                worker = here;
                try {
                    attempting(true);
                    attempt(here.driver(), SessionConfig.defaultConfig());
                    return;
                } catch (Neo4jException e) {
                    attempting(false);
                    boolean died = here.died();
                    if (delivery.over()) {
                        return;
                    }
                    if (died && suspect) {
                        delivery.end(RunOutcome.State.FAILED, QueryProblem.of(Fence.MEMORY, "query.problem.memory"));
                        return;
                    }
                    if (!died && !moved && !overlapped(e) || tries >= MOST_TRIES) {
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
            if (!delivery.over()) {
                LOG.error("A query failed", e);
            }
        } finally {
            // whatever happened, nobody waits for ever
            delivery.end(RunOutcome.State.FAILED, QueryProblem.of(Fence.ENGINE, "query.problem.failed"));
        }
    }

    private void attempt(Driver driver, SessionConfig database) {
        var config =
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).withFetchSize(Delivery.BATCH);
        database.database().ifPresent(config::withDatabase);
        try (Session session = driver.session(config.build())) {
            Thread.startVirtualThread(watchdog::watch);
            List<QueryProblem> problems = place.plans().problems(session, text, parameters);
            if (!problems.isEmpty()) {
                delivery.end(RunOutcome.State.FAILED, problems.getFirst());
                return;
            }
            try (Transaction transaction = session.beginTransaction(TransactionConfig.builder()
                    .withTimeout(place.settings().timeLimit())
                    .withMetadata(Map.of("run", id))
                    .build())) {
                Result result = transaction.run(text, parameters);
                delivery.read(result, ids -> ends(driver, database, ids));
            }
        }
    }

    private static List<Node> ends(Driver driver, SessionConfig database, Collection<String> ids) {
        try (Session session = driver.session(database)) {
            return session.run(Cypher.named("query/names-of"), Map.of("ids", List.copyOf(ids)))
                    .list(row -> row.get("node").asNode());
        }
    }

    /** Whoever ends it is not to be interrupted while telling so. */
    private Delivery.Origin ending() {
        if (Thread.currentThread() == thread) {
            attempting(false);
        }
        QueryWorker here = worker;
        return here == null
                ? new Delivery.Origin(place.clock().get(), false)
                : new Delivery.Origin(here.asOf(), stale(here));
    }

    /** A database that does not answer is no reason not to end. */
    private static boolean stale(QueryWorker here) {
        try {
            return here.stale();
        } catch (RuntimeException e) {
            LOG.debug("Whether a copy is stale is not known", e);
            return true;
        }
    }

    /** Whether the copy was brought up to date under the run: another try sees it whole. */
    private static boolean overlapped(Neo4jException e) {
        String code = String.valueOf(e.code());
        return e instanceof TransientException && !code.contains("Memory") && !code.contains("Terminated");
    }

    private void failed(Neo4jException e) {
        String code = String.valueOf(e.code());
        // nobody but the time limit terminates a run that the engine itself reports as terminated
        if (code.contains("TransactionTimedOut") || code.endsWith("Transaction.Terminated")) {
            delivery.end(RunOutcome.State.TIMED_OUT, place.outOfTime());
        } else if (code.contains("MemoryPoolOutOfMemory") || code.contains("OutOfMemory")) {
            delivery.end(RunOutcome.State.FAILED, QueryProblem.of(Fence.MEMORY, "query.problem.memory"));
        } else if (e instanceof ClientException client) {
            delivery.end(RunOutcome.State.FAILED, PlanCheck.ofServer(client));
        } else if (worker != null) {
            // its process lives and the connection does not: the relay has cut it off
            delivery.end(RunOutcome.State.CUT, QueryProblem.of(Fence.SIZE, "query.problem.size", "32"));
        } else {
            LOG.warn("A query failed: {}", e.toString());
            delivery.end(RunOutcome.State.FAILED, QueryProblem.of(Fence.ENGINE, "query.problem.failed"));
        }
    }
}
