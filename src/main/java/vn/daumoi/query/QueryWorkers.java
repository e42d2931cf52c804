package vn.daumoi.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.ScratchDatabases;
import vn.daumoi.graph.PlanStamp;
import vn.daumoi.graph.Today;

/**
 * The processes in which untrusted queries run, each on a copy of the graph: one works, one waits to take over, and at most one
 * more holds whatever has run for longer than a moment. What cannot be stopped is killed with its process; others that ran
 * there run again in the one that took over.
 */
@Component
class QueryWorkers {

    private static final Logger LOG = LoggerFactory.getLogger(QueryWorkers.class);

    private static final int MOST = 3;

    private final ScratchDatabases databases;
    private final Driver source;
    private final DatabaseSelectionProvider database;
    private final PlanStamp stamp;
    private final Today today;
    private final QuerySettings settings;
    private final List<QueryWorker> workers = new ArrayList<>();
    private @Nullable QueryWorker active;
    private Instant used = Instant.EPOCH;

    QueryWorkers(
            ScratchDatabases databases,
            Driver source,
            DatabaseSelectionProvider database,
            PlanStamp stamp,
            Today today,
            QuerySettings settings) {
        this.databases = databases;
        this.source = source;
        this.database = database;
        this.stamp = stamp;
        this.today = today;
        this.settings = settings;
    }

    /** A run as the workers see it. */
    interface Guest {

        /** Its process is not to be shared any longer with what runs there: it runs again elsewhere. */
        void moveOn();
    }

    boolean possible() {
        return databases.possible();
    }

    /** Gets the processes up, and does not wait for them. */
    void warmUp() {
        if (possible()) {
            Thread.startVirtualThread(() -> current());
        }
    }

    /** Whether a run would begin at once. */
    synchronized boolean ready() {
        return active != null && active.ready();
    }

    /** Whether another would take over at once. */
    synchronized boolean spareReady() {
        return ready() && workers.stream().anyMatch(worker -> worker != active && worker.free());
    }

    /** A place for a run, with a copy as fresh as can be; waits for a process to come up where none is. */
    QueryWorker enter(Guest guest) {
        for (int tries = 0; ; tries++) {
            QueryWorker worker = current();
            try {
                worker.freshen();
            } catch (CompletionException | Neo4jException e) {
                leaveDead(worker);
                if (tries > 2) {
                    throw e;
                }
                continue;
            }
            synchronized (this) {
                if (worker.alive()) {
                    worker.guests.add(guest);
                    used = today.now();
                    spare();
                    return worker;
                }
            }
            leaveDead(worker);
        }
    }

    /** A run is over, or goes elsewhere. */
    synchronized void leave(QueryWorker worker, Guest guest) {
        worker.guests.remove(guest);
        if (worker.guests.isEmpty()) {
            worker.slow = false;
        }
        if (!worker.alive()) {
            workers.remove(worker);
        }
        used = today.now();
    }

    /** A run takes long: from here on nobody else shares its process, where another is ready. */
    void outlives(QueryWorker worker, Guest guest) {
        List<Guest> others;
        synchronized (this) {
            Optional<QueryWorker> next =
                    workers.stream().filter(w -> w != worker && w.free()).findFirst();
            if (worker != active || next.isEmpty()) {
                return;
            }
            worker.slow = true;
            active = next.get();
            others = worker.guests.stream().filter(g -> g != guest).toList();
            spare();
        }
        others.forEach(Guest::moveOn);
    }

    /** A run there was ended, and the engine may not have noticed: until it has, nobody else is sent there. */
    synchronized void doubt(QueryWorker worker) {
        worker.doubts++;
        if (active == worker) {
            workers.stream()
                    .filter(other -> other != worker && other.free())
                    .findFirst()
                    .ifPresent(other -> active = other);
        }
    }

    /** The engine has noticed. */
    synchronized void trust(QueryWorker worker) {
        worker.doubts--;
    }

    /** What runs there and cannot be stopped ends with the process. */
    void kill(QueryWorker worker) {
        LOG.debug("A query could not be stopped; its process is killed");
        synchronized (this) {
            workers.remove(worker);
            if (active == worker) {
                active = null;
            }
            current();
            spare();
        }
        worker.kill();
    }

    private synchronized QueryWorker current() {
        workers.removeIf(worker -> !worker.alive());
        QueryWorker now = active;
        if (now == null || !workers.contains(now)) {
            now = workers.stream()
                    .filter(QueryWorker::free)
                    .findFirst()
                    .or(() -> workers.stream().filter(worker -> !worker.slow).findFirst())
                    .orElseGet(this::start);
            active = now;
        }
        used = today.now();
        return now;
    }

    /** Sees to it that one waits, without disturbing the one that works. */
    private synchronized void spare() {
        boolean waits = workers.stream()
                .anyMatch(worker -> worker != active && !worker.slow && worker.doubts == 0 && worker.alive());
        if (!waits && workers.size() < MOST && active != null && active.ready()) {
            start();
        }
    }

    private QueryWorker start() {
        var worker = new QueryWorker(databases.start(), new QueryWorker.Original(source, session(), stamp, today));
        workers.add(worker);
        return worker;
    }

    private synchronized void leaveDead(QueryWorker worker) {
        workers.remove(worker);
        if (active == worker) {
            active = null;
        }
        worker.kill();
    }

    /** Ends processes nobody has needed for a while. */
    @Scheduled(fixedDelayString = "${daumoi.query.look-every:60s}")
    synchronized void rest() {
        boolean busy = workers.stream().anyMatch(worker -> !worker.guests.isEmpty());
        if (!busy && used.plus(settings.idle()).isBefore(today.now())) {
            workers.forEach(worker -> worker.kill());
            workers.clear();
            active = null;
        }
    }

    /** How to ask the database that is copied. */
    SessionConfig session() {
        String name = database.getDatabaseSelection().getValue();
        return name == null ? SessionConfig.defaultConfig() : SessionConfig.forDatabase(name);
    }
}
