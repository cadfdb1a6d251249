package org.hornbook.discovery.connect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows on their way from a reader to the profile: cells are slices of one byte buffer, UTF-8, so that reading a cell
 * makes no object. A batch belongs to one thread and is used again and again.
 */
public final class RowBatch {
    /** Most rows in a batch. */
    public static final int CAPACITY = 4096;

    private static final int NULL = -1;

    private final int columns;
    private final int[][] starts;
    private final int[][] lengths;
    private byte[] bytes = new byte[1 << 16];
    private int used;
    private int rows;

    public RowBatch(int columns) {
        this.columns = columns;
        starts = new int[columns][CAPACITY];
        lengths = new int[columns][CAPACITY];
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public boolean isFull() {
        return rows == CAPACITY;
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

    /** Empties the batch. */
    public void clear() {
        rows = 0;
        used = 0;
    }

    /** Empties the batch and makes its cells slices of the given buffer; for readers that parse in place. */
    void clear(byte[] buffer) {
        rows = 0;
        used = buffer.length;
        bytes = buffer;
    }

    /** Sets a cell of the row being filled as a slice of the buffer. */
    void slice(int column, int start, int length) {
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
        if (bytes.length - used < value.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, used + value.length));
        }
        System.arraycopy(value, 0, bytes, used, value.length);
        slice(column, used, value.length);
        used += value.length;
    }

    /** Ends the row being filled. Every column must have been set. */
    public void endRow() {
        rows++;
    }
}
