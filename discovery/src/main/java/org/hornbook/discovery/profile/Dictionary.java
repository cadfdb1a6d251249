package org.hornbook.discovery.profile;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the values of a column that repeat, so that each is analysed once and only counted after that. It takes in
 * whatever comes first; a column that turns out not to repeat makes it shrink to the few values that do.
 */
final class Dictionary implements Serializable {
    private static final int MOST_AFTER_SHRINKING = 64;

    private long[] keys = new long[64];
    private long[] counts = new long[64];
    private byte[] @Nullable [] values = new byte[64][];
    private int size;
    private boolean open = true;
    private boolean complete = true;
    private final int most;

    /**
     * An empty dictionary.
     *
     * @param most values it has room for
     */
    Dictionary(int most) {
        this.most = most;
    }

    /** Told of values and counts. */
    @FunctionalInterface
    interface Entries {
        void accept(long hash, byte[] value, long count);
    }

    /** Counts a value that is known; false when it is not. */
    boolean count(long hash, long by) {
        long key = hash == 0 ? 1 : hash;
        int slot = find(key);
        if (keys[slot] != key) {
            return false;
        }
        counts[slot] += by;
        return true;
    }

    /** Takes in a value that is not known; false when there is no room. */
    boolean learn(long hash, byte[] bytes, int start, int length, long count) {
        if (!open || size == most) {
            complete = false;
            return false;
        }
        if (2 * size >= keys.length) {
            rebuild(keys.length * 2, 0);
        }
        put(hash == 0 ? 1 : hash, Arrays.copyOfRange(bytes, start, start + length), count);
        return true;
    }

    private void put(long key, byte @Nullable [] value, long count) {
        int slot = find(key);
        keys[slot] = key;
        values[slot] = value;
        counts[slot] = count;
        size++;
    }

    private int find(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void rebuild(int slots, long least) {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        byte[] @Nullable [] oldValues = values;
        keys = new long[slots];
        counts = new long[slots];
        values = new byte[slots][];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0 && oldCounts[i] >= least) {
                put(oldKeys[i], oldValues[i], oldCounts[i]);
            }
        }
    }

    /** Whether every value that was offered is in it: exactly when there were no more different ones than it has room for. */
    boolean isComplete() {
        return complete;
    }

    /** Counts what another one counted of other rows; hands over what there is no room for. */
    void merge(Dictionary other, Entries homeless) {
        other.forEach((hash, value, count) -> {
            if (!count(hash, count) && !learn(hash, value, 0, value.length, count)) {
                homeless.accept(hash, value, count);
            }
        });
        complete &= other.complete;
    }

    boolean isOpen() {
        return open;
    }

    /** Keeps the values that make up at least so many rows, a few at most, and hands over the others. */
    void shrink(long least, Entries forgotten) {
        long bound = least;
        long[] sorted = Arrays.stream(counts).sorted().toArray();
        if (sorted.length > MOST_AFTER_SHRINKING) {
            bound = Math.max(bound, sorted[sorted.length - MOST_AFTER_SHRINKING - 1] + 1);
        }
        long keep = bound;
        forEach((hash, value, count) -> {
            if (count < keep) {
                forgotten.accept(hash, value, count);
            }
        });
        rebuild(2 * MOST_AFTER_SHRINKING, keep);
        open = false;
    }

    void forEach(Entries entries) {
        for (int i = 0; i < keys.length; i++) {
            byte[] value = values[i];
            if (value != null) {
                entries.accept(keys[i], value, counts[i]);
            }
        }
    }
}
