package vn.daumoi.backup;

import java.nio.file.FileSystemException;
import java.util.List;
import vn.daumoi.engine.BothLanguages;

/** A backup or a restore that cannot be, for a reason a person can do something about. Nothing was changed. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> arguments;

    BackupException(String key, List<String> arguments) {
        super(BothLanguages.line(key, arguments.toArray(String[]::new)));
        this.key = key;
        this.arguments = List.copyOf(arguments);
    }

    BackupException(String key, List<String> arguments, Throwable cause) {
        this(key, arguments);
        initCause(cause);
    }

    /** Why a file could not be read or written; its name alone says nothing. */
    static String reason(Exception e) {
        boolean said = e.getMessage() != null && !(e instanceof FileSystemException file && file.getReason() == null);
        return said ? String.valueOf(e.getMessage()) : e.getClass().getSimpleName();
    }

    /** The key of the message in the translations. */
    public String key() {
        return key;
    }

    /** What the message's placeholders stand for. */
    public List<String> arguments() {
        return arguments;
    }
}
