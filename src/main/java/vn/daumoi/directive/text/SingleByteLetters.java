package vn.daumoi.directive.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/** Statistics over the bytes beyond ASCII of a file in a one-byte encoding. */
final class SingleByteLetters {

    private static final String VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";

    private SingleByteLetters() {}

    /**
     * Windows-1258 writes most tones as a mark after the vowel. In Vietnamese that is a good part of all letters beyond ASCII,
     * and a mark after anything but a vowel does not occur; in French or Portuguese under the same bytes it is the rule.
     */
    static boolean areVietnamese(byte[] bytes, Charset windows1258) {
        String table = table(windows1258);
        int letters = 0;
        int marks = 0;
        int misplaced = 0;
        char before = ' ';
        for (byte b : bytes) {
            char c = table.charAt(b & 0xff);
            if (c >= 0x80) {
                letters++;
                if (isMark(c)) {
                    if (VOWELS.indexOf(before) >= 0) {
                        marks++;
                    } else {
                        misplaced++;
                    }
                }
            }
            before = c;
        }
        return marks > 0 && marks * 10 >= letters && misplaced * 50 <= marks;
    }

    /**
     * Index of the first byte that the two encodings read differently, or of a sign inside a word, which is how older fonts
     * (TCVN3, VNI) write letters; -1 if there is none.
     */
    static int firstAmbiguous(byte[] bytes, Charset one, Charset other) {
        String first = table(one);
        String second = table(other);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            if (b < 0x80) {
                continue;
            }
            char c = second.charAt(b);
            if (c != first.charAt(b) || c == 0xfffd) {
                return i;
            }
            boolean insideWord = i > 0
                    && i + 1 < bytes.length
                    && Character.isLetter(bytes[i - 1])
                    && Character.isLetter(bytes[i + 1]);
            if (insideWord && !Character.isLetter(c) && c != '’' && c != '–' && c != '—') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isMark(char c) {
        return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
    }

    private static String table(Charset charset) {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        var table = new StringBuilder(all.length);
        for (int i = 0; i < all.length; i++) {
            table.append(charset.decode(ByteBuffer.wrap(all, i, 1)));
        }
        return table.toString();
    }
}
