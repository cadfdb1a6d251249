package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.hornbook.discovery.connect.RowBatch;

/**
 * Cuts a delimited text into blocks of whole records, so that several threads can parse them. Used by one thread at a
 * time.
 */
final class BlockReader {
    private static final int BLOCK = 1 << 18;
    /** A record longer than this counts as one that a quotation mark opened by mistake. */
    static final int LONGEST_RECORD = 1 << 22;

    private final InputStream in;
    private final byte newline;
    private final byte delimiter;
    private byte[] carry = new byte[0];
    private int line;
    private boolean ended;

    /**
     * A block of whole records in the batch's buffer.
     *
     * @param end where it ends in the buffer
     * @param line line number of its first record
     * @param unclosed whether a quotation mark opens in it that nothing closes; it then holds one line, in which
     *     quotation marks are characters like any other
     */
    record Block(int end, int line, boolean unclosed) {}

    BlockReader(InputStream in, Dialect dialect) {
        this.in = in;
        newline = dialect.newline();
        delimiter = dialect.delimiter();
        line = dialect.firstLine();
    }

    /** The next block; of size 0 at the end. */
    Block next(RowBatch batch) throws IOException {
        int filled = carry.length;
        byte[] buffer = batch.buffer(Math.max(BLOCK, filled));
        System.arraycopy(carry, 0, buffer, 0, filled);
        int cut = -1;
        while (cut < 0) {
            filled = fill(buffer, filled);
            cut = lastRecordEnd(buffer, filled);
            if (cut < 0 && ended) {
                return lastBlock(buffer, filled);
            }
            if (cut < 0 && filled >= LONGEST_RECORD) {
                return firstLine(buffer, filled);
            }
            if (cut < 0) {
                buffer = batch.buffer(buffer.length * 2);
            }
        }
        return block(buffer, filled, cut, false);
    }

    private int fill(byte[] buffer, int from) throws IOException {
        if (ended) {
            return from;
        }
        int read = in.readNBytes(buffer, from, buffer.length - from);
        ended = from + read < buffer.length;
        return from + read;
    }

    private Block block(byte[] buffer, int filled, int cut, boolean unclosed) {
        carry = Arrays.copyOfRange(buffer, cut, filled);
        var block = new Block(cut, line, unclosed);
        line += Bytes.count(buffer, cut, newline);
        return block;
    }

    /** What is left is one record without a newline, or begins with a quotation mark that is never closed. */
    private Block lastBlock(byte[] buffer, int filled) {
        int newlineAt = indexOf(buffer, 0, filled);
        return newlineAt < 0 || newlineAt == filled - 1
                ? block(buffer, filled, filled, false)
                : block(buffer, filled, newlineAt + 1, true);
    }

    private Block firstLine(byte[] buffer, int filled) throws IOException {
        int newlineAt = indexOf(buffer, 0, filled);
        if (newlineAt < 0) {
            throw new IOException("line " + line + " is longer than " + LONGEST_RECORD + " bytes");
        }
        return block(buffer, filled, newlineAt + 1, true);
    }

    private int indexOf(byte[] buffer, int from, int end) {
        int at = from;
        while (at < end && buffer[at] != newline) {
            at++;
        }
        return at < end ? at : -1;
    }

    /**
     * Where the last whole record ends, -1 when none does. Goes from quotation mark to quotation mark; a newline ends a
     * record when it is outside of them.
     */
    private int lastRecordEnd(byte[] buffer, int end) {
        int last = -1;
        int outside = 0;
        int at = Bytes.indexOf(buffer, 0, end, Dialect.QUOTE);
        while (at >= 0) {
            int next = at + 1;
            if (at == 0 || buffer[at - 1] == delimiter || buffer[at - 1] == newline) {
                last = lastNewline(buffer, outside, at, last);
                int closing = closing(buffer, at + 1, end);
                if (closing < 0) {
                    return last;
                }
                next = closing + 1;
                outside = next;
            }
            at = Bytes.indexOf(buffer, next, end, Dialect.QUOTE);
        }
        return lastNewline(buffer, outside, end, last);
    }

    private int lastNewline(byte[] buffer, int from, int end, int otherwise) {
        for (int at = end - 1; at >= from; at--) {
            if (buffer[at] == newline) {
                return at + 1;
            }
        }
        return otherwise;
    }

    /** Where the quotation mark is that closes a cell, -1 when it is not in the buffer. */
    private static int closing(byte[] buffer, int from, int end) {
        int at = Bytes.indexOf(buffer, from, end, Dialect.QUOTE);
        while (at >= 0 && at + 1 < end && buffer[at + 1] == Dialect.QUOTE) {
            at = Bytes.indexOf(buffer, at + 2, end, Dialect.QUOTE);
        }
        return at;
    }
}
