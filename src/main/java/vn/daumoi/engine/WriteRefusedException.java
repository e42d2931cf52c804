package vn.daumoi.engine;

import java.util.List;
import java.util.Optional;

/** A change that was not begun, because it could not be kept; nothing was changed. The message is for whoever asked. */
public final class WriteRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<String> arguments;

    /** Why. */
    public enum Reason {
        /** Data are being copied, or another change takes its time: try again. */
        BUSY("write.busy"),
        DISK_FULL("write.diskFull"),
        READ_ONLY("write.readOnly");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    WriteRefusedException(Reason reason, List<String> arguments) {
        super(BothLanguages.line(reason.key, arguments.toArray(String[]::new)));
        this.reason = reason;
        this.arguments = List.copyOf(arguments);
    }

    /** The one in a failure, where there is one. */
    public static Optional<WriteRefusedException> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WriteRefusedException refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The key of the message in the translations. */
    public String key() {
        return reason.key;
    }

    /** What the message's placeholders stand for. */
    public List<String> arguments() {
        return arguments;
    }
}
