package vn.daumoi.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder that holds everything we keep ({@code DAUMOI_HOME}), held by this process alone until closed. */
public final class DataFolder implements AutoCloseable {

    /** Where backups are, unless the settings say otherwise. */
    public static final String BACKUPS = "backups";

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    /** Names of a process's own files: lock, notes, secrets of a start, work under way. */
    private static final String OWN = "daumoi.";

    private static final String REPLACED = "replaced-";
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /**
     * What this process holds. POSIX drops a process's locks on a file as soon as it closes any handle on that file, so
     * nobody here may as much as open the lock file of a folder we hold.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;
    private final Holder self;
    private final boolean recovering;
    private final OperatorKey operatorKey;

    private DataFolder(Path path, FileChannel channel, Holder self, boolean recovering, OperatorKey operatorKey) {
        this.path = path;
        this.channel = channel;
        this.self = self;
        this.recovering = recovering;
        this.operatorKey = operatorKey;
    }

    /**
     * Takes the folder, and makes it where it does not exist.
     *
     * @throws EngineException where another process holds it, or it cannot be written
     */
    public static DataFolder hold(Path path) {
        Path home = path.toAbsolutePath().normalize();
        try {
            HomeFolder.create(home);
            if (heldHere(home)) {
                throw Holder.noted(home).inTheWay(home);
            }
            FileChannel channel =
                    FileChannel.open(home.resolve(Holder.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw Holder.noted(home).inTheWay(home);
            }
            HELD.add(home);
            return held(home, channel);
        } catch (IOException e) {
            throw unusable(home, e);
        } catch (UncheckedIOException e) {
            throw unusable(home, e.getCause() == null ? new IOException(e) : e.getCause());
        }
    }

    private static DataFolder held(Path home, FileChannel channel) throws IOException {
        try {
            // of a backup whose process was killed
            FileSystemUtils.deleteRecursively(home.resolve(DataCopy.FOLDER));
            FolderSwap.finish(home).ifPresent(key -> LOG.warn(BothLanguages.line(key, home.toString())));
            boolean recovering = Holder.leftBehind(home);
            if (recovering) {
                LOG.warn(BothLanguages.line(
                        "start.recovering", Long.toString(Holder.noted(home).pid()), home.toString()));
            }
            var self = new Holder(ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS), "");
            self.note(home);
            return new DataFolder(home, channel, self, recovering, OperatorKey.in(home));
        } catch (IOException | UncheckedIOException e) {
            HELD.remove(home);
            channel.close();
            throw e;
        }
    }

    private static EngineException unusable(Path home, IOException e) {
        String at = e instanceof FileSystemException file && file.getFile() != null ? file.getFile() : home.toString();
        String key = switch (e) {
            case AccessDeniedException denied -> "start.folderDenied";
            case NotDirectoryException file -> "start.folderNotDirectory";
            default -> "start.folder";
        };
        String detail = "start.folder".equals(key) ? String.valueOf(e.getMessage()) : at;
        return new EngineException(key, List.of(home.toString(), detail), e);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /**
     * Whether an entry of a data folder is data: not a process's own files (their names begin with {@code daumoi.}), not
     * the backups, logs, and data replaced by a restore.
     */
    public static boolean isData(Path entry) {
        String name = String.valueOf(entry.getFileName());
        return !name.startsWith(OWN)
                && !name.startsWith(".")
                && !name.startsWith(REPLACED)
                && !name.equals(BACKUPS)
                && !name.equals("logs")
                && !name.equals("lost+found");
    }

    /** What of a folder is data; nothing where it is new. */
    static List<Path> data(Path home) throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            return entries.filter(DataFolder::isData).sorted().toList();
        }
    }

    /** Whether it holds data already. */
    public boolean used() throws IOException {
        return !data(path).isEmpty();
    }

    /** An empty folder beside the data, for those that are to take their place. */
    public Path gather() throws IOException {
        return FolderSwap.begin(path);
    }

    /**
     * Puts what was gathered in the place of the data; a process killed meanwhile leaves a folder that whoever takes it
     * next brings into the one state or the other.
     *
     * @param now names the folder that keeps the data there were
     * @return where they are; nothing where there were none
     */
    public Optional<Path> replace(Instant now) throws IOException {
        boolean used = used();
        String keepAs = REPLACED + WHEN.format(now);
        for (int i = 2; Files.exists(path.resolve(keepAs)); i++) {
            keepAs = REPLACED + WHEN.format(now) + "-" + i;
        }
        FolderSwap.swap(path, keepAs);
        return used ? Optional.of(path.resolve(keepAs)) : Optional.empty();
    }

    /** Whether the process that held it before was killed. */
    boolean recovering() {
        return recovering;
    }

    /** The secret of this start. */
    OperatorKey operatorKey() {
        return operatorKey;
    }

    /** Tells others at which address this process serves. */
    void servedAt(String address) {
        new Holder(self.pid(), self.since(), address).note(path);
    }

    @Override
    public void close() {
        try {
            OperatorKey.leave(path);
            Holder.leave(path);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(path);
        }
    }

    /** Whether this very process holds the folder. */
    static boolean heldHere(Path home) {
        return HELD.contains(home);
    }

    /** A command that only asks who holds the folder has the lock for an instant: hence a second try. */
    private static boolean lock(FileChannel channel) throws IOException {
        for (int tries = 0; tries < 2; tries++) {
            if (channel.tryLock() != null) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return false;
    }
}
