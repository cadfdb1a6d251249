package org.hornbook.discovery.connect.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Part;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.SourceException;

/** A Parquet file; its parts are row groups. */
final class ParquetFile extends TableFile {
    private static final String FUNCTION = "read_parquet";

    ParquetFile() {
        super(FUNCTION);
    }

    @Override
    public List<Part> parts(Path file, Dataset dataset, long rows, String where) throws SQLException {
        var parts = new ArrayList<Part>();
        long from = 0;
        long to = 0;
        for (long size : rowGroups(file)) {
            if (to > from && to + size - from > rows) {
                parts.add(new Rows(file.toString(), where, dataset, from, to));
                from = to;
            }
            to += size;
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        parts.add(new Rows(file.toString(), where, dataset, from, to));
        return parts;
    }

    private static List<Long> rowGroups(Path file) throws SQLException {
        String sql = "SELECT any_value(row_group_num_rows) FROM parquet_metadata(" + literal(file)
                + ") GROUP BY row_group_id ORDER BY row_group_id";
        try (Connection connection = Duckdb.memory();
                Statement statement = connection.createStatement();
                ResultSet groups = statement.executeQuery(sql)) {
            var sizes = new ArrayList<Long>();
            while (groups.next()) {
                sizes.add(groups.getLong(1));
            }
            return sizes;
        }
    }

    /** Whole row groups: the rows from this number on up to the other. */
    private record Rows(String file, String where, Dataset dataset, long from, long to) implements Part {
        @Override
        public RowStream read(Consumer<Problem> problems) {
            String rows = "(SELECT * FROM " + FUNCTION + "(" + literal(Path.of(file))
                    + ", file_row_number = true) WHERE file_row_number >= " + from + " AND file_row_number < " + to
                    + ")";
            try {
                return Duckdb.read(Duckdb.memory(), where, dataset, rows, Long.MAX_VALUE);
            } catch (SQLException e) {
                throw new SourceException(
                        new Problem(
                                where,
                                "The file cannot be read: " + JdbcSource.readingReason(e),
                                "Make sure that every machine sees it under " + file + "."),
                        e);
            }
        }
    }
}
