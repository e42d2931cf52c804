package vn.daumoi.query;

import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;
import vn.daumoi.directive.DocumentPublished;

/** What the program does with queries of its own accord. */
@Component
class QueryRounds {

    private final QueryHealth health;
    private final QueryWatches watches;
    private volatile boolean due = true;

    QueryRounds(QueryHealth health, QueryWatches watches) {
        this.health = health;
        this.watches = watches;
    }

    @EventListener
    void published(DocumentPublished document) {
        due = true;
    }

    /** Watches that are due; and after a start, hence after each migration, and after each publication, how queries are. */
    @Scheduled(
            initialDelayString = "${daumoi.query.look-every:60s}",
            fixedDelayString = "${daumoi.query.look-every:60s}")
    void round() {
        SignedIn.as(Person.PROGRAM, () -> {
            watches.runDue();
            if (due) {
                due = false;
                health.lookAtAll();
            }
        });
    }
}
