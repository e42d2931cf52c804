package vn.daumoi.graph;

/** A change that does not say which version it was made on, so that it could silently undo another one. */
public final class MissingVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingVersionException() {}
}
