package vn.daumoi.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * A secret of one start, in a file of the data folder that only its owner can read: who can read it could change the
 * database itself, so the server takes whoever shows it for its operator. The commands of {@code ./daumoi} use it.
 */
public final class OperatorKey {

    private static final String FILE = "daumoi.key";

    private final Optional<String> value;

    private OperatorKey(Optional<String> value) {
        this.value = value;
    }

    /** The secret; nothing where the data are on a server elsewhere, which no command reaches through ours. */
    public Optional<String> value() {
        return value;
    }

    /** What the process that holds a folder wrote down; nothing where there is none, or it is not ours to read. */
    public static Optional<String> of(Path home) {
        try {
            return Optional.of(Files.readString(home.resolve(FILE)).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static OperatorKey none() {
        return new OperatorKey(Optional.empty());
    }

    /** Makes one and writes it down. */
    static OperatorKey in(Path home) {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Path draft = home.resolve(FILE + ".new");
        try {
            Files.deleteIfExists(draft);
            if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                // before there is anything to read in it
                Files.createFile(
                        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(draft, value, StandardCharsets.US_ASCII);
            Files.move(draft, home.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OperatorKey(Optional.of(value));
    }

    static void leave(Path home) throws IOException {
        Files.deleteIfExists(home.resolve(FILE));
    }
}
