package org.hornbook.disclosure.protect;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A sparse vector of residues.
 *
 * @param at the coordinates with an entry, ascending
 * @param entry the entries, none of them 0
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity only; made by the hundred thousand
record SparseVector(int[] at, long[] entry) {
    static final SparseVector ZERO = new SparseVector(new int[0], new long[0]);

    static SparseVector unit(int coordinate) {
        return new SparseVector(new int[] {coordinate}, new long[] {1});
    }

    boolean isZero() {
        return at.length == 0;
    }

    int size() {
        return at.length;
    }

    /** The entry at a coordinate, 0 if there is none. */
    long get(int coordinate) {
        int found = Arrays.binarySearch(at, coordinate);
        return found < 0 ? 0 : entry[found];
    }

    /** This vector plus a multiple of another one. */
    SparseVector plus(long factor, SparseVector other) {
        return plus(factor, other, coordinate -> {});
    }

    /**
     * This vector plus a multiple of another one.
     *
     * @param entered is told the coordinates that have an entry now and had none
     */
    SparseVector plus(long factor, SparseVector other, IntConsumer entered) {
        int[] index = new int[at.length + other.at.length];
        long[] value = new long[index.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < at.length || j < other.at.length) {
            int left = i < at.length ? at[i] : Integer.MAX_VALUE;
            int right = j < other.at.length ? other.at[j] : Integer.MAX_VALUE;
            int next = Math.min(left, right);
            long sum = left == next ? entry[i++] : 0;
            if (right == next) {
                sum = Residue.add(sum, Residue.multiply(factor, other.entry[j++]));
                if (left != next && sum != 0) {
                    entered.accept(next);
                }
            }
            if (sum != 0) {
                index[size] = next;
                value[size++] = sum;
            }
        }
        return size == index.length
                ? new SparseVector(index, value)
                : new SparseVector(Arrays.copyOf(index, size), Arrays.copyOf(value, size));
    }

    /** The product with a vector that has an entry at every coordinate. */
    long dot(long[] full) {
        long sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum = Residue.add(sum, Residue.multiply(entry[i], full[at[i]]));
        }
        return sum;
    }
}
