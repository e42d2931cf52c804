package vn.daumoi.access;

import org.jspecify.annotations.Nullable;

/** Somebody else changed, or deleted, what a person is about to save: they see both and choose. REST answers 409. */
public final class ChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object now;

    /** @param now what it is by now; null where it is gone */
    public ChangedMeanwhileException(String what, @Nullable Object now) {
        super(what);
        this.now = now;
    }

    /** What it is by now; null where it is gone. */
    public @Nullable Object now() {
        return now;
    }
}
