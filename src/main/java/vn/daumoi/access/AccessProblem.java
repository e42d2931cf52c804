package vn.daumoi.access;

import java.util.List;

/** Something about an account or a token that is not possible; the message is for the person who asked. */
public final class AccessProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final List<String> arguments;

    /** @param key of the message in the translations: {@code access.problem.…} */
    AccessProblem(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
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
