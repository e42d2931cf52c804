package vn.daumoi.graph;

/** A key that names nothing; REST answers it with 404. */
public final class UnknownKeyException extends RuntimeException {

    /** The key asked for. */
    public UnknownKeyException(String key) {
        super(key);
    }
}
