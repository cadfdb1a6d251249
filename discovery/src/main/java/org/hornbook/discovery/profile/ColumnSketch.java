package org.hornbook.discovery.profile;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The k smallest keyed 64-bit hashes of a column's different normalised values (bottom-k sketch; Beyer et al., "On
 * synopses for distinct-value estimation under multiset operations", SIGMOD 2007). Two sketches of the same key tell
 * how much two columns share without telling a value.
 */
public final class ColumnSketch {
    /** The k of most sketches a scan makes. */
    public static final int K = 2048;

    /**
     * The largest k: that of columns which identify persons, so that a short list of some of them is found again in a
     * register of many thousands. 256 KiB at most.
     */
    public static final int MOST = 1 << 15;

    private static final int HEADER = 1 + Integer.BYTES + Long.BYTES;
    private static final byte VERSION = 1;

    private final int k;
    private final long[] hashes;
    private final long distinct;

    /**
     * @param k how many hashes are kept
     * @param hashes at most k, sorted ascending as unsigned numbers, none twice
     * @param distinct different normalised values of the column; equal to the number of hashes when that is below k
     */
    public ColumnSketch(int k, long[] hashes, long distinct) {
        this.k = k;
        this.hashes = hashes.clone();
        this.distinct = distinct;
        if (k < 1 || hashes.length > k || distinct < hashes.length) {
            throw new IllegalArgumentException("Not a sketch: k " + k + ", hashes " + hashes.length);
        }
        for (int i = 1; i < hashes.length; i++) {
            if (Long.compareUnsigned(hashes[i - 1], hashes[i]) >= 0) {
                throw new IllegalArgumentException("The hashes of a sketch ascend; number " + i + " does not");
            }
        }
    }

    /** The hashes, ascending as unsigned numbers. */
    public long[] hashes() {
        return hashes.clone();
    }

    public int k() {
        return k;
    }

    /** Different normalised values; an estimate unless {@link #exact()}. */
    public long distinct() {
        return distinct;
    }

    /** Whether the sketch holds the hash of every value, so that comparisons of two exact sketches are exact. */
    public boolean exact() {
        return hashes.length < k || distinct == hashes.length;
    }

    /** The same with a smaller k; unchanged when it has no more hashes than that. */
    public ColumnSketch atMost(int smaller) {
        return hashes.length <= smaller
                ? new ColumnSketch(smaller, hashes, distinct)
                : new ColumnSketch(smaller, Arrays.copyOf(hashes, smaller), distinct);
    }

    /** A portable form; {@link #ofBytes} reads it back. */
    public byte[] toBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(HEADER + hashes.length * Long.BYTES);
        buffer.put(VERSION).putInt(k).putLong(distinct);
        buffer.asLongBuffer().put(hashes);
        return buffer.array();
    }

    /**
     * The sketch in its portable form.
     *
     * @throws IllegalArgumentException when the bytes are not a sketch
     */
    public static ColumnSketch ofBytes(byte[] bytes) {
        if (bytes.length < HEADER || bytes[0] != VERSION || (bytes.length - HEADER) % Long.BYTES != 0) {
            throw new IllegalArgumentException("Not a sketch of version " + VERSION);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        int k = buffer.getInt();
        long distinct = buffer.getLong();
        long[] hashes = new long[(bytes.length - HEADER) / Long.BYTES];
        buffer.asLongBuffer().get(hashes);
        return new ColumnSketch(k, hashes, distinct);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColumnSketch that
                && k == that.k
                && distinct == that.distinct
                && Arrays.equals(hashes, that.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return "ColumnSketch[k=" + k + ", hashes=" + hashes.length + ", distinct=" + distinct + "]";
    }
}
