package org.hornbook.discovery.connect.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.duckdb.DuckDBDriver;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.Setting;
import org.hornbook.discovery.connect.SourceException;
import org.jspecify.annotations.Nullable;

/** DuckDB: its own database files, and the reader of Parquet and JSON files. */
final class Duckdb implements Database {
    private static final String PATH = "path";
    private static final String TABLES = """
            SELECT schema_name, table_name, estimated_size, comment FROM duckdb_tables()
            WHERE NOT internal ORDER BY schema_name, table_name
            """;
    private static final String COLUMNS = """
            SELECT column_name, data_type, comment FROM duckdb_columns()
            WHERE schema_name = ? AND table_name = ? ORDER BY column_index
            """;

    @Override
    public String kind() {
        return "duckdb";
    }

    @Override
    public String title() {
        return "DuckDB database";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.required(
                PATH, "the database file", "An absolute path on the machine that scans.", Setting.Kind.PATH));
    }

    @Override
    public Connection connect(ConnectionSettings settings) throws SQLException {
        Path path = Path.of(settings.require(PATH));
        if (!path.isAbsolute() || !path.toFile().isFile()) {
            throw new SourceException(new Problem(
                    path.toString(), "There is no such database file.", "Enter an absolute path; check the spelling."));
        }
        return open(path);
    }

    /** Opens a database file read-only; nothing in it can make the engine reach for other files. */
    static Connection open(Path file) throws SQLException {
        Properties properties = properties();
        properties.setProperty("access_mode", "READ_ONLY");
        properties.setProperty("enable_external_access", "false");
        return connect("jdbc:duckdb:" + file, properties);
    }

    /** An engine without a database of its own. */
    static Connection memory() throws SQLException {
        return connect("jdbc:duckdb:", properties());
    }

    private static Properties properties() {
        var properties = new Properties();
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("memory_limit", "512MB");
        properties.setProperty("threads", "1");
        return properties;
    }

    private static Connection connect(String url, Properties properties) throws SQLException {
        return new DuckDBDriver().connect(url, properties);
    }

    @Override
    public List<Dataset> datasets(Connection connection, ConnectionSettings settings, Consumer<Problem> problems)
            throws SQLException {
        return datasets(connection);
    }

    private record Found(
            String schema,
            String table,
            long rows,
            @Nullable String comment) {}

    static List<Dataset> datasets(Connection connection) throws SQLException {
        var found = new ArrayList<Found>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                found.add(new Found(rows.getString(1), rows.getString(2), rows.getLong(3), rows.getString(4)));
            }
        }
        // a second query on the connection ends the first one's streaming, so columns are read afterwards
        var datasets = new ArrayList<Dataset>();
        for (Found one : found) {
            datasets.add(new Dataset(
                    one.schema(),
                    one.table(),
                    Dataset.Kind.TABLE,
                    one.comment(),
                    columns(connection, one.schema(), one.table()),
                    one.rows(),
                    List.of(),
                    List.of()));
        }
        return datasets;
    }

    private static List<Column> columns(Connection connection, String schema, String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, schema);
            statement.setString(2, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(new Column(
                            rows.getString(1), columns.size() + 1, rows.getString(2), rows.getString(3), null));
                }
            }
        }
        return columns;
    }

    @Override
    public RowStream read(Connection connection, Dataset dataset, long maximumRows, String snapshot)
            throws SQLException {
        return read(connection, dataset.qualifiedName(), dataset, Identifiers.table(dataset), maximumRows);
    }

    static RowStream read(Connection connection, String where, Dataset dataset, String from, long maximumRows)
            throws SQLException {
        String limit = maximumRows == Long.MAX_VALUE ? "" : " LIMIT " + maximumRows;
        return ResultStream.of(
                where, connection, "SELECT " + Identifiers.columns(dataset.columns()) + " FROM " + from + limit);
    }
}
