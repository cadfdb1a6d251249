package org.hornbook.discovery.profile;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The smallest different keyed hashes of a column, up to a limit that is many times that of {@link BottomK} because
 * neither values nor counts are kept. A list of thirty persons can be told to be part of a register of thousands only
 * when the register's hashes are nearly all known.
 */
final class KeyedHashes implements Serializable {
    private final int most;
    private long[] slots = new long[64];
    private int size;
    private long threshold = -1;

    /**
     * @param most hashes that are kept
     */
    KeyedHashes(int most) {
        this.most = most;
    }

    void add(long hash) {
        if (Long.compareUnsigned(hash, threshold) > 0) {
            return;
        }
        long wanted = hash == 0 ? 1 : hash;
        int mask = slots.length - 1;
        int slot = (int) wanted & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == wanted) {
                return;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = wanted;
        if (4 * ++size > 3 * slots.length) {
            makeRoom();
        }
    }

    /** Grows the table, or, when it holds half more than are kept, forgets all but the smallest. */
    private void makeRoom() {
        long[] kept = sorted();
        int slotsNeeded = slots.length * 2;
        if (kept.length >= most + most / 2) {
            threshold = kept[most - 1];
            kept = Arrays.copyOf(kept, most);
            slotsNeeded = slots.length;
        }
        slots = new long[slotsNeeded];
        int mask = slotsNeeded - 1;
        for (long hash : kept) {
            int slot = (int) hash & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = hash;
        }
        size = kept.length;
    }

    /** Ascending unsigned. */
    private long[] sorted() {
        long[] hashes = new long[size];
        int at = 0;
        for (long hash : slots) {
            if (hash != 0) {
                hashes[at++] = hash ^ Long.MIN_VALUE;
            }
        }
        Arrays.sort(hashes);
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] ^= Long.MIN_VALUE;
        }
        return hashes;
    }

    /** The hashes that are kept, ascending unsigned. */
    long[] smallest() {
        long[] all = sorted();
        return all.length <= most ? all : Arrays.copyOf(all, most);
    }

    /** Whether every hash seen is still here. */
    boolean complete() {
        return threshold == -1 && size <= most;
    }

    void merge(KeyedHashes other) {
        for (long hash : other.slots) {
            if (hash != 0) {
                add(hash);
            }
        }
        if (Long.compareUnsigned(other.threshold, threshold) < 0) {
            threshold = other.threshold;
        }
    }
}
