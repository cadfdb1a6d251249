package org.hornbook.discovery.connect.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowBatch;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.SourceException;
import org.jspecify.annotations.Nullable;

/** The rows of a query, as text, through any driver. Owns the connection. */
final class ResultStream implements RowStream {
    private static final int FETCH_SIZE = 2000;
    private static final int BINARY_SHOWN = 32;

    private final String where;
    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final boolean[] binary;
    private long sequence;

    private ResultStream(String where, Connection connection, PreparedStatement statement) throws SQLException {
        this.where = where;
        this.connection = connection;
        this.statement = statement;
        rows = statement.executeQuery();
        binary = binary(rows.getMetaData());
    }

    /** Which columns hold bytes. */
    static boolean[] binary(ResultSetMetaData metaData) throws SQLException {
        boolean[] binary = new boolean[metaData.getColumnCount()];
        for (int i = 0; i < binary.length; i++) {
            int type = metaData.getColumnType(i + 1);
            binary[i] = type == Types.BLOB
                    || type == Types.BINARY
                    || type == Types.VARBINARY
                    || type == Types.LONGVARBINARY;
        }
        return binary;
    }

    /**
     * Runs a query.
     *
     * @param where the dataset, for messages
     * @param fetchSize rows the driver fetches at a time
     */
    static ResultStream of(String where, Connection connection, String sql, int fetchSize) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        try {
            statement.setFetchSize(fetchSize);
            return new ResultStream(where, connection, statement);
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    static ResultStream of(String where, Connection connection, String sql) throws SQLException {
        return of(where, connection, sql, FETCH_SIZE);
    }

    @Override
    public synchronized boolean next(RowBatch batch) {
        batch.clear(sequence++);
        try {
            while (!batch.isFull() && !rows.isClosed() && rows.next()) {
                for (int column = 0; column < binary.length; column++) {
                    String value = text(rows, column + 1, binary[column]);
                    if (value == null) {
                        batch.setNull(column);
                    } else {
                        batch.set(column, value);
                    }
                }
                batch.endRow();
            }
            return batch.rows() > 0;
        } catch (SQLException e) {
            throw new SourceException(
                    new Problem(where, "Reading broke off: " + JdbcSource.readingReason(e), "Scan it again."), e);
        }
    }

    /** A cell as text; of bytes only the beginning, in hexadecimal. */
    static @Nullable String text(ResultSet rows, int place, boolean binary) throws SQLException {
        if (!binary) {
            return rows.getString(place);
        }
        byte[] bytes = rows.getBytes(place);
        return bytes == null ? null : HexFormat.of().formatHex(bytes, 0, Math.min(BINARY_SHOWN, bytes.length));
    }

    @Override
    public synchronized void close() {
        try (connection;
                statement) {
            rows.close();
        } catch (SQLException e) {
            throw new SourceException(
                    new Problem(where, "Reading did not end cleanly: " + JdbcSource.readingReason(e), "Scan it again."),
                    e);
        }
    }
}
