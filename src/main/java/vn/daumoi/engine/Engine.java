package vn.daumoi.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A database to connect to: embedded in this process, or a server elsewhere. */
interface Engine extends AutoCloseable {

    /** Where the embedded one keeps its files, in the data folder. */
    String FOLDER = "neo4j";

    /** Where the driver connects: {@code bolt://…}, {@code neo4j://…}, {@code neo4j+s://…}. */
    URI uri();

    String username();

    String password();

    /**
     * Copies the databases as they are now, whole, below another folder; the caller sees to it that nobody changes them.
     *
     * @throws EngineException where the databases are not in this process
     */
    void copyTo(Path target) throws IOException;

    @Override
    void close();
}
