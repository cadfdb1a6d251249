package org.hornbook.disclosure.protect;

import java.util.Arrays;

/** A set of numbers that are not negative, with open addressing: small, and quick to change. */
final class IntSet {
    private static final int NONE = -1;
    private int[] slots = new int[0];
    private int size;
    /** By how much a product is shifted, so that its best bits choose the slot. */
    private int shift;

    int size() {
        return size;
    }

    /** How many slots there are to look at with {@link #slot}. */
    int slots() {
        return slots.length;
    }

    /** The number in a slot, or -1. */
    int slot(int i) {
        return slots[i];
    }

    /** Adds a number that is not in the set. */
    void add(int value) {
        if (2 * size >= slots.length) {
            grow();
        }
        put(value);
        size++;
    }

    private void put(int value) {
        int mask = slots.length - 1;
        int at = home(value);
        while (slots[at] != NONE) {
            at = (at + 1) & mask;
        }
        slots[at] = value;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[Math.max(4, 2 * old.length)];
        shift = Integer.numberOfLeadingZeros(slots.length) + 1;
        Arrays.fill(slots, NONE);
        for (int value : old) {
            if (value != NONE) {
                put(value);
            }
        }
    }

    /** Removes a number that is in the set, and moves up what had to give way to it. */
    void remove(int value) {
        int mask = slots.length - 1;
        int hole = home(value);
        while (slots[hole] != value) {
            hole = (hole + 1) & mask;
        }
        for (int at = (hole + 1) & mask; slots[at] != NONE; at = (at + 1) & mask) {
            int home = home(slots[at]);
            if (((at - home) & mask) >= ((at - hole) & mask)) {
                slots[hole] = slots[at];
                hole = at;
            }
        }
        slots[hole] = NONE;
        size--;
    }

    void clear() {
        slots = new int[0];
        size = 0;
    }

    /** Fibonacci hashing: Knuth, The Art of Computer Programming 3, section 6.4. */
    private int home(int value) {
        return (value * 0x9E3779B9) >>> shift;
    }
}
