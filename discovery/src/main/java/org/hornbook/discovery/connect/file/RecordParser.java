package org.hornbook.discovery.connect.file;

import org.hornbook.discovery.connect.RowBatch;

/** Parses the records of a block in place: cells are slices of the block, quoted ones with their marks taken out. */
final class RecordParser {
    private final byte delimiter;
    private final byte newline;
    private final int columns;

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private int line;
    private boolean quotes;

    /** Rows with fewer cells than there are columns, and with more. */
    int shortRows;

    int longRows;
    /** Lines of the first of each. */
    int firstShort;

    int firstLong;

    RecordParser(Dialect dialect) {
        delimiter = dialect.delimiter();
        newline = dialect.newline();
        columns = dialect.names().size();
    }

    void parse(RowBatch batch, BlockReader.Block block) {
        bytes = batch.bytes();
        at = 0;
        end = block.end();
        line = block.line();
        quotes = !block.unclosed();
        while (at < end) {
            record(batch);
        }
    }

    private void record(RowBatch batch) {
        int first = line;
        int column = 0;
        int begin = at;
        boolean more = true;
        while (more) {
            if (at < end && bytes[at] == Dialect.QUOTE && quotes) {
                quotedCell(batch, column);
            } else {
                plainCell(batch, column);
            }
            column++;
            more = at < end && bytes[at] == delimiter;
            at++;
            if (more && at == end) {
                setCell(batch, column++, at, 0);
                more = false;
            }
        }
        line++;
        if (column == 1 && isBlank(begin)) {
            return;
        }
        count(column, first);
        for (int missing = column; missing < columns; missing++) {
            batch.setNull(missing);
        }
        batch.endRow();
    }

    private boolean isBlank(int begin) {
        for (int i = begin; i < Math.min(at, end); i++) {
            if (bytes[i] > ' ' || bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private void count(int cells, int first) {
        if (cells < columns) {
            firstShort = shortRows++ == 0 ? first : firstShort;
        } else if (cells > columns) {
            firstLong = longRows++ == 0 ? first : firstLong;
        }
    }

    private void plainCell(RowBatch batch, int column) {
        byte[] b = bytes;
        int start = at;
        int i = start;
        while (i < end && b[i] != delimiter && b[i] != newline) {
            i++;
        }
        at = i;
        boolean beforeNewline = i == end || b[i] == newline;
        if (beforeNewline && i > start && b[i - 1] == '\r') {
            i--;
        }
        setCell(batch, column, start, i - start);
    }

    private void quotedCell(RowBatch batch, int column) {
        byte[] b = bytes;
        int start = at + 1;
        int from = start;
        int to = start;
        int closed = -1;
        while (from < end) {
            byte c = b[from];
            if (c == Dialect.QUOTE && closed < 0) {
                boolean doubled = from + 1 < end && b[from + 1] == Dialect.QUOTE;
                from++;
                if (!doubled) {
                    closed = to;
                    continue;
                }
            } else if (closed >= 0 && (c == delimiter || c == newline)) {
                break;
            }
            line += c == newline ? 1 : 0;
            b[to++] = b[from++];
        }
        // what follows the closing mark belongs to the cell, but for the first half of a line end
        if (closed >= 0 && to > closed && b[to - 1] == '\r') {
            to--;
        }
        at = from;
        setCell(batch, column, start, to - start);
    }

    private void setCell(RowBatch batch, int column, int start, int length) {
        if (column < columns) {
            if (length == 0) {
                batch.setNull(column);
            } else {
                batch.slice(column, start, length);
            }
        }
    }
}
