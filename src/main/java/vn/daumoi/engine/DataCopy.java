package vn.daumoi.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Copies what the data folder holds while the program runs; possible with the embedded engine alone. */
public final class DataCopy {

    static final String FOLDER = "daumoi.copy";

    private final EngineStart start;
    private final WriteGate gate;

    DataCopy(EngineStart start, WriteGate gate) {
        this.start = start;
        this.gate = gate;
    }

    /**
     * A copy, in a folder that is gone once this is closed.
     *
     * @param alongside what was found out while nothing could change
     * @param heldMillis how long changes were held back
     */
    public record Taken<T>(Path folder, T alongside, long heldMillis) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Whether the data are in a folder of ours; otherwise whoever runs the database server backs it up. */
    public boolean possible() {
        return start.folder().isPresent();
    }

    /**
     * The data folder.
     *
     * @throws EngineException where the data are on a server elsewhere
     */
    public Path folder() {
        return start.folder()
                .map(DataFolder::path)
                .orElseThrow(() -> new EngineException(
                        "backup.external", List.of(start.await().uri().toString())));
    }

    /** How many bytes must stay free beside a copy, so that changes are not refused meanwhile. */
    public long reserve() {
        return gate.reserve();
    }

    /** How many bytes a copy takes at most. */
    public long size() {
        Path home = folder();
        var size = new long[1];
        try (Stream<Path> entries = Files.list(home)) {
            for (Path entry : entries.filter(DataFolder::isData).toList()) {
                walk(entry, (file, bytes) -> size[0] += bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return size[0];
    }

    /**
     * Copies everything into a folder of its own in the data folder, by the same relative paths, and lets changes wait
     * meanwhile. Reading goes on.
     *
     * @param alongside asked while nothing can change, so that its answer is about what the copy holds
     * @throws EngineException where the data are on a server elsewhere
     * @throws WriteRefusedException where a change under way takes too long
     * @throws IOException where the copy cannot be written
     */
    public <T> Taken<T> take(Supplier<T> alongside) throws IOException {
        Path home = folder();
        Engine engine = start.await();
        Path target = home.resolve(FOLDER);
        // of one that could not be cleared away
        FileSystemUtils.deleteRecursively(target);
        try {
            Files.createDirectories(target);
            return gate.closed(() -> copied(home, engine, target, alongside));
        } catch (UncheckedIOException e) {
            FileSystemUtils.deleteRecursively(target);
            throw new IOException(e.getCause());
        } catch (IOException | RuntimeException e) {
            FileSystemUtils.deleteRecursively(target);
            throw e;
        }
    }

    private static <T> Taken<T> copied(Path home, Engine engine, Path target, Supplier<T> alongside) {
        long begun = System.nanoTime();
        T answer = alongside.get();
        try {
            engine.copyTo(target);
            try (Stream<Path> entries = Files.list(home)) {
                for (Path entry : entries.filter(DataFolder::isData)
                        .filter(entry -> !entry.endsWith(Engine.FOLDER))
                        .toList()) {
                    walk(entry, (file, bytes) -> copy(home, file, target));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Taken<>(target, answer, (System.nanoTime() - begun) / 1_000_000);
    }

    /** Copies a file to the same place below another folder. */
    static void copy(Path home, Path file, Path target) throws IOException {
        Path to = target.resolve(home.relativize(file).toString());
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
    }

    private interface Visit {
        void file(Path file, long bytes) throws IOException;
    }

    private static void walk(Path entry, Visit visit) throws IOException {
        Files.walkFileTree(entry, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    visit.file(file, attributes.size());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }
}
