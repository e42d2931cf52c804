package vn.daumoi.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteGateTest {

    @TempDir
    Path home;

    @Test
    void nobodyPassesWhileItIsClosedAndWhoeverWaitsTooLongIsTold() throws InterruptedException {
        var gate = new WriteGate(Duration.ofMillis(50), null, () -> 0, 0);
        var refused = Collections.synchronizedList(new ArrayList<Throwable>());
        gate.closed(() -> {
            try {
                var writer = new Thread(() -> {
                    try (WriteGate.Pass _ = gate.pass()) {
                        refused.add(new AssertionError("passed"));
                    } catch (WriteRefusedException e) {
                        refused.add(e);
                    }
                });
                writer.start();
                writer.join();
                return 0;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(refused).singleElement().isInstanceOfSatisfying(WriteRefusedException.class, e -> {
            assertThat(e.reason()).isEqualTo(WriteRefusedException.Reason.BUSY);
            assertThat(e.getMessage()).contains("đang được sao lưu", "are being backed up");
        });
        gate.pass().close();
    }

    @Test
    void itClosesAfterTheChangesUnderWay() throws InterruptedException {
        var gate = new WriteGate(Duration.ofSeconds(20), null, () -> 0, 0);
        var happened = Collections.synchronizedList(new ArrayList<String>());
        var writing = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var writer = new Thread(() -> {
            try (WriteGate.Pass _ = gate.pass()) {
                writing.countDown();
                goOn.await();
                // a transaction within a change under way does not wait for whoever wants to close
                gate.pass().close();
                happened.add("written");
            } catch (InterruptedException e) {
                happened.add("interrupted");
            }
        });
        writer.start();
        writing.await();
        var copier = new Thread(() -> gate.closed(() -> happened.add("copied")));
        copier.start();
        while (copier.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        writer.join();
        copier.join();
        assertThat(happened).containsExactly("written", "copied");
    }

    @Test
    void aFullDiskIsToldAndForgottenOnceThereIsSpace() {
        var free = new AtomicLong(65L << 20);
        var gate = new WriteGate(Duration.ofSeconds(1), home, free::get, 64L << 20);
        WriteGate.Pass underWay = gate.pass();
        free.set(63L << 20);
        // what is under way is not refused half way
        gate.pass().close();
        underWay.close();
        assertThatExceptionOfType(WriteRefusedException.class)
                .isThrownBy(gate::pass)
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(WriteRefusedException.Reason.DISK_FULL);
                    assertThat(e.arguments()).containsExactly(home.toString(), "63", "64");
                });
        free.set(64L << 20);
        gate.pass().close();
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() {
        var gate = WriteGate.of(home.resolve("gone"), Duration.ofSeconds(1), 0);
        assertThatExceptionOfType(WriteRefusedException.class)
                .isThrownBy(gate::pass)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(WriteRefusedException.Reason.READ_ONLY));
    }
}
