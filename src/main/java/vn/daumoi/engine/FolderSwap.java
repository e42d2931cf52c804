package vn.daumoi.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Puts other data in the place of a data folder's, so that a process killed at any moment leaves either: the new data are
 * gathered in {@code daumoi.restore/new}; once they are on the disk, the file {@code daumoi.restore/ready} says so and
 * where the old ones go; then the old ones move out, {@code daumoi.restore/out} is written, and the new ones move in.
 * Whoever takes the folder next goes on from there, or clears up what was not ready.
 */
final class FolderSwap {

    private static final String FOLDER = "daumoi.restore";
    private static final String READY = "ready";
    private static final String OUT = "out";
    private static final String NEW = "new";

    private FolderSwap() {}

    /** An empty folder to gather the new data in. */
    static Path begin(Path home) throws IOException {
        FileSystemUtils.deleteRecursively(home.resolve(FOLDER));
        return Files.createDirectories(home.resolve(FOLDER).resolve(NEW));
    }

    /**
     * Swaps, with what was gathered.
     *
     * @param keepAs the folder in the data folder that takes the old data
     */
    static void swap(Path home, String keepAs) throws IOException {
        Path folder = home.resolve(FOLDER);
        try (Stream<Path> all = Files.walk(folder.resolve(NEW))) {
            for (Path each : all.toList()) {
                force(each);
            }
        }
        mark(folder, READY, keepAs);
        finish(home);
    }

    /**
     * Goes on with a swap that was under way, or takes back one that was not ready.
     *
     * @return the key of what to say about it; nothing where there was none
     */
    static Optional<String> finish(Path home) throws IOException {
        Path folder = home.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        boolean ready = Files.exists(folder.resolve(READY));
        if (ready) {
            Path old = home.resolve(Files.readString(folder.resolve(READY), StandardCharsets.UTF_8));
            if (!Files.exists(folder.resolve(OUT))) {
                move(DataFolder.data(home), home, old);
                mark(folder, OUT, "");
            }
            try (Stream<Path> entries = Files.list(folder.resolve(NEW))) {
                move(entries.toList(), folder.resolve(NEW), home);
            }
        }
        // first of all: ready and not out would mean that what is in now is to move out
        Files.deleteIfExists(folder.resolve(READY));
        force(folder);
        FileSystemUtils.deleteRecursively(folder);
        force(home);
        return Optional.of(ready ? "restore.completed" : "restore.undone");
    }

    private static void move(List<Path> entries, Path from, Path to) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        Files.createDirectories(to);
        for (Path entry : entries) {
            Files.move(entry, to.resolve(entry.getFileName().toString()), StandardCopyOption.ATOMIC_MOVE);
        }
        force(to);
        force(from);
    }

    private static void mark(Path folder, String name, String words) throws IOException {
        Path draft = Files.writeString(folder.resolve(name + ".new"), words, StandardCharsets.UTF_8);
        force(draft);
        Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
    }

    /** Has a file, or the names in a folder, on the disk when it returns. */
    static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (folder && !path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
