package vn.daumoi.query;

import java.util.List;
import java.util.Locale;
import vn.daumoi.engine.Messages;

/**
 * What is wrong with a query, and where.
 *
 * @param fence what noticed it
 * @param key of the message in the translations
 * @param arguments what its placeholders stand for; the server's own message where it is the server's
 * @param line counted from 1; 0 where the problem is the whole text's
 * @param column counted from 1; 0 as above
 */
public record QueryProblem(Fence fence, String key, List<String> arguments, int line, int column) {

    /** A problem of the whole text. */
    static QueryProblem of(Fence fence, String key, String... arguments) {
        return new QueryProblem(fence, key, List.of(arguments), 0, 0);
    }

    /** In the reader's language; the server's own messages are English. */
    public String text(Locale locale) {
        return Messages.text(locale, key, arguments);
    }
}
