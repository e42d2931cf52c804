package vn.daumoi.query;

import java.util.Locale;
import vn.daumoi.engine.Messages;

/** The same words in both languages of the interface; where one is missing, the other is said. */
public record Wording(String vi, String en) {

    /** No words. */
    public static final Wording NONE = new Wording("", "");

    /** In the reader's language. */
    public String in(Locale locale) {
        boolean english = Messages.supported(locale).equals(Locale.ENGLISH);
        String wanted = english ? en : vi;
        return wanted.isBlank() ? (english ? vi : en) : wanted;
    }
}
