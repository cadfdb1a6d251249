package org.hornbook.discovery.connect.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowBatch;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.SourceException;
import org.postgresql.copy.CopyOut;

/**
 * The rows of a PostgreSQL {@code COPY … TO STDOUT} in text format: one thread at a time takes lines from the server,
 * many parse them. Owns the connection.
 */
final class CopyStream implements RowStream {
    private static final int BLOCK = 1 << 18;

    private final Dataset dataset;
    private final Connection connection;
    private final CopyOut copy;
    private long sequence;
    private boolean ended;

    CopyStream(Dataset dataset, Connection connection, CopyOut copy) {
        this.dataset = dataset;
        this.connection = connection;
        this.copy = copy;
    }

    @Override
    public boolean next(RowBatch batch) {
        int filled;
        synchronized (this) {
            batch.clear(sequence++);
            filled = ended ? 0 : fill(batch);
        }
        parse(batch, filled);
        return filled > 0;
    }

    private int fill(RowBatch batch) {
        byte[] buffer = batch.buffer(BLOCK);
        int filled = 0;
        try {
            while (filled < BLOCK) {
                byte[] line = copy.readFromCopy();
                if (line == null) {
                    ended = true;
                    return filled;
                }
                if (filled + line.length > buffer.length) {
                    buffer = batch.buffer(filled + line.length);
                }
                System.arraycopy(line, 0, buffer, filled, line.length);
                filled += line.length;
            }
            return filled;
        } catch (SQLException e) {
            ended = true;
            throw new SourceException(
                    new Problem(
                            dataset.qualifiedName(),
                            "Reading broke off: " + JdbcSource.readingReason(e),
                            "Scan it again."),
                    e);
        }
    }

    /** Cells are parsed in place: an unescaped text is never longer than the escaped one. */
    private void parse(RowBatch batch, int end) {
        byte[] bytes = batch.bytes();
        int columns = dataset.columns().size();
        int at = 0;
        while (at < end) {
            for (int column = 0; column < columns; column++) {
                at = cell(batch, bytes, column, at) + 1;
            }
            batch.endRow();
        }
    }

    /** Where the cell ends: at its tab or newline. */
    private static int cell(RowBatch batch, byte[] bytes, int column, int start) {
        int at = start;
        while (bytes[at] >= ' ' || bytes[at] < 0) {
            if (bytes[at] == '\\') {
                return escapedCell(batch, bytes, column, start, at);
            }
            at++;
        }
        if (bytes[at] != '\t' && bytes[at] != '\n') {
            return escapedCell(batch, bytes, column, start, at);
        }
        batch.slice(column, start, at - start);
        return at;
    }

    private static int escapedCell(RowBatch batch, byte[] bytes, int column, int start, int first) {
        int from = first;
        int to = first;
        while (bytes[from] != '\t' && bytes[from] != '\n') {
            byte b = bytes[from++];
            if (b != '\\') {
                bytes[to++] = b;
            } else if (bytes[from] == 'N' && from == start + 1) {
                batch.setNull(column);
                return from + 1;
            } else {
                bytes[to++] = unescaped(bytes[from++]);
            }
        }
        batch.slice(column, start, to - start);
        return from;
    }

    private static byte unescaped(byte letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> letter;
        };
    }

    @Override
    public synchronized void close() {
        try (connection) {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
            connection.rollback();
        } catch (SQLException e) {
            // the server ends the transaction by itself when the connection goes
            ended = true;
        }
    }
}
