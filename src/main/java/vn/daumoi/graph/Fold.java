package vn.daumoi.graph;

import java.text.Normalizer;

/**
 * Folds Vietnamese so that "dan cu" finds "dân cư". Both foldings keep the length of text in Unicode normalisation form C,
 * so that an offset in the folded text is an offset in the text as printed.
 */
public final class Fold {

    /** Where the Latin letters with marks end; what lies beyond is rare, and folded letter by letter. */
    private static final int TABLE_END = 0x2000;

    private static final char[] BASES = bases();
    private static final char[] SEARCH = lowerCase(BASES);

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
        String composed = nfc(text);
        var folded = new char[composed.length()];
        for (int i = 0; i < folded.length; i++) {
            char c = composed.charAt(i);
            folded[i] = c < TABLE_END ? SEARCH[c] : Character.toLowerCase(decomposed(c));
        }
        return new String(folded);
    }

    private static char base(char c) {
        return c < TABLE_END ? BASES[c] : decomposed(c);
    }

    private static char[] bases() {
        var bases = new char[TABLE_END];
        for (char c = 0; c < TABLE_END; c++) {
            bases[c] = c < 0x80 ? c : decomposed(c);
        }
        bases['đ'] = 'd';
        bases['Đ'] = 'D';
        return bases;
    }

    private static char[] lowerCase(char[] letters) {
        var lower = new char[letters.length];
        for (int i = 0; i < letters.length; i++) {
            lower[i] = Character.toLowerCase(letters[i]);
        }
        return lower;
    }

    private static char decomposed(char c) {
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }
}
