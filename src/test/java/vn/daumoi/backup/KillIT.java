package vn.daumoi.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One kill at a moment chosen anew in every run; {@code ./daumoi bench kill 100} does as many as one likes of each kind. */
class KillIT {

    private static final int ROUNDS = 1;

    @TempDir
    Path folder;

    @Test
    void aKilledProcessLeavesEverythingAsBeforeOrAsAfter() throws IOException {
        long seed = Long.getLong("daumoi.kill.seed", System.nanoTime());
        System.out.println("The seed of these kills: -Ddaumoi.kill.seed=" + seed);
        Map<String, Integer> outcomes =
                new KillRun(folder, seed, KillRun.olderBackup(folder), System.out::println).run(ROUNDS);
        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(ROUNDS);
    }
}
