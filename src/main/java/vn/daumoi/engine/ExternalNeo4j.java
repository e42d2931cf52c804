package vn.daumoi.engine;

import java.net.URI;

/** A server, cluster or Aura that somebody else runs. */
record ExternalNeo4j(URI uri, String username, String password) implements Engine {

    @Override
    public void close() {
        // its owner stops it
    }
}
