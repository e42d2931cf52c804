package vn.daumoi.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.daumoi.engine.SchemaVersion;

/** The folder of backups: what is in it, and which of it may go. It sees only files that are named as the program names them. */
@Component
@EnableConfigurationProperties(BackupSettings.class)
class BackupFolder {

    private static final Pattern NAME = Pattern.compile("daumoi-(auto-)?\\d{8}-\\d{6}(-\\d{1,3})?\\.zip");
    private static final Pattern PART = Pattern.compile("\\.(" + NAME + ")\\.part");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;

    /** What was found out by reading to the end, of files that have not been written since. */
    private final Map<Seen, Boolean> checked = new ConcurrentHashMap<>();

    BackupFolder(BackupSettings settings) {
        this.folder = settings.folder();
    }

    private record Seen(String name, long size, Instant modifiedAt) {}

    Path path() {
        return folder;
    }

    /** A name that is not taken yet; what a killed process left unfinished beside it goes. */
    Path free(boolean automatic, Instant now) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path part : files.filter(
                            file -> PART.matcher(file.getFileName().toString()).matches())
                    .toList()) {
                Files.deleteIfExists(part);
            }
        }
        String name = "daumoi-" + (automatic ? "auto-" : "") + TIME.format(now);
        Path free = folder.resolve(name + ".zip");
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolve(name + "-" + i + ".zip");
        }
        return free;
    }

    /** All backups, the latest first. */
    List<Backup> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .flatMap(file -> describe(file, false).stream())
                    .sorted(Comparator.comparing(Backup::createdAt).reversed().thenComparing(Backup::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One, by its name; empty where there is none, or the name is none that the program gives. */
    Optional<Path> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /**
     * What is known of a file.
     *
     * @param toTheEnd whether to read all of it, which takes its time
     * @return empty where it has just gone
     */
    Optional<Backup> describe(Path file, boolean toTheEnd) {
        try {
            var seen = new Seen(
                    file.getFileName().toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant());
            Manifest manifest = null;
            Backup.State state;
            try {
                manifest = BackupFile.read(file);
                if (toTheEnd && !checked.containsKey(seen)) {
                    BackupFile.check(file);
                    checked.put(seen, true);
                }
                state = state(manifest, checked.get(seen));
            } catch (BackupException e) {
                checked.put(seen, false);
                state = e.key().equals("backup.newerFormat") ? Backup.State.NEWER : Backup.State.DAMAGED;
            }
            return Optional.of(new Backup(seen.name(), seen.size(), seen.modifiedAt(), manifest, state));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Backup.State state(Manifest manifest, @Nullable Boolean whole) {
        if (whole != null && !whole) {
            return Backup.State.DAMAGED;
        }
        if (manifest.schema() > SchemaVersion.known()) {
            return Backup.State.NEWER;
        }
        return whole == null ? Backup.State.NOT_CHECKED : Backup.State.WHOLE;
    }

    /** A file that was read to its end when it was made. */
    void wasChecked(Path file) throws IOException {
        checked.put(
                new Seen(
                        file.getFileName().toString(),
                        Files.size(file),
                        Files.getLastModifiedTime(file).toInstant()),
                true);
    }

    /**
     * The automatic ones, the latest first: those whose name and manifest both say so. Their serial numbers tell, because a
     * clock may go back.
     */
    List<Backup> automatic() {
        return list().stream()
                .filter(backup -> backup.name().startsWith("daumoi-auto-") && serial(backup) > 0)
                .sorted(Comparator.comparingLong(BackupFolder::serial).reversed())
                .toList();
    }

    /** The number of the next automatic one. */
    long nextSerial() {
        return automatic().stream().mapToLong(BackupFolder::serial).max().orElse(0) + 1;
    }

    private static long serial(Backup backup) {
        return backup.manifest() == null ? 0 : backup.manifest().serial();
    }

    /** Removes the oldest automatic ones beyond so many; nothing else. */
    void keep(int most) throws IOException {
        List<Backup> all = automatic();
        for (Backup old : all.subList(Math.min(most, all.size()), all.size())) {
            Files.deleteIfExists(folder.resolve(old.name()));
        }
    }
}
