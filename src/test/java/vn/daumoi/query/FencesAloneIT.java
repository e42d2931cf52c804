package vn.daumoi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.beans.factory.annotation.Autowired;
import vn.daumoi.directive.DirectiveService;
import vn.daumoi.engine.DaumoiIT;

/** The fences behind the judge, each without those before it: what passes one must fail at the next. */
@DaumoiIT
class FencesAloneIT {

    /** What only reads, and is for the judge and for the copy to keep from the program's own. */
    private static final Set<String> READS =
            Set.of("NAME", "HARMLESS", "TIME", "TIME/MEMORY", "TIME/SIZE", "BOUND", "LENGTH");

    /** What the engine itself takes for a mere question: the judge refuses it, and the copy has nothing to tell. */
    private static final Set<String> FOR_THE_JUDGE = Set.of(
            "settings of the planner",
            "the name of a loaded file",
            "db: schema",
            "accounts by an expression",
            "accounts by any label of a list",
            "what others' sessions say, by a parameter nobody gave");

    @Autowired
    Driver driver;

    @BeforeAll
    static void publish(@Autowired DirectiveService directives) throws Exception {
        Published.directive(directives);
    }

    /** Writing, files, the network, administration: without the judge, the engine's plan says it is no question. */
    @Test
    void thePlanAloneStopsWhatDoesMoreThanRead() throws IOException {
        var passed = new ArrayList<String>();
        var plans = new PlanCheck();
        for (Attacks.Attack attack : Attacks.all()) {
            if (READS.contains(attack.stoppedBy())
                    || attack.stoppedBy().equals("ENGINE")
                    || attack.text().isBlank()
                    || FOR_THE_JUDGE.contains(attack.name())) {
                continue;
            }
            try (Session session = reading()) {
                if (plans.problems(session, attack.text(), Map.of()).isEmpty()) {
                    passed.add(attack.name());
                }
            } catch (Neo4jException e) {
                // not even a plan
            }
        }
        assertThat(passed).isEmpty();
    }

    /** Writing and schema: without judge and plan, a session for reading refuses it. */
    @Test
    void theReadingSessionAloneStopsWhatWrites() throws IOException {
        long before = nodesAndRelations();
        var written = new ArrayList<String>();
        for (Attacks.Attack attack : Attacks.all()) {
            if (!attack.stoppedBy().equals("CLAUSE")
                    || !attack.text().matches("(?is).*\\b(create|merge|insert|set|remove|delete|foreach|drop)\\b.*")) {
                continue;
            }
            try (Session session = reading()) {
                session.run(
                                attack.text(),
                                TransactionConfig.builder()
                                        .withTimeout(Duration.ofSeconds(5))
                                        .build())
                        .consume();
            } catch (Neo4jException e) {
                // refused
            }
            if (nodesAndRelations() != before) {
                written.add(attack.name());
            }
        }
        assertThat(written).isEmpty();
    }

    /** Files and the network: without everything else, the engine's settings refuse them. */
    @Test
    void theEnginesSettingsAloneStopFilesAndTheNetwork() throws IOException {
        for (Attacks.Attack attack : Attacks.all()) {
            if (attack.text().contains("LOAD CSV")) {
                try (Session session = reading()) {
                    var rows = new ArrayList<String>();
                    try {
                        session.run(attack.text()).forEachRemaining(row -> rows.add(row.toString()));
                    } catch (Neo4jException e) {
                        // refused
                    }
                    assertThat(rows).as(attack.name()).isEmpty();
                }
            }
        }
    }

    /** Accounts, tokens, the trail: without the judge, the copy has nothing of the kind. */
    @Test
    void theCopyAloneHoldsNothingOfTheProgramsOwn(@Autowired QueryWorkers workers) throws IOException {
        QueryWorkers.Guest guest = () -> {};
        QueryWorker worker = workers.enter(guest);
        try (Session session = worker.driver().session()) {
            for (Attacks.Attack attack : Attacks.all()) {
                if (attack.stoppedBy().equals("NAME")) {
                    // the copy may just be brought up to date
                    var rows = session.executeRead(
                            tx -> tx.run(attack.text()).list(row -> row.values().getFirst()));
                    assertThat(rows)
                            .as(attack.name())
                            .noneMatch(value -> value.type().name().equals("NODE")
                                    && value.asNode().labels().iterator().next().startsWith("__"));
                }
            }
            assertThat(session.run("MATCH (n) UNWIND labels(n) AS l WITH DISTINCT l WHERE l STARTS WITH '__' RETURN l")
                            .list())
                    .isEmpty();
            assertThat(session.run("MATCH (n:Task) RETURN count(n) AS n")
                            .single()
                            .get("n")
                            .asInt())
                    .isEqualTo(72);
        } finally {
            workers.leave(worker, guest);
        }
    }

    private Session reading() {
        return driver.session(
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build());
    }

    private long nodesAndRelations() {
        try (Session session = driver.session()) {
            return session.run("MATCH (n) RETURN count(n) + sum(size(keys(n))) * 31 + COUNT { ()-->() } * 7 AS sum")
                    .single()
                    .get("sum")
                    .asLong();
        }
    }
}
