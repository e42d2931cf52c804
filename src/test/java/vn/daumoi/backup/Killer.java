package vn.daumoi.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Ends processes at random moments, and learns how long what they do takes. */
final class Killer {

    private static final long FIRST_GUESS = 3_000_000_000L;

    private final Random random;
    private final Map<KillRun.Kind, Long> longest = new EnumMap<>(KillRun.Kind.class);
    private final Set<Path> holding = new HashSet<>();

    Killer(Random random) {
        this.random = random;
    }

    /** Kills it somewhere between the beginning of what it does and a little after the end. */
    void kill(Path home, Victim victim, KillRun.Kind kind) throws IOException {
        victim.await("BEGIN");
        long begun = System.nanoTime();
        long lasts = longest.getOrDefault(kind, FIRST_GUESS);
        long wait = (long) (random.nextDouble() * 1.15 * lasts);
        while (System.nanoTime() - begun < wait && !victim.said("END")) {
            Thread.onSpinWait();
        }
        boolean ended = victim.said("END");
        if (ended) {
            longest.put(kind, System.nanoTime() - begun);
        } else if (wait > 0.6 * lasts) {
            // it takes longer than we thought
            longest.put(kind, lasts * 3 / 2);
        }
        victim.kill();
        if (Files.exists(home.resolve("daumoi.holder"))) {
            holding.add(home);
        }
    }

    /** Whether a process was killed that held this folder, which the next start says. */
    boolean forget(Path home) {
        return holding.remove(home);
    }
}
