package vn.daumoi.progress;

import java.util.List;

/** A file that is no table we can read; the message is for whoever sent it. REST answers it with 422. */
public final class UnreadableSheetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final List<String> arguments;

    /** @param key of the message in the translations */
    UnreadableSheetException(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of the message in the translations. */
    public String key() {
        return key;
    }

    /** What the message's placeholders stand for. */
    public List<String> arguments() {
        return arguments;
    }
}
