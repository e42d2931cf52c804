package vn.daumoi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;
import vn.daumoi.backup.KillRun;

/**
 * Kills the program at random moments of publishing, account and audit writes, backups, restores and migrations: 100 times,
 * or as often as the first argument says; the second is the seed. Stops at the first that leaves anything half done.
 */
final class KillBenchmark {

    private KillBenchmark() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : System.nanoTime();
        System.out.println(rounds + " kills, seed " + seed);
        Path folder = Files.createTempDirectory("daumoi-kill-");
        var count = new AtomicInteger();
        long begun = System.nanoTime();
        var outcomes = new KillRun(
                        folder,
                        seed,
                        KillRun.olderBackup(folder),
                        line -> System.out.printf(
                                "%4d %5d s  %s%n",
                                count.incrementAndGet(), (System.nanoTime() - begun) / 1_000_000_000, line))
                .run(rounds);
        System.out.println(outcomes);
        FileSystemUtils.deleteRecursively(folder);
    }
}
