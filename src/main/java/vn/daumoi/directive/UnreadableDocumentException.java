package vn.daumoi.directive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that cannot be read as a document. Carries a message key and its arguments, so that the screen, the REST interface
 * and the command line each say it in the reader's language.
 */
public final class UnreadableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final List<String> arguments;

    /**
     * @param messageKey a key of the translations, such as {@code import.error.empty}
     * @param fileName always the first argument of the message
     * @param more further arguments: the place, the reason
     */
    public UnreadableDocumentException(String messageKey, String fileName, @Nullable Object... more) {
        super(messageKey + " " + fileName);
        this.messageKey = messageKey;
        var all = new java.util.ArrayList<String>();
        all.add(fileName);
        for (Object argument : more) {
            all.add(String.valueOf(argument));
        }
        this.arguments = List.copyOf(all);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<String> arguments() {
        return arguments;
    }
}
