package vn.daumoi.backup;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditLog;
import vn.daumoi.engine.BothLanguages;
import vn.daumoi.engine.Cypher;
import vn.daumoi.engine.DataCopy;
import vn.daumoi.engine.SchemaVersion;
import vn.daumoi.engine.WriteRefusedException;

/** Makes backups, one at a time: copies the data while changes wait, then packs and checks them while nobody waits. */
@Component
class BackupMaker {

    private static final Logger LOG = LoggerFactory.getLogger(BackupMaker.class);

    private final DataCopy data;
    private final Neo4jClient neo4j;
    private final InstantSource clock;
    private final AuditLog audit;
    private final String version;
    private final ReentrantLock one = new ReentrantLock();

    BackupMaker(
            DataCopy data,
            BackupSettings settings,
            Neo4jClient neo4j,
            InstantSource clock,
            AuditLog audit,
            @Value("${daumoi.version}") String version) {
        this.data = data;
        this.neo4j = neo4j;
        this.clock = clock;
        this.audit = audit;
        this.version = version;
        if (data.possible()) {
            settings.mustLieApartFrom(data.folder());
        }
    }

    /** Whether there is anything of ours to back up. */
    boolean possible() {
        return data.possible();
    }

    /**
     * Makes one.
     *
     * @param serial see {@link Manifest#serial}
     * @throws BackupException where another is being made, the data are elsewhere, or there is no room for it
     * @throws WriteRefusedException where a change under way takes too long
     */
    Manifest make(Path file, long serial) {
        Path home = data.folder();
        if (!one.tryLock()) {
            throw new BackupException("backup.running", List.of());
        }
        try {
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            needsRoom(home, folder);
            Manifest manifest;
            try (DataCopy.Taken<Manifest> copy = data.take(() -> head(serial))) {
                LOG.debug("Changes were held back for {} ms", copy.heldMillis());
                manifest = BackupFile.write(copy.folder(), copy.alongside(), file.toAbsolutePath());
            }
            tell(AuditAction.BACKUP_MADE, file.toString(), words(manifest));
            return manifest;
        } catch (IOException e) {
            throw failed(
                    file,
                    new BackupException("backup.unwritable", List.of(file.toString(), BackupException.reason(e)), e));
        } catch (BackupException | WriteRefusedException e) {
            throw failed(file, e);
        } finally {
            one.unlock();
        }
    }

    private RuntimeException failed(Path file, RuntimeException e) {
        tell(AuditAction.BACKUP_FAILED, file.toString(), String.valueOf(e.getMessage()));
        return e;
    }

    /** Tells the audit trail, as long as the disk takes the entry: a full one must not be in the way of making room. */
    void tell(AuditAction action, String target, @Nullable String words) {
        try {
            audit.record(action, target, null, words);
        } catch (WriteRefusedException e) {
            LOG.warn("{}: {}", BothLanguages.line("backup.notAudited", action.name(), target), e.getMessage());
        }
    }

    private Manifest head(long serial) {
        Manifest.Counts counts = neo4j.query(Cypher.named("backup/counts"))
                .fetchAs(Manifest.Counts.class)
                .mappedBy((types, row) -> new Manifest.Counts(
                        row.get("tasks").asLong(),
                        row.get("agencies").asLong(),
                        row.get("databases").asLong(),
                        row.get("documents").asLong(),
                        row.get("accounts").asLong()))
                .one()
                .orElseThrow();
        return new Manifest(
                Manifest.FORMAT,
                version,
                SchemaVersion.applied(neo4j),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                serial,
                counts,
                List.of());
    }

    /** The copy in the data folder and the file beside it, and what changes need meanwhile. */
    private void needsRoom(Path home, Path folder) throws IOException {
        long size = data.size();
        Files.createDirectories(folder);
        FileStore ours = Files.getFileStore(home);
        FileStore theirs = Files.getFileStore(folder);
        if (ours.equals(theirs)) {
            needs(folder, theirs, 2 * size + data.reserve());
        } else {
            needs(home, ours, size + data.reserve());
            needs(folder, theirs, size);
        }
    }

    private static void needs(Path folder, FileStore store, long bytes) throws IOException {
        long free = store.getUsableSpace();
        if (free < bytes) {
            throw new BackupException(
                    "backup.noRoom",
                    List.of(folder.toString(), Long.toString(free >> 20), Long.toString((bytes >> 20) + 1)));
        }
    }

    private static String words(Manifest manifest) {
        Manifest.Counts counts = manifest.counts();
        return "tasks " + counts.tasks() + ", agencies " + counts.agencies() + ", databases " + counts.databases()
                + ", documents " + counts.documents() + ", accounts " + counts.accounts();
    }
}
