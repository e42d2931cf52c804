package vn.daumoi.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the data are, and what room they take. */
@Component
class Store {

    private static final Duration VALID = Duration.ofMinutes(1);

    private final Path home;
    private final String server;
    private Instant measured = Instant.EPOCH;
    private double bytes = Double.NaN;

    Store(@Value("${daumoi.home}") Path home, @Value("${daumoi.neo4j.uri}") String server) {
        this.home = home.toAbsolutePath().normalize();
        this.server = server;
    }

    Path home() {
        return home;
    }

    boolean embedded() {
        return server.isBlank();
    }

    /** The address of the server elsewhere; empty where the database is embedded. */
    String server() {
        return server;
    }

    /** The room left on the disk of the data folder, in bytes. */
    long free() {
        return home.toFile().getUsableSpace();
    }

    /** The files of the embedded database, in bytes; NaN where there are none here. Measured at most once a minute. */
    synchronized double bytes() {
        if (measured.plus(VALID).isBefore(Instant.now())) {
            measured = Instant.now();
            bytes = measure(home.resolve("neo4j/data"));
        }
        return bytes;
    }

    private static double measure(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            // a file that goes away meanwhile has length 0
            return files.mapToLong(
                            file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return Double.NaN;
        }
    }
}
