package org.hornbook.sample.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes datasets as tables of a new SQLite file. */
public final class SqliteWriter {

    private SqliteWriter() {}

    /** Writes the file. */
    public static void write(Path file, List<Dataset<?>> datasets) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement statement = connection.createStatement()) {
                // the file is new and made again at will, so nothing has to survive a crash
                statement.execute("PRAGMA journal_mode = OFF");
                statement.execute("PRAGMA synchronous = OFF");
            }
            connection.setAutoCommit(false);
            for (Dataset<?> dataset : datasets) {
                writeTable(connection, dataset);
            }
            connection.commit();
        }
    }

    private static <R> void writeTable(Connection connection, Dataset<R> dataset) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(createTable(dataset));
        }
        String places = String.join(", ", Collections.nCopies(dataset.columns().size(), "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO %s VALUES (%s)".formatted(dataset.name(), places))) {
            for (R row : dataset.rows()) {
                int place = 1;
                for (Column<R> column : dataset.columns()) {
                    insert.setObject(place++, stored(column.value().apply(row)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String createTable(Dataset<?> dataset) {
        String columns = dataset.columns().stream()
                .map(c -> c.name() + " " + c.storage().sqlite())
                .collect(Collectors.joining(", "));
        String key =
                dataset.primaryKey().isEmpty() ? "" : ", PRIMARY KEY (" + String.join(", ", dataset.primaryKey()) + ")";
        return "CREATE TABLE %s (%s%s)".formatted(dataset.name(), columns, key);
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value == null || value instanceof Number) {
            return value;
        }
        return value.toString();
    }
}
