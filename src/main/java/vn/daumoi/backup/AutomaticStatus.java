package vn.daumoi.backup;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the program does of its own accord.
 *
 * @param possible whether the data are in a folder of ours
 * @param every how old the newest becomes before the next is made
 * @param keep how many are kept
 * @param newest when the newest was made
 * @param next when the next is due; null where there will be none; in the past where it is due now
 * @param lastFailure what went wrong since the last that went well
 */
public record AutomaticStatus(
        boolean possible,
        boolean enabled,
        Duration every,
        int keep,
        Path folder,
        @Nullable Instant newest,
        @Nullable Instant next,
        @Nullable Failure lastFailure) {

    /**
     * How a backup failed.
     *
     * @param key of the message in the translations
     * @param arguments what its placeholders stand for
     */
    public record Failure(Instant at, String key, List<String> arguments) {}
}
