package vn.daumoi.query;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.daumoi.engine.Cypher;

/**
 * Follows one run from outside: whoever takes long no longer shares its process, whoever takes too long is ended, and what
 * goes on in the engine all the same is killed with its process.
 */
final class Watchdog {

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    private static final Duration GRACE = Duration.ofMillis(500);

    private final Execution run;
    private final Delivery delivery;
    private final Execution.Place place;

    Watchdog(Execution run, Delivery delivery, Execution.Place place) {
        this.run = run;
        this.delivery = delivery;
        this.place = place;
    }

    /** Follows one attempt to its end, or until the run is elsewhere. */
    void watch() {
        QueryWorker here = run.worker();
        QueryWorkers workers = place.workers();
        Duration patience = place.settings().patience();
        Duration limitOfTime = place.settings().timeLimit().plus(GRACE);
        if (here != null && workers != null && !delivery.endedWithin(patience) && run.worker() == here) {
            workers.outlives(here, run);
        }
        if (!delivery.endedWithin(limitOfTime.minus(patience)) && run.worker() == here) {
            stop(RunOutcome.State.TIMED_OUT, place.outOfTime());
        }
    }

    /** Ends the run at once, unless it has ended, and behind it what the engine still does. */
    void stop(RunOutcome.State state, @Nullable QueryProblem problem) {
        doubt();
        if (delivery.end(state, problem)) {
            run.interrupt();
            Thread.startVirtualThread(this::stopBehind);
        } else {
            trust();
        }
    }

    /** The engine notices a closed connection at its next row; what never comes to one is killed. */
    private void stopBehind() {
        QueryWorker here = run.worker();
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
        QueryWorker here = run.worker();
        QueryWorkers workers = place.workers();
        if (here != null && workers != null) {
            workers.doubt(here);
        }
    }

    private void trust() {
        QueryWorker here = run.worker();
        QueryWorkers workers = place.workers();
        if (here != null && workers != null) {
            workers.trust(here);
        }
    }

    /** A process that does not even say what runs in it is too busy with something. */
    private boolean goesOn(QueryWorker here) {
        var answer = new CompletableFuture<Boolean>().completeOnTimeout(true, GRACE.toMillis(), TimeUnit.MILLISECONDS);
        Thread.startVirtualThread(() -> {
            try (Session session = here.driver().session()) {
                answer.complete(session.run(Cypher.named("query/running"), Map.of("run", run.id()))
                        .hasNext());
            } catch (Neo4jException e) {
                LOG.debug("A process does not say what runs in it", e);
            }
        });
        return answer.join();
    }
}
