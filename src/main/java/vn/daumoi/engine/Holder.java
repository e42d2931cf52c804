package vn.daumoi.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * The process that works on a data folder.
 *
 * @param pid its process id
 * @param since when it took the folder
 * @param address where its server answers, for example {@code http://127.0.0.1:8080}; empty while it starts, and for a
 *     command that runs without a server
 */
public record Holder(long pid, Instant since, String address) {

    static final String LOCK = "daumoi.lock";
    private static final String NOTE = "daumoi.holder";

    /** Who holds the folder now; nothing where it is free, or does not exist. */
    public static Optional<Holder> of(Path home) {
        Path lock = home.resolve(LOCK);
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null ? Optional.of(noted(home)) : Optional.empty();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.of(noted(home));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What the holder wrote about itself; the lock is what counts, so a missing note still yields a holder. */
    static Holder noted(Path home) {
        var note = new Properties();
        try (var in = Files.newBufferedReader(home.resolve(NOTE))) {
            note.load(in);
            return new Holder(
                    Long.parseLong(note.getProperty("pid", "0")),
                    Instant.parse(note.getProperty("since", Instant.EPOCH.toString())),
                    note.getProperty("address", ""));
        } catch (IOException | RuntimeException unreadable) {
            return new Holder(0, Instant.EPOCH, "");
        }
    }

    /** The note of a process that did not take its leave: it was killed. */
    static boolean leftBehind(Path home) {
        return Files.exists(home.resolve(NOTE));
    }

    void note(Path home) {
        var note = new Properties();
        note.setProperty("pid", Long.toString(pid));
        note.setProperty("since", since.toString());
        note.setProperty("address", address);
        Path draft = home.resolve(NOTE + ".new");
        try {
            try (var out = Files.newBufferedWriter(draft)) {
                note.store(out, null);
            }
            Files.move(draft, home.resolve(NOTE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void leave(Path home) throws IOException {
        Files.deleteIfExists(home.resolve(NOTE));
    }
}
