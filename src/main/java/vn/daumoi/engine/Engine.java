package vn.daumoi.engine;

import java.net.URI;

/** A database to connect to: embedded in this process, or a server elsewhere. */
interface Engine extends AutoCloseable {

    /** Where the driver connects: {@code bolt://…}, {@code neo4j://…}, {@code neo4j+s://…}. */
    URI uri();

    String username();

    String password();

    @Override
    void close();
}
