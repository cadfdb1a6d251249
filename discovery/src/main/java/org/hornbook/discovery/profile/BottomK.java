package org.hornbook.discovery.profile;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The k smallest different hashes seen, each with how often it occurred and one of the values it stands for. The counts
 * are exact: a hash that was once too large can never come back. Which of several spellings is kept does not depend on
 * the order either (the first by code point), so merging is commutative and associative.
 */
final class BottomK implements Serializable {
    private static final int LONGEST_VALUE = 256;

    private final int k;
    private long[] hashes = new long[64];
    private long[] counts = new long[64];
    private byte[] @Nullable [] values = new byte[64][];
    private int size;
    private long threshold = -1;

    BottomK(int k) {
        this.k = k;
    }

    /** Whether a hash may still matter; most do not, once many were seen. */
    boolean wants(long hash) {
        return Long.compareUnsigned(hash, threshold) <= 0;
    }

    /** Counts a hash without a value. */
    void add(long hash, long count) {
        if (wants(hash)) {
            // the table may move while the place is found
            int slot = slotOf(hash);
            counts[slot] += count;
        }
    }

    /** Counts a hash and remembers the value, at most 256 bytes of it. */
    void add(long hash, long count, byte[] bytes, int start, int length) {
        if (!wants(hash)) {
            return;
        }
        int slot = slotOf(hash);
        counts[slot] += count;
        int kept = start + Math.min(length, LONGEST_VALUE);
        byte[] known = values[slot];
        if (known == null || Arrays.compareUnsigned(bytes, start, kept, known, 0, known.length) < 0) {
            values[slot] = Arrays.copyOfRange(bytes, start, kept);
        }
    }

    private int slotOf(long hash) {
        long wanted = hash == 0 ? 1 : hash;
        int slot = find(wanted);
        if (hashes[slot] == wanted) {
            return slot;
        }
        if (2 * size >= hashes.length) {
            makeRoom();
            slot = find(wanted);
        }
        hashes[slot] = wanted;
        size++;
        return slot;
    }

    private int find(long hash) {
        int mask = hashes.length - 1;
        int slot = (int) hash & mask;
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Grows the table, or, when it holds twice k, forgets all but the k smallest. */
    private void makeRoom() {
        long bound = -1;
        if (size >= 2 * k) {
            bound = sorted()[k - 1];
            threshold = bound;
        }
        rebuild(bound, bound == -1 ? hashes.length * 2 : hashes.length);
    }

    private void rebuild(long bound, int slots) {
        long[] oldHashes = hashes;
        long[] oldCounts = counts;
        byte[] @Nullable [] oldValues = values;
        hashes = new long[slots];
        counts = new long[slots];
        values = new byte[slots][];
        size = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != 0 && Long.compareUnsigned(oldHashes[i], bound) <= 0) {
                int slot = find(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                counts[slot] = oldCounts[i];
                values[slot] = oldValues[i];
                size++;
            }
        }
    }

    private long[] sorted() {
        return Arrays.stream(hashes)
                .filter(hash -> hash != 0)
                .map(hash -> hash ^ Long.MIN_VALUE)
                .sorted()
                .map(hash -> hash ^ Long.MIN_VALUE)
                .toArray();
    }

    /** At most k hashes, ascending unsigned. */
    long[] smallest() {
        long[] all = sorted();
        return all.length <= k ? all : Arrays.copyOf(all, k);
    }

    long countOf(long hash) {
        return counts[find(hash)];
    }

    byte @Nullable [] valueOf(long hash) {
        return values[find(hash)];
    }

    /** Whether every hash seen is still here. */
    boolean complete() {
        return threshold == -1 && size <= k;
    }

    void merge(BottomK other) {
        long[] theirs = other.smallest();
        for (long hash : theirs) {
            byte[] value = other.valueOf(hash);
            if (value == null) {
                add(hash, other.countOf(hash));
            } else {
                add(hash, other.countOf(hash), value, 0, value.length);
            }
        }
        if (!other.complete() && Long.compareUnsigned(theirs[k - 1], threshold) < 0) {
            threshold = theirs[k - 1];
        }
    }
}
