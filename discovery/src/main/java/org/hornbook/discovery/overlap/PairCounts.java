package org.hornbook.discovery.overlap;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Counts pairs of columns: a hash table of primitives, since there are millions of them. */
final class PairCounts {
    /** Told of each pair and its count. */
    interface Visitor {
        void visit(int left, int right, int count);
    }

    private static final long EMPTY = -1;
    private long[] keys = filled(1 << 16);
    private int[] counts = new int[1 << 16];
    private int used;

    private static long[] filled(int size) {
        long[] keys = new long[size];
        Arrays.fill(keys, EMPTY);
        return keys;
    }

    void add(int left, int right, int count) {
        if (used * 2L > keys.length) {
            grow();
        }
        put(((long) left << 32) | right, count);
    }

    private void put(long key, int count) {
        int mask = keys.length - 1;
        int at = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[at] != EMPTY && keys[at] != key) {
            at = (at + 1) & mask;
        }
        if (keys[at] == EMPTY) {
            keys[at] = key;
            used++;
        }
        counts[at] += count;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = filled(oldKeys.length * 2);
        counts = new int[oldKeys.length * 2];
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                put(oldKeys[i], oldCounts[i]);
            }
        }
    }

    void forEach(IntPredicate enough, Visitor visitor) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != EMPTY && enough.test(counts[i])) {
                visitor.visit((int) (keys[i] >>> 32), (int) keys[i], counts[i]);
            }
        }
    }
}
