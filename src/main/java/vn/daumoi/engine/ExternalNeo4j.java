package vn.daumoi.engine;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** A server, cluster or Aura that somebody else runs. */
record ExternalNeo4j(URI uri, String username, String password) implements Engine {

    @Override
    public void copyTo(Path target) {
        throw new EngineException("backup.external", List.of(uri.toString()));
    }

    @Override
    public void close() {
        // its owner stops it
    }
}
