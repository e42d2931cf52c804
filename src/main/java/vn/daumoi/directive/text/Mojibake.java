package vn.daumoi.directive.text;

import java.util.List;
import vn.daumoi.directive.UnreadableDocumentException;

/**
 * Text whose UTF-8 bytes were once taken for Windows-1252 and saved again ("Bá»™ CÃ´ng an"). Putting it right would be a guess
 * that the reader of the result could not see, so it is refused by name.
 */
final class Mojibake {

    private static final int CERTAIN = 5;

    private Mojibake() {}

    static void refuse(String fileName, List<String> lines) {
        int broken = 0;
        int whole = 0;
        int first = 0;
        for (int n = 0; n < lines.size(); n++) {
            String line = lines.get(n);
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c >= 0x1ea0 && c <= 0x1ef9 || c == 'đ' || c == 'Đ' || c == 'ơ' || c == 'ư') {
                    whole++;
                } else if (i + 1 < line.length() && isPair(c, line.charAt(i + 1))) {
                    broken++;
                    first = first == 0 ? n + 1 : first;
                }
            }
        }
        if (broken >= CERTAIN && broken > whole) {
            throw new UnreadableDocumentException("import.error.twice-encoded", fileName, first);
        }
    }

    private static boolean isPair(char c, char next) {
        return switch (c) {
            case 'á' -> next == 'º' || next == '»';
            case 'Ã' -> next >= 0x80 && next <= 0xbf || next == ' ';
            case 'Ä' -> next == '‘' || next == 'ƒ' || next == '\u0090' || next == '\u0083';
            case 'Æ' -> next == '°' || next == '¡';
            default -> false;
        };
    }
}
