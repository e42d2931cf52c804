package vn.daumoi.engine;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.server.PortInUseException;

/**
 * The program cannot start, for a reason a person can do something about. The start reporter says it in both languages
 * and without a stack trace.
 */
public final class EngineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> arguments;

    /**
     * @param key of the message in the translations
     * @param arguments what the message's {@code {0}}, {@code {1}} … stand for
     */
    public EngineException(String key, List<String> arguments) {
        super(key + " " + arguments);
        this.key = key;
        this.arguments = List.copyOf(arguments);
    }

    EngineException(String key, List<String> arguments, Throwable cause) {
        super(key + " " + arguments, cause);
        this.key = key;
        this.arguments = List.copyOf(arguments);
    }

    /** The one at the bottom of a failure, where there is one; a port taken meanwhile counts. */
    public static Optional<EngineException> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EngineException problem) {
                return Optional.of(problem);
            }
            if (cause instanceof PortInUseException taken) {
                return Optional.of(new EngineException(
                        "start.port",
                        List.of("", Integer.toString(taken.getPort()), String.valueOf(taken.getMessage())),
                        taken));
            }
        }
        return Optional.empty();
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
