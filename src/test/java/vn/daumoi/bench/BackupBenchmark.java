package vn.daumoi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;
import vn.daumoi.backup.BackupService;
import vn.daumoi.backup.Manifest;
import vn.daumoi.backup.OwnServer;
import vn.daumoi.backup.Restore;
import vn.daumoi.directive.DirectiveService;

/**
 * A backup and a restore of 100,000 tasks (or as many as the first argument says), published by the program itself from
 * made-up documents, while another thread changes something small again and again: how long the longest change had to wait.
 * The second argument is a data folder that has tasks already, such as the load run keeps; nothing is changed in it.
 */
final class BackupBenchmark {

    private static final int ROUNDS = 5;

    private BackupBenchmark() {}

    public static void main(String[] args) throws Exception {
        int tasks = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        Path folder = Files.createTempDirectory("daumoi-bench-");
        Path file = folder.resolve("backup.zip");
        boolean there = args.length > 1;
        try (var server = OwnServer.on(there ? Path.of(args[1]) : folder.resolve("home"))) {
            if (!there) {
                publish(server.getBean(DirectiveService.class), new Programme(tasks, 42));
            }
            for (int round = 1; round <= ROUNDS; round++) {
                backup(server.getBean(BackupService.class), server.getBean(PlatformTransactionManager.class), file);
            }
        }
        for (int round = 1; round <= ROUNDS; round++) {
            Path other = folder.resolve("restored-" + round);
            long begun = System.nanoTime();
            Restore.run(file, other, false, Instant.now());
            System.out.printf("restore %d: %.2f s%n", round, seconds(begun));
        }
        long begun = System.nanoTime();
        try (var _ = OwnServer.on(folder.resolve("restored-1"))) {
            System.out.printf("first start on it: %.1f s%n", seconds(begun));
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private static void publish(DirectiveService directives, Programme programme) {
        SignedIn.as(Person.CONSOLE, () -> {
            long begun = System.nanoTime();
            for (int n = 0; n < programme.size(); n++) {
                directives.publish(directives
                        .read("bench-" + n + ".txt", programme.document(n))
                        .id());
            }
            System.out.printf("published in %.1f s%n", seconds(begun));
        });
    }

    private static void backup(BackupService backups, PlatformTransactionManager transactions, Path file)
            throws InterruptedException, IOException {
        var done = new AtomicBoolean();
        var longest = new AtomicLong();
        var changes = new AtomicLong();
        var transaction = new TransactionTemplate(transactions);
        var writer = new Thread(() -> {
            while (!done.get()) {
                long begun = System.nanoTime();
                transaction.executeWithoutResult(status -> changes.incrementAndGet());
                longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
            }
        });
        writer.start();
        long begun = System.nanoTime();
        Manifest made = SignedIn.as(Person.CONSOLE, () -> backups.makeAt(file));
        double took = seconds(begun);
        done.set(true);
        writer.join();
        System.out.printf(
                "backup: %.2f s, %.1f MB of %.1f MB data; the longest of %,d changes waited %.0f ms%n",
                took, Files.size(file) / 1e6, made.size() / 1e6, changes.get(), longest.get() / 1e6);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
