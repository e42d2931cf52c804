package vn.daumoi.directive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.WriteGate;

/**
 * Keeps the files of documents under review in {@code drafts/} of the data folder, so that a review outlives a restart.
 * What was understood of them is not kept: reading is quick and always gives the same.
 */
@Component
class DraftStore {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    private final Path folder;

    private final WriteGate gate;

    DraftStore(@Value("${daumoi.home}") String home, WriteGate gate) {
        this.gate = gate;
        this.folder = Path.of(home, "drafts");
    }

    record Stored(String id, String fileName, byte[] bytes, Instant readAt, boolean published) {}

    String add(String fileName, byte[] bytes) {
        String id = UUID.randomUUID().toString();
        try (WriteGate.Pass _ = gate.pass()) {
            Path writing = folder.resolve(id + ".writing");
            Files.createDirectories(writing);
            Files.write(writing.resolve("source"), bytes);
            Files.writeString(writing.resolve("name"), fileName, StandardCharsets.UTF_8);
            Files.move(writing, folder.resolve(id), StandardCopyOption.ATOMIC_MOVE);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Stored> find(String id) {
        if (!ID.matcher(id).matches() || !Files.isDirectory(folder.resolve(id))) {
            return Optional.empty();
        }
        Path draft = folder.resolve(id);
        try {
            return Optional.of(new Stored(
                    id,
                    Files.readString(draft.resolve("name"), StandardCharsets.UTF_8),
                    Files.readAllBytes(draft.resolve("source")),
                    Files.getLastModifiedTime(draft.resolve("source")).toInstant(),
                    Files.exists(draft.resolve("published"))));
        } catch (FileSystemException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void markPublished(String id) {
        try (WriteGate.Pass _ = gate.pass()) {
            Files.writeString(
                    folder.resolve(id).resolve("published"), Instant.now().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String id) {
        if (!ID.matcher(id).matches()) {
            return;
        }
        try (WriteGate.Pass _ = gate.pass()) {
            for (String file : List.of("published", "name", "source")) {
                Files.deleteIfExists(folder.resolve(id).resolve(file));
            }
            Files.deleteIfExists(folder.resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> drafts = Files.list(folder)) {
            var ids = new ArrayList<String>();
            drafts.map(p -> p.getFileName().toString())
                    .filter(n -> ID.matcher(n).matches())
                    .sorted()
                    .forEach(ids::add);
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
