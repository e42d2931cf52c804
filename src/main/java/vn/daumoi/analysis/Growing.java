package vn.daumoi.analysis;

import java.util.Arrays;

/** Numbers, one after the other, without an object for each. */
final class Growing {

    private int[] numbers = new int[16];
    private int count;

    void add(int number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
        }
        numbers[count++] = number;
    }

    int get(int i) {
        return numbers[i];
    }

    int count() {
        return count;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, count);
    }
}
