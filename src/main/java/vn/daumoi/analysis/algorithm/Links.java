package vn.daumoi.analysis.algorithm;

import java.util.Arrays;

/**
 * For every one of {@code size} things its others, as two arrays: those of {@code i} are
 * {@code others[from[i]] … others[from[i + 1] - 1]}. Nobody changes them once they are made.
 */
public record Links(int[] from, int[] others) {

    /** How many things there are. */
    public int size() {
        return from.length - 1;
    }

    /** How many links there are in all. */
    public int count() {
        return others.length;
    }

    /** How many others {@code i} has. */
    public int count(int i) {
        return from[i + 1] - from[i];
    }

    /** Links between pairs, kept in their order. */
    public static Links of(int size, int[] owners, int[] others) {
        return new Links(starts(size, owners), arranged(size, owners, others));
    }

    /** Where each owner's part begins. */
    public static int[] starts(int size, int[] owners) {
        var from = new int[size + 1];
        for (int owner : owners) {
            from[owner + 1]++;
        }
        for (int i = 0; i < size; i++) {
            from[i + 1] += from[i];
        }
        return from;
    }

    /** Values in the order of their owners, those of one owner in their own order. */
    public static int[] arranged(int size, int[] owners, int[] values) {
        int[] next = starts(size, owners);
        var arranged = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            arranged[next[owners[i]]++] = values[i];
        }
        return arranged;
    }

    /** The same links the other way, for {@code size} others. */
    public Links reversed(int size) {
        return of(size, others, owners());
    }

    /** The owner of each link. */
    public int[] owners() {
        var owners = new int[others.length];
        for (int i = 0; i < size(); i++) {
            Arrays.fill(owners, from[i], from[i + 1], i);
        }
        return owners;
    }
}
