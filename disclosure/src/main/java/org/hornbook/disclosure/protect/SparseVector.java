package org.hornbook.disclosure.protect;

import java.util.Arrays;

/**
 * A sparse vector of residues.
 *
 * @param at the coordinates with an entry, ascending
 * @param entry the entries, none of them 0
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity only; made by the hundred thousand
record SparseVector(int[] at, long[] entry) {
    static final SparseVector ZERO = new SparseVector(new int[0], new long[0]);

    /** Whoever keeps book of where the vectors have entries. */
    interface Watch {
        /** A vector has an entry where it had none. */
        void entered(int coordinate, int row);

        /** A vector lost an entry. */
        void left(int coordinate, int row);
    }

    private static final Watch NOBODY = new Watch() {
        @Override
        public void entered(int coordinate, int row) {
            // nobody keeps book
        }

        @Override
        public void left(int coordinate, int row) {
            // nobody keeps book
        }
    };

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
        return plus(factor, other, 0, NOBODY);
    }

    /**
     * This vector plus a multiple of another one.
     *
     * @param row the number by which the watch knows this vector
     * @param watch is told where an entry came or went
     */
    SparseVector plus(long factor, SparseVector other, int row, Watch watch) {
        int[] left = at;
        int[] right = other.at;
        int[] index = new int[left.length + right.length];
        long[] value = new long[index.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < left.length && j < right.length) {
            int difference = left[i] - right[j];
            if (difference < 0) {
                index[size] = left[i];
                value[size++] = entry[i++];
            } else if (difference > 0) {
                watch.entered(right[j], row);
                index[size] = right[j];
                value[size++] = Residue.multiply(factor, other.entry[j++]);
            } else {
                long sum = Residue.add(entry[i], Residue.multiply(factor, other.entry[j++]));
                if (sum == 0) {
                    watch.left(left[i], row);
                } else {
                    index[size] = left[i];
                    value[size++] = sum;
                }
                i++;
            }
        }
        System.arraycopy(left, i, index, size, left.length - i);
        System.arraycopy(entry, i, value, size, left.length - i);
        size += left.length - i;
        for (; j < right.length; j++) {
            watch.entered(right[j], row);
            index[size] = right[j];
            value[size++] = Residue.multiply(factor, other.entry[j]);
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
