package vn.daumoi.backup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A backup as REST tells of it.
 *
 * @param size of the file, in bytes
 * @param state {@code WHOLE}, {@code NOT_CHECKED} since the program started, {@code DAMAGED}, or {@code NEWER}: of a newer
 *     program
 * @param program version of the program that made it; null with what follows where the file cannot be read
 * @param schema number of the newest migration of its data
 */
record BackupJson(
        String name,
        Instant createdAt,
        long size,
        Backup.State state,
        @Nullable Boolean automatic,
        @Nullable String program,
        @Nullable Integer schema,
        Manifest.@Nullable Counts counts) {

    static BackupJson of(Backup backup) {
        Manifest manifest = backup.manifest();
        return manifest == null
                ? new BackupJson(
                        backup.name(), backup.createdAt(), backup.size(), backup.state(), null, null, null, null)
                : new BackupJson(
                        backup.name(),
                        backup.createdAt(),
                        backup.size(),
                        backup.state(),
                        manifest.automatic(),
                        manifest.program(),
                        manifest.schema(),
                        manifest.counts());
    }
}
