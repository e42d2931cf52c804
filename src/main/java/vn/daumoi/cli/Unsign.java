package vn.daumoi.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the signatures out of the jars of an extracted layout, for {@code ./daumoi run}: the Java machine verifies the
 * classes of a signed jar one by one at every start, and keeps them and all that builds on them out of its AOT cache.
 * The signatures did their work when the jars were fetched; the packaged jar keeps them.
 */
final class Unsign {

    private Unsign() {}

    /** @param args the folder of jars */
    public static void main(String[] args) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(args[0]), "*.jar")) {
            for (Path jar : jars) {
                unsign(jar);
            }
        }
    }

    static void unsign(Path jar) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            List<Path> signatures = new ArrayList<>();
            Path folder = inside.getPath("META-INF");
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.{SF,RSA,DSA,EC}")) {
                    found.forEach(signatures::add);
                }
            }
            for (Path signature : signatures) {
                Files.delete(signature);
            }
        }
    }
}
