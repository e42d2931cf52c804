package vn.daumoi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;

@DaumoiIT
class TransactionsIT {

    @Autowired
    Transactions transactions;

    @Autowired
    Neo4jClient neo4j;

    @Autowired
    Neo4jBookmarkManager bookmarks;

    @Test
    void triesAgainFromTheBeginningAndKeepsNothingOfTheFailedTry(@Autowired MeterRegistry meters) {
        double before = meters.counter("daumoi.transaction.retries").count();
        var failures = List.<RuntimeException>of(
                new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "deadlock"),
                new SessionExpiredException("the leader moved"),
                new DataAccessResourceFailureException(
                        "translated", new ServiceUnavailableException("connection lost")));
        var tries = new AtomicInteger();
        String name = transactions.write(() -> {
            int number = tries.getAndIncrement();
            create("agency-try-" + number);
            if (number < failures.size()) {
                throw failures.get(number);
            }
            return "agency-try-" + number;
        });
        assertThat(name).isEqualTo("agency-try-3");
        assertThat(keys("agency-try-")).containsExactly("agency-try-3");
        assertThat(meters.counter("daumoi.transaction.retries").count() - before)
                .isEqualTo(2);
    }

    @Test
    void doesNotTryAgainWhatCannotSucceed() {
        var tries = new AtomicInteger();
        assertThatThrownBy(() -> transactions.write(() -> {
                    tries.incrementAndGet();
                    create("agency-wrong");
                    throw new ClientException("Neo.ClientError.Statement.SyntaxError", "no");
                }))
                .isInstanceOf(ClientException.class);
        assertThat(tries).hasValue(1);
        assertThat(keys("agency-wrong")).isEmpty();
    }

    @Test
    void givesUpAndSaysWhy() {
        var tries = new AtomicInteger();
        assertThatThrownBy(() -> transactions.write(() -> {
                    tries.incrementAndGet();
                    throw new ServiceUnavailableException("no database here");
                }))
                .isInstanceOf(ServiceUnavailableException.class)
                .hasMessage("no database here")
                .matches(DatabaseGone::in);
        assertThat(tries).hasValue(6);
    }

    @Test
    void insideATransactionItIsPartOfThat() {
        assertThatThrownBy(() -> transactions.write(() -> {
                    transactions.write(() -> create("agency-inner"));
                    throw new IllegalStateException("the outer one fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(keys("agency-inner")).isEmpty();
    }

    /** A single server shows no stale read; that the bookmarks travel is what a cluster needs. */
    @Test
    void whoeverReadsNamesTheBookmarkOfTheLastWrite() {
        Set<?> before = Set.copyOf(bookmarks.getBookmarks());
        transactions.write(() -> create("agency-bookmarked"));
        Set<?> written = Set.copyOf(bookmarks.getBookmarks());
        assertThat(written).isNotEmpty().isNotEqualTo(before);
        neo4j.query("CREATE (:Agency {key: 'agency-outside'})").run();
        assertThat(Set.copyOf(bookmarks.getBookmarks()))
                .as("the client outside transactions shares them")
                .isNotEqualTo(written);
        assertThat(keys("agency-outside")).hasSize(1);
    }

    @Test
    void theSchemeOfClustersWorksWithASingleServer() {
        Engine engine = TestEngine.get().engine();
        try (var driver = GraphDatabase.driver(
                engine.uri().toString().replace("bolt://", "neo4j://"),
                AuthTokens.basic(engine.username(), engine.password()))) {
            driver.executableQuery("CREATE (:Agency {key: 'agency-routed'})").execute();
        }
        assertThat(keys("agency-routed")).hasSize(1);
    }

    private void create(String key) {
        neo4j.query("CREATE (:Agency {key: $key})").bindAll(Map.of("key", key)).run();
    }

    private List<String> keys(String prefix) {
        return List.copyOf(neo4j.query("MATCH (a:Agency) WHERE a.key STARTS WITH $prefix RETURN a.key ORDER BY a.key")
                .bindAll(Map.of("prefix", prefix))
                .fetchAs(String.class)
                .all());
    }
}
