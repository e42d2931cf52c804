package vn.daumoi.dependency.rule;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words made comparable: lower case, and the tone after the syllable instead of on one of its vowels, because documents write
 * both "hóa" and "hoá". Letters and tones stay what they are: "lưu trú" is not "lưu trữ".
 */
final class Syllables {

    /** Combining grave, acute, tilde, hook above and dot below. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private Syllables() {}

    static String of(String word) {
        if (word.chars().allMatch(c -> c < 0x80)) {
            return singular(word.toLowerCase(Locale.ROOT));
        }
        String parts = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var letters = new StringBuilder(parts.length());
        var tone = new StringBuilder(1);
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            (TONES.indexOf(c) >= 0 ? tone : letters).append(c);
        }
        return letters.append(tone).toString();
    }

    /** Plural and singular of an English word are the same; no Vietnamese syllable ends so. */
    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + 'y';
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
