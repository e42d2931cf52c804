package vn.daumoi.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.env.Environment;

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
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");
    private static final String NOTE = "daumoi.holder";

    /** Who holds the folder now; nothing where it is free, or does not exist. */
    public static Optional<Holder> of(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        if (DataFolder.heldHere(home)) {
            return Optional.of(noted(home));
        }
        Path lock = home.resolve(LOCK);
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null ? Optional.of(noted(home)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What to tell somebody who wants the folder. */
    public EngineException inTheWay(Path home) {
        return new EngineException(
                address.isEmpty() ? "start.held" : "start.heldAt",
                List.of(
                        home.toString(),
                        Long.toString(pid),
                        TIME.format(since.atZone(ZoneId.systemDefault())),
                        address));
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

    /** Where a browser on this machine finds the server. */
    public static String addressOf(Environment settings, int port) {
        String scheme = encrypted(settings) ? "https" : "http";
        String host = settings.getProperty("server.address", "127.0.0.1");
        return scheme + "://" + (any(host) ? "127.0.0.1" : host) + ":" + port;
    }

    /** Whether the server itself speaks TLS. */
    static boolean encrypted(Environment settings) {
        return settings.containsProperty("server.ssl.bundle")
                || settings.containsProperty("server.ssl.key-store")
                || settings.containsProperty("server.ssl.certificate");
    }

    private static boolean any(String host) {
        try {
            return InetAddress.getByName(host).isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
