package vn.daumoi.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.daumoi.engine.DataFolder;

/** One file with everything in it: a ZIP whose first entry, {@code manifest.json}, lists the others with their checksums. */
public final class BackupFile {

    private static final String MANIFEST = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BackupFile() {}

    /** What is done with each entry while it is read. */
    private interface Sink {
        OutputStream open(Manifest.Entry entry) throws IOException;
    }

    /**
     * What a backup says it holds; whether it is whole, {@link #check} tells.
     *
     * @throws BackupException where it is no backup, a cut-off one, or one of a newer program
     */
    public static Manifest read(Path file) {
        return open(file, (zip, manifest) -> manifest);
    }

    /**
     * Reads a backup to its last byte.
     *
     * @throws BackupException where it is no backup, one of a newer program, or damaged
     */
    public static Manifest check(Path file) {
        return open(file, (zip, manifest) -> {
            unpack(file, zip, manifest, entry -> OutputStream.nullOutputStream());
            return manifest;
        });
    }

    /** Unpacks what {@link #check} found whole, and has it on the disk when it returns. */
    static void extract(Path file, Path target) {
        open(file, (zip, manifest) -> {
            unpack(file, zip, manifest, entry -> {
                Path to = target.resolve(entry.path());
                Files.createDirectories(to.getParent());
                return durable(to);
            });
            return manifest;
        });
    }

    /**
     * Packs a folder into a file, which is there whole or not at all.
     *
     * @param head what to say of it; its list of files is made here
     * @throws IOException where it cannot be written, or reading it back shows something else
     */
    static Manifest write(Path folder, Manifest head, Path file) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            var manifest = new Manifest(
                    head.format(),
                    head.program(),
                    head.schema(),
                    head.createdAt(),
                    head.serial(),
                    head.counts(),
                    entries(folder));
            try (var zip = new ZipOutputStream(new BufferedOutputStream(durable(part), 1 << 16))) {
                zip.setLevel(Deflater.BEST_SPEED);
                zip.putNextEntry(new ZipEntry(MANIFEST));
                zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
                for (Manifest.Entry entry : manifest.files()) {
                    zip.putNextEntry(new ZipEntry(entry.path()));
                    Files.copy(folder.resolve(entry.path()), zip);
                }
            }
            check(part);
            keep(part, file);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Writes a backup that comes from elsewhere into a file, which is there whole or not at all.
     *
     * @throws BackupException where what came is not whole
     * @throws IOException where it cannot be written, or the stream breaks off
     */
    public static Manifest receive(InputStream in, Path file) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (OutputStream out = durable(part)) {
                in.transferTo(out);
            }
            Manifest manifest = check(part);
            keep(part, file);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Gives a file that is on the disk its name, in place of an older one of that name. */
    private static void keep(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    /** A new file whose bytes are on the disk once it is closed. */
    private static OutputStream durable(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE),
                attributes(file));
        return new FilterOutputStream(Channels.newOutputStream(channel)) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                if (channel.isOpen()) {
                    channel.force(true);
                }
                super.close();
            }
        };
    }

    /** There are accounts in it: nobody else reads it. */
    private static FileAttribute<?>[] attributes(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private interface Use<T> {
        T of(ZipFile zip, Manifest manifest) throws IOException;
    }

    private static <T> T open(Path file, Use<T> use) {
        try (var zip = new ZipFile(file.toFile())) {
            return use.of(zip, manifest(file, zip));
        } catch (NoSuchFileException e) {
            throw new BackupException("backup.noFile", List.of(file.toString()), e);
        } catch (ZipException e) {
            throw new BackupException("backup.damaged", List.of(file.toString(), String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new BackupException("backup.unreadable", List.of(file.toString(), String.valueOf(e)), e);
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new BackupException("backup.notOne", List.of(file.toString()));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            JsonNode json = JSON.readTree(in.readAllBytes());
            int format = json.path("format").asInt(0);
            if (format > Manifest.FORMAT) {
                throw new BackupException(
                        "backup.newerFormat",
                        List.of(
                                file.toString(),
                                Integer.toString(format),
                                json.path("program").asString("?"),
                                Integer.toString(Manifest.FORMAT)));
            }
            return JSON.treeToValue(json, Manifest.class);
        } catch (JacksonException e) {
            throw new BackupException("backup.notOne", List.of(file.toString()), e);
        }
    }

    private static void unpack(Path file, ZipFile zip, Manifest manifest, Sink sink) throws IOException {
        Set<String> unexpected = new HashSet<>();
        zip.stream().map(ZipEntry::getName).forEach(unexpected::add);
        unexpected.remove(MANIFEST);
        for (Manifest.Entry entry : manifest.files()) {
            ZipEntry packed = zip.getEntry(entry.path());
            unexpected.remove(entry.path());
            if (packed == null || packed.isDirectory() || !inside(entry.path())) {
                throw damaged(file, entry.path());
            }
            MessageDigest digest = sha256();
            long size;
            try (InputStream in = new DigestInputStream(zip.getInputStream(packed), digest);
                    OutputStream out = sink.open(entry)) {
                size = in.transferTo(out);
            }
            if (size != entry.size()
                    || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
                throw damaged(file, entry.path());
            }
        }
        if (!unexpected.isEmpty()) {
            throw damaged(file, unexpected.iterator().next());
        }
    }

    private static BackupException damaged(Path file, String entry) {
        return new BackupException("backup.damaged", List.of(file.toString(), entry));
    }

    /** No way out of the folder it is unpacked into. */
    private static boolean inside(String path) {
        Path root = Path.of("/data");
        return DataFolder.isData(Path.of(path).getName(0))
                && path.indexOf('\\') < 0
                && !path.startsWith("/")
                && root.resolve(path).normalize().equals(root.resolve(path))
                && root.resolve(path).startsWith(root);
    }

    private static List<Manifest.Entry> entries(Path folder) throws IOException {
        var entries = new ArrayList<Manifest.Entry>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                MessageDigest digest = sha256();
                long size;
                try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    size = in.transferTo(OutputStream.nullOutputStream());
                }
                String path = folder.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
                entries.add(new Manifest.Entry(path, size, HexFormat.of().formatHex(digest.digest())));
            }
        }
        return entries;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
