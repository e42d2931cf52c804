package vn.daumoi.directive.structure;

import java.util.Arrays;
import java.util.List;
import vn.daumoi.directive.Finding;

/**
 * A finding about a row whose number may still change.
 *
 * @param arguments of the message, {@link #CODE} standing for the row's number
 */
record Note(String messageKey, OpenRow row, int line, List<String> arguments) {

    static final String CODE = "\0code";

    static Note of(String messageKey, OpenRow row, String... arguments) {
        return new Note(messageKey, row, row.line, List.of(arguments));
    }

    Finding finding() {
        String[] texts = arguments.stream()
                .map(argument -> argument.equals(CODE) ? row.code : argument)
                .toArray(String[]::new);
        return Finding.warning(messageKey, line, row.code, Arrays.copyOf(texts, texts.length));
    }
}
