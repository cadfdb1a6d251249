package org.hornbook.discovery.connect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows on their way from a reader to the profile: cells are slices of one byte buffer, UTF-8, so that reading a cell
 * makes no object. A batch belongs to one thread and is used again and again.
 */
public final class RowBatch {
    private static final int NULL = -1;
    private static final int FULL_ROWS = 4096;
    private static final int FULL_BYTES = 1 << 20;

    private final int columns;
    private final int[][] starts;
    private final int[][] lengths;
    private byte[] bytes = new byte[1 << 16];
    private int used;
    private int rows;
    private int capacity = 256;
    private long sequence;

    public RowBatch(int columns) {
        this.columns = columns;
        starts = new int[columns][capacity];
        lengths = new int[columns][capacity];
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** The batch's place among the batches of its stream: its rows come before those of any larger number. */
    public long sequence() {
        return sequence;
    }

    /** Whether a reader should hand the batch over now. */
    public boolean isFull() {
        return rows >= FULL_ROWS || used >= FULL_BYTES;
    }

    /** The buffer all cells are slices of. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the column's cells start in {@link #bytes()}, one entry a row. */
    public int[] starts(int column) {
        return starts[column];
    }

    /** How many bytes the column's cells have, one entry a row; negative: null. */
    public int[] lengths(int column) {
        return lengths[column];
    }

    /** Empties the batch for the rows of this place in the stream. */
    public void clear(long place) {
        rows = 0;
        used = 0;
        sequence = place;
    }

    /** Says where in the stream the batch belongs. */
    public void place(long place) {
        sequence = place;
    }

    /** The buffer, grown to hold at least so many bytes; for readers that fill it and parse in place. */
    public byte[] buffer(int size) {
        if (bytes.length < size) {
            bytes = Arrays.copyOf(bytes, Math.max(size, bytes.length * 2));
        }
        used = size;
        return bytes;
    }

    /** Sets a cell of the row being filled as a slice of the buffer. */
    public void slice(int column, int start, int length) {
        starts[column][rows] = start;
        lengths[column][rows] = length;
    }

    /** Sets a cell of the row being filled to null. */
    public void setNull(int column) {
        lengths[column][rows] = NULL;
    }

    /** Sets a cell of the row being filled. */
    public void set(int column, String value) {
        set(column, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Sets a cell of the row being filled from UTF-8 bytes, which are copied. */
    public void set(int column, byte[] value) {
        int start = used;
        System.arraycopy(value, 0, buffer(used + value.length), start, value.length);
        slice(column, start, value.length);
    }

    /** Ends the row being filled. Every column must have been set. */
    public void endRow() {
        if (++rows == capacity) {
            capacity *= 2;
            for (int column = 0; column < columns; column++) {
                starts[column] = Arrays.copyOf(starts[column], capacity);
                lengths[column] = Arrays.copyOf(lengths[column], capacity);
            }
        }
    }

    /** Forgets rows beyond the first so many. */
    public void truncate(int most) {
        rows = Math.min(rows, most);
    }
}
