package vn.daumoi.engine;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The translations in {@code vaadin-i18n/}, for what is said outside a screen: REST errors, exports. */
public final class Messages {

    /** The language where a reader has not chosen another. */
    public static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private Messages() {}

    /** Vietnamese, unless the reader's language is English. */
    public static Locale supported(Locale wanted) {
        return wanted.getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE;
    }

    /**
     * The message in the reader's language.
     *
     * @param arguments what {@code {0}}, {@code {1}} … stand for
     */
    public static String text(Locale locale, String key, List<String> arguments) {
        String text;
        try {
            text = ResourceBundle.getBundle(
                            "vaadin-i18n.translations",
                            supported(locale),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(key);
        } catch (MissingResourceException e) {
            return key + (arguments.isEmpty() ? "" : " " + arguments);
        }
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", arguments.get(i));
        }
        return text;
    }
}
