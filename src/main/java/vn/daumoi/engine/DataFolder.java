package vn.daumoi.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder that holds everything we keep ({@code DAUMOI_HOME}), held by this process alone until closed. */
final class DataFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private final Path path;
    private final FileChannel channel;
    private final Holder self;

    private DataFolder(Path path, FileChannel channel, Holder self) {
        this.path = path;
        this.channel = channel;
        this.self = self;
    }

    /**
     * Takes the folder, and makes it where it does not exist.
     *
     * @throws EngineException where another process holds it, or it cannot be written
     */
    static DataFolder hold(Path path) {
        Path home = path.toAbsolutePath().normalize();
        try {
            create(home);
            FileChannel channel =
                    FileChannel.open(home.resolve(Holder.LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                Holder other = Holder.noted(home);
                throw new EngineException(
                        other.address().isEmpty() ? "start.held" : "start.heldAt",
                        List.of(
                                home.toString(),
                                Long.toString(other.pid()),
                                LocalTime.of(other.since()),
                                other.address()));
            }
            if (Holder.leftBehind(home)) {
                LOG.warn(
                        "Lần chạy trước (pid {}) dừng đột ngột; đang khôi phục dữ liệu · The last run (pid {}) was killed; recovering its data",
                        Holder.noted(home).pid(),
                        Holder.noted(home).pid());
            }
            var self = new Holder(ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS), "");
            self.note(home);
            return new DataFolder(home, channel, self);
        } catch (IOException | UncheckedIOException e) {
            throw new EngineException("start.folder", List.of(home.toString(), reason(e)), e);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Tells others at which address this process serves. */
    void servedAt(String address) {
        new Holder(self.pid(), self.since(), address).note(path);
    }

    @Override
    public void close() {
        try {
            Holder.leave(path);
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(home);
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static String reason(Exception e) {
        return e.getCause() instanceof IOException cause
                ? cause.getClass().getSimpleName()
                : e.getClass().getSimpleName();
    }
}
