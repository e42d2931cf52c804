package vn.daumoi.engine;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Messages for where we do not know the reader's language: the console, the log, the command line. Vietnamese first.
 * On screens, Vaadin's translation of the same files gives one language.
 */
public final class BothLanguages {

    private static final String FILES = "vaadin-i18n.translations";
    private static final ResourceBundle VIETNAMESE = bundle("vi");
    private static final ResourceBundle ENGLISH = bundle("en");

    private BothLanguages() {}

    /**
     * The message in Vietnamese and in English, one under the other.
     *
     * @param key in {@code vaadin-i18n/translations_*.properties}
     * @param arguments what {@code {0}}, {@code {1}} … stand for
     * @throws java.util.MissingResourceException where a language lacks the key
     */
    public static String lines(String key, List<String> arguments) {
        return filled(VIETNAMESE, key, arguments) + System.lineSeparator() + filled(ENGLISH, key, arguments);
    }

    /** As {@link #lines}, on one line: {@code Vietnamese · English}. */
    public static String line(String key, String... arguments) {
        return filled(VIETNAMESE, key, List.of(arguments)) + " · " + filled(ENGLISH, key, List.of(arguments));
    }

    /** As {@link #lines} of an exception's message. */
    public static String lines(EngineException problem) {
        return lines(problem.key(), problem.arguments());
    }

    /** Whether both languages have the key. */
    public static boolean has(String key) {
        return VIETNAMESE.containsKey(key) && ENGLISH.containsKey(key);
    }

    /** Every key of the Vietnamese file. */
    public static List<String> keys() {
        return VIETNAMESE.keySet().stream().sorted().toList();
    }

    private static String filled(ResourceBundle language, String key, List<String> arguments) {
        String text = language.getString(key);
        for (int i = 0; i < arguments.size(); i++) {
            text = text.replace("{" + i + "}", arguments.get(i));
        }
        return text;
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                FILES,
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
