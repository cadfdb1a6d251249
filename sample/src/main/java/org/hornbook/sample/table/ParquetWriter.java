package org.hornbook.sample.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes datasets as Parquet files, through DuckDB in memory. */
public final class ParquetWriter {

    private ParquetWriter() {}

    /** Writes one file for each dataset, named as the dataset, into the folder. */
    public static void write(Path folder, List<Dataset<?>> datasets) throws IOException, SQLException {
        Files.createDirectories(folder);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            // one thread, so that the row groups and with them the bytes are the same each time
            statement.execute("SET threads = 1");
            for (Dataset<?> dataset : datasets) {
                statement.execute(createTable(dataset));
                appendRows(connection.unwrap(DuckDBConnection.class), dataset);
                statement.execute(copyTo(folder.resolve(dataset.name())));
                statement.execute("DROP TABLE t");
            }
        }
    }

    private static String copyTo(Path file) {
        String quoted = file.toString().replace("'", "''");
        return "COPY t TO '" + quoted + "' (FORMAT parquet, COMPRESSION zstd,"
                + " KV_METADATA {notice: 'Synthetic sample data of a fictitious district'})";
    }

    private static String createTable(Dataset<?> dataset) {
        return dataset.columns().stream()
                .map(c -> '"' + c.name() + "\" " + c.storage().duckdb())
                .collect(Collectors.joining(", ", "CREATE TABLE t (", ")"));
    }

    private static <R> void appendRows(DuckDBConnection connection, Dataset<R> dataset) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "t")) {
            for (R row : dataset.rows()) {
                appender.beginRow();
                for (Column<R> column : dataset.columns()) {
                    append(appender, column.value().apply(row));
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case Integer number -> appender.append(number.intValue());
            case BigDecimal number -> appender.append(number.doubleValue());
            case LocalDate date -> appender.append(date);
            default -> appender.append(value.toString());
        }
    }
}
