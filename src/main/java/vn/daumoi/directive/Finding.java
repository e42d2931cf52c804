package vn.daumoi.directive;

import java.util.List;

/**
 * Something a reviewer should know: a cell cut off, a name nobody knows, a number used twice, two headers.
 *
 * @param severity how much it matters
 * @param messageKey a key of the translations, such as {@code import.finding.cut-off}
 * @param arguments of the message, in order
 * @param line the line of the file it was found at, counted from 1; 0 where it is about the whole document
 * @param taskCode the task it is about, or empty
 */
public record Finding(Severity severity, String messageKey, List<String> arguments, int line, String taskCode) {

    /** How much a finding matters. */
    public enum Severity {
        INFO,
        WARNING,
        ERROR
    }

    public static Finding info(String messageKey, int line, String taskCode, String... arguments) {
        return new Finding(Severity.INFO, messageKey, List.of(arguments), line, taskCode);
    }

    public static Finding warning(String messageKey, int line, String taskCode, String... arguments) {
        return new Finding(Severity.WARNING, messageKey, List.of(arguments), line, taskCode);
    }
}
