package org.hornbook.discovery.profile;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The smallest different keyed hashes of a column, up to a limit that is many times that of {@link BottomK} because
 * neither values nor counts are kept. A list of thirty persons can be told to be part of a register of thousands only
 * when the register's hashes are nearly all known. When there are too many, the range that is kept is halved, which
 * depends on the set of hashes only, so neither order nor merging changes the result.
 */
final class KeyedHashes implements Serializable {
    private static final int SMALLEST_TABLE = 64;

    private final int most;
    private final int fullest;
    private long[] slots = new long[SMALLEST_TABLE];
    private int size;
    /** Hashes whose first so many bits are zero are kept. */
    private int zeros;

    /**
     * @param most hashes that are handed out
     */
    KeyedHashes(int most) {
        this.most = most;
        // half of it must be enough, and fits three quarters of a table
        fullest = most + most / 2;
    }

    void add(long hash) {
        if (Long.numberOfLeadingZeros(hash) >= zeros) {
            insert(hash == 0 ? 1 : hash);
        }
    }

    private void insert(long wanted) {
        int mask = slots.length - 1;
        int slot = (int) wanted & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == wanted) {
                return;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = wanted;
        size++;
        if (size > fullest) {
            zeros++;
            rebuild(slots.length);
        } else if (4 * size > 3 * slots.length) {
            rebuild(slots.length * 2);
        }
    }

    private void rebuild(int count) {
        long[] old = slots;
        slots = new long[count];
        size = 0;
        for (long hash : old) {
            if (hash != 0) {
                add(hash);
            }
        }
    }

    /** The hashes that are kept, ascending unsigned. */
    long[] smallest() {
        return Arrays.stream(slots)
                .filter(hash -> hash != 0)
                .map(hash -> hash ^ Long.MIN_VALUE)
                .sorted()
                .map(hash -> hash ^ Long.MIN_VALUE)
                .limit(most)
                .toArray();
    }

    /** Whether every hash seen is handed out. */
    boolean complete() {
        return zeros == 0 && size <= most;
    }

    void merge(KeyedHashes other) {
        if (zeros < other.zeros) {
            zeros = other.zeros;
            rebuild(slots.length);
        }
        for (long hash : other.slots) {
            if (hash != 0) {
                add(hash);
            }
        }
    }
}
