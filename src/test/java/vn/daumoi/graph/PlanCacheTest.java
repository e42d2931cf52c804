package vn.daumoi.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class PlanCacheTest {

    private final AtomicLong changes = new AtomicLong();
    private final AtomicInteger worked = new AtomicInteger();
    private final PlanCache<String, String> cache = new PlanCache<>(changes::get, 100, answer -> 1);

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
        TransactionSynchronizationManager.setCurrentTransactionReadOnly(false);
    }

    @Test
    void worksOutAgainOnlyWhatThePlanHasChangedSince() {
        assertThat(List.of(ask("due"), ask("due"), ask("title"))).containsExactly("due 1", "due 1", "title 2");
        changes.incrementAndGet();
        assertThat(List.of(ask("due"), ask("due"))).containsExactly("due 3", "due 3");
    }

    @Test
    void aChangeWhileItIsWorkedOutShowsToWhoeverAsksAfterIt() {
        cache.get("due", asked -> {
            changes.incrementAndGet();
            return "of before";
        });
        assertThat(ask("due")).isEqualTo("due 1");
    }

    @Test
    void whatManyAskForAtOnceIsWorkedOutOnce() throws Exception {
        var asked = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> one = () -> cache.get("due", key -> {
                asked.countDown();
                await(goOn);
                return key + ' ' + worked.incrementAndGet();
            });
            var answers = new ArrayList<Future<String>>();
            answers.add(people.submit(one));
            await(asked);
            for (int n = 0; n < 20; n++) {
                answers.add(people.submit(one));
            }
            goOn.countDown();
            for (Future<String> answer : answers) {
                assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo("due 1");
            }
        }
    }

    @Test
    void differentThingsAreWorkedOutByAFewAtATime() throws Exception {
        int most = Math.max(2, Runtime.getRuntime().availableProcessors());
        var now = new AtomicInteger();
        var longest = new AtomicInteger();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<String>>();
            for (int n = 0; n < 10 * most; n++) {
                String question = "question " + n;
                answers.add(people.submit(() -> cache.get(question, key -> {
                    longest.accumulateAndGet(now.incrementAndGet(), Math::max);
                    pause();
                    now.decrementAndGet();
                    return key;
                })));
            }
            for (Future<String> answer : answers) {
                answer.get(10, TimeUnit.SECONDS);
            }
        }
        assertThat(longest).hasValueLessThanOrEqualTo(most);
    }

    @Test
    void aFailureGoesToTheCallerAndIsNotKept() {
        assertThatThrownBy(() -> cache.get("due", asked -> {
                    throw new IllegalStateException("gone");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("gone");
        assertThat(ask("due")).isEqualTo("due 1");
    }

    @Test
    void whoWaitedForOneThatFailedIsAnsweredAllTheSame() throws Exception {
        var asked = new CountDownLatch(1);
        var fail = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = people.submit(() -> cache.get("due", key -> {
                asked.countDown();
                await(fail);
                throw new IllegalStateException("broken off");
            }));
            await(asked);
            Future<String> second = people.submit(() -> ask("due"));
            fail.countDown();
            assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo("due 1");
            assertThatThrownBy(() -> first.get(10, TimeUnit.SECONDS)).hasMessageContaining("broken off");
        }
    }

    @Test
    void whoChangesThePlanSeesTheirOwnChangeAndNobodyElseDoes() {
        ask("due");
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThat(List.of(ask("due"), ask("due"))).containsExactly("due 2", "due 3");
        TransactionSynchronizationManager.setCurrentTransactionReadOnly(true);
        assertThat(ask("due")).isEqualTo("due 1");
    }

    @Test
    void keepsNoMoreThanItMay() {
        var small = new PlanCache<Integer, List<String>>(changes::get, 1_000, List::size);
        for (int n = 0; n < 100; n++) {
            small.get(n, asked -> Collections.nCopies(100, "task"));
        }
        var again = new AtomicInteger();
        for (int n = 0; n < 100; n++) {
            small.get(n, asked -> {
                again.incrementAndGet();
                return List.of();
            });
        }
        assertThat(again).hasValueGreaterThanOrEqualTo(80);
    }

    private String ask(String question) {
        return cache.get(question, asked -> asked + ' ' + worked.incrementAndGet());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
