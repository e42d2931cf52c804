package vn.daumoi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SignInGuardTest {

    private final AtomicLong time = new AtomicLong();
    private final SignInGuard guard = new SignInGuard(time::get);

    @Test
    void twoMistakesCostNothing() {
        fail("an", "10.0.0.1", 2);
        assertThat(guard.wait("an", "10.0.0.1")).isZero();
    }

    @Test
    void eachFurtherMistakeDoublesTheWaitAndTheTenthBlocks() {
        fail("an", "10.0.0.1", 3);
        assertThat(guard.wait("an", "10.0.0.1")).isEqualTo(Duration.ofSeconds(1));
        fail("an", "10.0.0.1", 1);
        assertThat(guard.wait("an", "10.0.0.1")).isEqualTo(Duration.ofSeconds(2));
        fail("an", "10.0.0.1", 5);
        assertThat(guard.wait("an", "10.0.0.1")).isEqualTo(Duration.ofSeconds(64));
        fail("an", "10.0.0.1", 1);
        assertThat(guard.wait("an", "10.0.0.1")).isEqualTo(Duration.ofMinutes(15));
        pass(Duration.ofMinutes(15));
        assertThat(guard.wait("an", "10.0.0.1")).isZero();
    }

    @Test
    void theOwnerElsewhereIsNotLockedOut() {
        fail("an", "10.0.0.66", 20);
        assertThat(guard.wait("an", "10.0.0.1")).isZero();
        assertThat(guard.wait("binh", "10.0.0.66")).isZero();
    }

    @Test
    void onePasswordTriedOnManyNamesSlowsTheAddress() {
        for (int i = 0; i < 32; i++) {
            guard.failed("name" + i, "10.0.0.66");
        }
        assertThat(guard.wait("another", "10.0.0.66")).isEqualTo(Duration.ofSeconds(4));
        assertThat(guard.wait("another", "10.0.0.1")).isZero();
    }

    @Test
    void manyAddressesForOneNameSlowTheName() {
        for (int i = 0; i < 52; i++) {
            guard.failed("admin", "10.0.1." + i);
        }
        assertThat(guard.wait("admin", "10.0.2.1")).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void successForgivesThePairButNotTheAddress() {
        fail("an", "10.0.0.1", 9);
        guard.succeeded("an", "10.0.0.1");
        fail("an", "10.0.0.1", 1);
        assertThat(guard.wait("an", "10.0.0.1")).isZero();
        for (int i = 0; i < 25; i++) {
            guard.failed("name" + i, "10.0.0.1");
        }
        assertThat(guard.wait("x", "10.0.0.1"))
                .as("35 failures from one address")
                .isGreaterThan(Duration.ZERO);
    }

    @Test
    void anHourWithoutMistakesForgets() {
        fail("an", "10.0.0.1", 9);
        pass(Duration.ofMinutes(61));
        fail("an", "10.0.0.1", 2);
        assertThat(guard.wait("an", "10.0.0.1")).isZero();
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            guard.failed(name, address);
        }
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }
}
