package org.hornbook.server.access.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/** Apache Parquet, written by DuckDB; watermark and handling rules are in the file's key-value metadata. */
final class ParquetExport implements Export {

    private final Path file;
    private final List<String> columns;
    private final About about;
    private final Connection connection;
    private final DuckDBAppender appender;

    ParquetExport(Path file, List<String> columns, About about) throws IOException {
        this.file = file;
        this.columns = columns;
        this.about = about;
        try {
            Properties properties = new Properties();
            properties.setProperty("autoinstall_known_extensions", "false");
            properties.setProperty("memory_limit", "512MB");
            properties.setProperty("threads", "1");
            connection = new DuckDBDriver().connect("jdbc:duckdb:", properties);
            try (Statement statement = connection.createStatement()) {
                // names of columns are given when the file is written
                statement.execute("create table rows ("
                        + IntStream.range(0, columns.size())
                                .mapToObj(i -> "c" + i + " varchar")
                                .collect(Collectors.joining(", "))
                        + ")");
            }
            appender = connection.unwrap(DuckDBConnection.class).createAppender("main", "rows");
        } catch (SQLException e) {
            throw new IOException("The Parquet writer did not start", e);
        }
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        try {
            appender.beginRow();
            for (String cell : cells) {
                if (cell == null) {
                    appender.appendNull();
                } else {
                    appender.append(cell);
                }
            }
            appender.endRow();
        } catch (SQLException e) {
            throw new IOException("A row could not be written", e);
        }
    }

    @Override
    public void close() throws IOException {
        String named = IntStream.range(0, columns.size())
                .mapToObj(i -> "c" + i + " as \"" + name(i).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(", "));
        try (connection;
                Statement statement = connection.createStatement()) {
            appender.close();
            statement.execute("copy (select " + named + " from rows) to " + literal(file.toString())
                    + " (format parquet, kv_metadata {title: " + literal(about.title()) + ", watermark: "
                    + literal(about.watermark()) + ", handling: " + literal(String.join("\n", about.handling()))
                    + "})");
        } catch (SQLException e) {
            throw new IOException("The Parquet file could not be written", e);
        }
    }

    /** Columns that differ only in case are one to the writer, so the later one is numbered. */
    private String name(int place) {
        long before = columns.subList(0, place).stream()
                .filter(other -> other.equalsIgnoreCase(columns.get(place)))
                .count();
        return before == 0 ? columns.get(place) : columns.get(place) + " (" + (before + 1) + ")";
    }

    private static String literal(String text) {
        return "'" + text.replace("\0", "").replace("'", "''") + "'";
    }
}
