package org.hornbook.discovery.profile;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts of numbers in bins that are exact while they are few, and then become as wide as needed to stay below the
 * limit. A bin is a prefix of the number's bits, so bins of one width nest in those of the next (the uniform collapse
 * of Epicoco et al., "UDDSketch", 2020, on the floating-point grid). The width depends on the set of numbers only, so
 * neither order nor merging changes the result.
 */
final class ValueHistogram implements Serializable {
    private static final int MOST_BINS = 2048;
    private static final long SIGN = Long.MIN_VALUE;

    private long[] keys = new long[64];
    private long[] counts = new long[64];
    private int size;
    private int shift;

    /** Numbers in one bin, of which the smallest and largest possible are given. */
    record Bin(double low, double high, long count) {
        double middle() {
            return low + (high - low) / 2;
        }
    }

    void add(double value, long count) {
        addKey(sortable(value == 0 ? 0.0 : value) >>> shift, count);
        while (size > MOST_BINS) {
            widen(shift + 1);
        }
    }

    /** Bits that compare unsigned like the numbers. */
    private static long sortable(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits < 0 ? ~bits : bits ^ SIGN;
    }

    private static double unsortable(long sortable) {
        return Double.longBitsToDouble(sortable < 0 ? sortable ^ SIGN : ~sortable);
    }

    private void addKey(long key, long count) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (counts[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        if (counts[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        counts[slot] += count;
        if (2 * size > keys.length) {
            rebuild(keys.length * 2, 0);
        }
    }

    private void widen(int wanted) {
        int by = wanted - shift;
        shift = wanted;
        rebuild(keys.length, by);
    }

    private void rebuild(int slots, int by) {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = new long[slots];
        counts = new long[slots];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                addKey(oldKeys[i] >>> by, oldCounts[i]);
            }
        }
    }

    boolean exact() {
        return shift == 0;
    }

    /** Ascending. */
    List<Bin> bins() {
        return IntStream.range(0, keys.length)
                .filter(i -> counts[i] != 0)
                .mapToObj(i -> new Bin(
                        unsortable(keys[i] << shift), unsortable((keys[i] << shift) | ((1L << shift) - 1)), counts[i]))
                .sorted(Comparator.comparingDouble(Bin::low))
                .toList();
    }

    long total() {
        return Arrays.stream(counts).sum();
    }

    void merge(ValueHistogram other) {
        if (shift < other.shift) {
            widen(other.shift);
        }
        for (int i = 0; i < other.keys.length; i++) {
            if (other.counts[i] != 0) {
                addKey(other.keys[i] >>> (shift - other.shift), other.counts[i]);
            }
        }
        while (size > MOST_BINS) {
            widen(shift + 1);
        }
    }
}
