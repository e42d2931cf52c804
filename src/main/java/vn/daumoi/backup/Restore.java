package vn.daumoi.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.daumoi.engine.DataFolder;
import vn.daumoi.engine.EngineException;
import vn.daumoi.engine.Holder;
import vn.daumoi.engine.SchemaVersion;

/** Puts the data of a backup into a data folder that no process works on. No database is started for it. */
public final class Restore {

    /** What the next start makes an entry of the audit trail of. */
    static final String NOTE = "daumoi.restored";

    private Restore() {}

    /**
     * What became of it.
     *
     * @param replaced where the data are that were there before; empty where there were none
     */
    public record Result(Manifest manifest, Optional<Path> replaced) {}

    /** What the next start says of it. */
    record Note(String file, Instant restoredAt, Instant createdAt, String program) {}

    /**
     * Restores.
     *
     * @param replace whether data that are there may be put aside
     * @throws BackupException where the backup is damaged, of a newer program, or the folder has data that may not be
     *     put aside; then nothing was touched
     * @throws EngineException where a process works on the folder, or it cannot be written
     */
    public static Result run(Path file, Path home, boolean replace, Instant now) {
        Path source = file.toAbsolutePath().normalize();
        Optional<Holder> holder = Holder.of(home);
        if (holder.isPresent()) {
            throw holder.get().inTheWay(home);
        }
        Manifest manifest = BackupFile.check(source);
        if (manifest.schema() > SchemaVersion.known()) {
            throw new BackupException(
                    "backup.newerSchema",
                    List.of(
                            source.toString(),
                            Integer.toString(manifest.schema()),
                            manifest.program(),
                            Integer.toString(SchemaVersion.known())));
        }
        try (DataFolder folder = DataFolder.hold(home)) {
            if (folder.used() && !replace) {
                throw new BackupException("restore.used", List.of(folder.path().toString()));
            }
            long free = folder.path().toFile().getUsableSpace();
            if (free < manifest.size()) {
                throw new BackupException(
                        "backup.noRoom",
                        List.of(
                                folder.path().toString(),
                                Long.toString(free >> 20),
                                Long.toString((manifest.size() >> 20) + 1)));
            }
            Path gathered = folder.gather();
            BackupFile.extract(source, gathered);
            var note = new Note(source.toString(), now, manifest.createdAt(), manifest.program());
            Files.writeString(
                    gathered.resolve(NOTE), JsonMapper.shared().writeValueAsString(note), StandardCharsets.UTF_8);
            return new Result(manifest, folder.replace(now));
        } catch (IOException e) {
            throw new BackupException("restore.failed", List.of(home.toString(), BackupException.reason(e)), e);
        }
    }
}
