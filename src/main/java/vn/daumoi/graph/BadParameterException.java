package vn.daumoi.graph;

import java.util.List;
import java.util.Locale;
import vn.daumoi.engine.Messages;

/** A parameter of a request that says nothing we understand; REST answers it with 400. */
public final class BadParameterException extends RuntimeException {

    private final String parameter;
    private final String reasonKey;
    private final List<String> arguments;
    private final List<String> allowed;

    BadParameterException(String parameter, String reasonKey, List<String> arguments, List<String> allowed) {
        super(parameter + " " + arguments);
        this.parameter = parameter;
        this.reasonKey = reasonKey;
        this.arguments = arguments;
        this.allowed = allowed;
    }

    /** Its name in the request. */
    public String parameter() {
        return parameter;
    }

    /** What is allowed: the values, or one description of them. */
    public List<String> allowed() {
        return allowed;
    }

    /** What is wrong, in the reader's language. */
    public String text(Locale locale) {
        return Messages.text(locale, reasonKey, arguments);
    }

    String reasonKey() {
        return reasonKey;
    }

    List<String> arguments() {
        return arguments;
    }
}
