package vn.daumoi.graph;

import java.text.Normalizer;

/**
 * Folds Vietnamese so that "dan cu" finds "dân cư". Both foldings keep the length of text in Unicode normalisation form C,
 * so that an offset in the folded text is an offset in the text as printed.
 */
public final class Fold {

    private Fold() {}

    /** Text in normalisation form C, in which we store everything. */
    public static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Without tone marks, accents and the bar of đ; case stays. */
    public static String diacritics(String text) {
        String composed = nfc(text);
        var folded = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            folded.append(base(composed.charAt(i)));
        }
        return folded.toString();
    }

    /** {@link #diacritics} and lower case, letter by letter. */
    public static String search(String text) {
        String folded = diacritics(text);
        var lower = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            lower.append(Character.toLowerCase(folded.charAt(i)));
        }
        return lower.toString();
    }

    private static char base(char c) {
        if (c < 0x80) {
            return c;
        }
        if (c == 'đ') {
            return 'd';
        }
        if (c == 'Đ') {
            return 'D';
        }
        String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return decomposed.charAt(0);
    }
}
