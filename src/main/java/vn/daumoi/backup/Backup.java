package vn.daumoi.backup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A backup in the folder of backups.
 *
 * @param name of its file
 * @param size of its file, in bytes
 * @param modifiedAt when the file was last written
 * @param manifest what it says it holds; null where that cannot be read
 * @param state whether it is whole
 */
public record Backup(
        String name,
        long size,
        Instant modifiedAt,
        @Nullable Manifest manifest,
        State state) {

    /** Whether a backup is whole. */
    public enum State {
        /** Every byte was read and is as it was written. */
        WHOLE,
        /** It opens; it was not read to its end since the program started. */
        NOT_CHECKED,
        DAMAGED,
        /** Made by a newer program, which this one cannot restore. */
        NEWER
    }

    /** When its data were as they are in it; where that cannot be read, when the file was written. */
    public Instant createdAt() {
        return manifest == null ? modifiedAt : manifest.createdAt();
    }
}
