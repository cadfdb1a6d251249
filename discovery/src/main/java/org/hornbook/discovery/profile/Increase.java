package org.hornbook.discovery.profile;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Whether the whole numbers of a column increase from row to row. Batches are counted by different threads, so each
 * leaves its first and last number under its sequence number, and the joints are checked at the end.
 */
final class Increase implements Serializable {
    private boolean possible = true;
    private long[] sequences = new long[8];
    private long[] firsts = new long[8];
    private long[] lasts = new long[8];
    private int size;
    private boolean fresh = true;

    boolean possible() {
        return possible;
    }

    void startBatch(long sequence) {
        if (!possible) {
            return;
        }
        if (size == sequences.length) {
            sequences = Arrays.copyOf(sequences, size * 2);
            firsts = Arrays.copyOf(firsts, size * 2);
            lasts = Arrays.copyOf(lasts, size * 2);
        }
        sequences[size] = sequence;
        fresh = true;
    }

    /** The next cell of the batch, white space around it and all. */
    void next(byte[] bytes, int start, int length) {
        if (length < 1 || length > 18) {
            stop();
            return;
        }
        long value = 0;
        for (int i = start; i < start + length; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                stop();
                return;
            }
            value = value * 10 + digit;
        }
        next(value);
    }

    private void next(long value) {
        if (fresh) {
            firsts[size] = value;
            lasts[size] = value;
            size++;
            fresh = false;
        } else if (value > lasts[size - 1]) {
            lasts[size - 1] = value;
        } else {
            stop();
        }
    }

    /** A row has no whole number, or not a larger one. */
    void stop() {
        possible = false;
        size = 0;
        sequences = firsts = lasts = new long[0];
    }

    boolean proven() {
        if (!possible || size == 0) {
            return false;
        }
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong(i -> sequences[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return IntStream.range(1, size).allMatch(i -> firsts[order[i]] > lasts[order[i - 1]]);
    }

    void merge(Increase other) {
        if (!possible || !other.possible) {
            stop();
            return;
        }
        int total = size + other.size;
        sequences = join(sequences, other.sequences, other.size, total);
        firsts = join(firsts, other.firsts, other.size, total);
        lasts = join(lasts, other.lasts, other.size, total);
        size = total;
    }

    private long[] join(long[] ours, long[] theirs, int count, int total) {
        long[] joined = Arrays.copyOf(ours, Math.max(total, 1));
        System.arraycopy(theirs, 0, joined, size, count);
        return joined;
    }
}
