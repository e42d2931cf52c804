package vn.daumoi.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;

/** Backups for those who look after the program: made on demand, listed, checked, taken away. */
@Service
@Needs(Permission.ADMINISTER)
public class BackupService {

    private final BackupMaker maker;
    private final BackupFolder folder;
    private final ObjectProvider<AutomaticBackups> automatic;
    private final InstantSource clock;

    BackupService(
            BackupMaker maker, BackupFolder folder, ObjectProvider<AutomaticBackups> automatic, InstantSource clock) {
        this.maker = maker;
        this.folder = folder;
        this.automatic = automatic;
        this.clock = clock;
    }

    /**
     * Makes a backup in the folder of backups, and reads it back. Changes wait for the short time of copying.
     *
     * @throws BackupException where it cannot be; then there is no new file
     * @throws vn.daumoi.engine.WriteRefusedException where a change under way takes too long
     * @throws vn.daumoi.engine.EngineException where the data are on a server elsewhere
     */
    public Backup make() {
        try {
            Path file = folder.free(false, clock.instant());
            maker.make(file, 0);
            folder.wasChecked(file);
            return folder.describe(file, false).orElseThrow();
        } catch (IOException e) {
            throw new BackupException(
                    "backup.unwritable", List.of(folder.path().toString(), BackupException.reason(e)), e);
        }
    }

    /**
     * Makes a backup in a file of the caller's choosing, in place of what is there; otherwise as {@link #make()}.
     */
    public Manifest makeAt(Path file) {
        return maker.make(file, 0);
    }

    /** All backups in the folder, the latest first. */
    public List<Backup> list() {
        return folder.list();
    }

    /** One of them, read to its last byte; empty where there is none of this name. */
    public Optional<Backup> check(String name) {
        return folder.find(name).flatMap(file -> folder.describe(file, true));
    }

    /** The file of one, for somebody who takes it away; empty where there is none of this name. */
    public Optional<Path> take(String name) {
        Optional<Path> file = folder.find(name);
        file.ifPresent(found -> maker.tell(AuditAction.BACKUP_TAKEN, name, null));
        return file;
    }

    /**
     * Removes one.
     *
     * @return whether there was one of this name
     */
    public boolean remove(String name) {
        Optional<Path> file = folder.find(name);
        file.ifPresent(found -> {
            try {
                Files.deleteIfExists(found);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            maker.tell(AuditAction.BACKUP_REMOVED, name, null);
        });
        return file.isPresent();
    }

    /** What the program does of its own accord, and how that went. */
    public AutomaticStatus automatic() {
        return automatic.getObject().status();
    }
}
