package vn.daumoi.progress;

import java.util.List;

/** A report that cannot be so; says which field and why, in the reader's language. REST answers it with 422. */
public final class InvalidReportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String key;
    private final List<String> arguments;

    /**
     * @param field "status", "percent", "note", "on"; empty where it is about the whole
     * @param key of the message in the translations
     */
    InvalidReportException(String field, String key, String... arguments) {
        super(field + " " + key + " " + List.of(arguments));
        this.field = field;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Which part of the report. */
    public String field() {
        return field;
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
