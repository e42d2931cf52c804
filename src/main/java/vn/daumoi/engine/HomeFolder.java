package vn.daumoi.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of everything we keep ({@code DAUMOI_HOME}), before anybody holds it. */
public final class HomeFolder {

    private HomeFolder() {}

    /**
     * Makes it where it does not exist, for this operating-system user alone.
     *
     * @throws IOException where that cannot be; a {@link NotDirectoryException} names what is in the way
     */
    public static void create(Path home) throws IOException {
        if (Files.isDirectory(home)) {
            return;
        }
        for (Path above = home; above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                throw new NotDirectoryException(above.toString());
            }
        }
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(home);
        }
    }
}
