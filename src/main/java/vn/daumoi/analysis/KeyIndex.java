package vn.daumoi.analysis;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Which number a key has, and which key a number. A map of the JDK would take 100 bytes a key more. */
final class KeyIndex {

    private final Texts keys;
    /** Numbers at the place of their key's hash or after it; -1 where free. Half empty at least. */
    private final int[] table;

    KeyIndex(List<String> keys) {
        this.keys = Texts.of(keys);
        this.table = new int[Integer.highestOneBit(Math.max(8, keys.size()) * 2) * 2];
        Arrays.fill(table, -1);
        for (int i = 0; i < keys.size(); i++) {
            int at = place(keys.get(i));
            while (table[at] >= 0) {
                at = at + 1 & table.length - 1;
            }
            table[at] = i;
        }
    }

    int size() {
        return keys.size();
    }

    String key(int number) {
        return keys.get(number);
    }

    /** The number of a key, -1 where it has none. */
    int number(String key) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        for (int at = place(key); table[at] >= 0; at = at + 1 & table.length - 1) {
            if (keys.is(table[at], text)) {
                return table[at];
            }
        }
        return -1;
    }

    private int place(String key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 15) & table.length - 1;
    }
}
