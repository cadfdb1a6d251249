package org.hornbook.disclosure.protect;

import java.util.Arrays;

/** Numbers in the order in which they were added. */
final class IntBag {
    private int[] values = new int[4];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int get(int i) {
        return values[i];
    }

    int size() {
        return size;
    }

    void clear() {
        values = new int[0];
        size = 0;
    }
}
