package org.hornbook.discovery.connect.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.Setting;
import org.hornbook.discovery.connect.SourceException;
import org.sqlite.SQLiteConfig;

/** SQLite: a database in a file. */
final class Sqlite implements Database {
    static final String KIND = "sqlite";
    static final String PATH = "path";

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final String TABLES = """
            SELECT name FROM sqlite_schema
            WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            ORDER BY name
            """;
    private static final String COLUMNS = "SELECT cid, name, type, pk FROM pragma_table_info(?) ORDER BY cid";
    private static final String KEYS =
            "SELECT id, seq, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?) ORDER BY id, seq";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "SQLite database";
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.required(
                PATH, "the database file", "An absolute path on the machine that scans.", Setting.Kind.PATH));
    }

    @Override
    public Connection connect(ConnectionSettings settings) throws SQLException {
        return open(checked(settings.require(PATH)));
    }

    static Connection open(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        config.setBusyTimeout(10_000);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /** A question mark would begin the driver's own options, so it is refused. */
    private static Path checked(String text) {
        try {
            Path path = Path.of(text);
            if (!path.isAbsolute() || text.indexOf('?') >= 0) {
                throw refused(text, "This is not an absolute path without question marks.", "Enter the full path.");
            }
            if (!isSqlite(path)) {
                throw refused(text, "There is no SQLite database.", "Check the path, and that it may be read.");
            }
            return path;
        } catch (InvalidPathException e) {
            throw refused(text, "This is not a path.", "Enter the full path.");
        }
    }

    private static SourceException refused(String where, String what, String cure) {
        return new SourceException(new Problem(where, what, cure));
    }

    private static boolean isSqlite(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return isSqlite(in.readNBytes(MAGIC.length));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a file begins like a SQLite database. */
    static boolean isSqlite(byte[] head) {
        return head.length >= MAGIC.length && java.util.Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    @Override
    public List<Dataset> datasets(Connection connection, ConnectionSettings settings, Consumer<Problem> problems)
            throws SQLException {
        return datasets(connection, problems);
    }

    static List<Dataset> datasets(Connection connection, Consumer<Problem> problems) throws SQLException {
        var datasets = new ArrayList<Dataset>();
        for (String table : names(connection)) {
            try {
                datasets.add(dataset(connection, table));
            } catch (SQLException e) {
                problems.accept(new Problem(
                        table, "The table cannot be described: " + JdbcSource.reason(e), "Check the database file."));
            }
        }
        return datasets;
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static Dataset dataset(Connection connection, String table) throws SQLException {
        List<Dataset.ForeignKey> keys = foreignKeys(connection, table);
        var columns = new ArrayList<Column>();
        var primaryKey = new TreeMap<Integer, String>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString("name");
                    String type = rows.getString("type");
                    columns.add(new Column(
                            name,
                            columns.size() + 1,
                            type == null || type.isBlank() ? "any" : type,
                            null,
                            ForeignKeys.reference(keys, name)));
                    if (rows.getInt("pk") > 0) {
                        primaryKey.put(rows.getInt("pk"), name);
                    }
                }
            }
        }
        return new Dataset(
                null,
                table,
                Dataset.Kind.TABLE,
                null,
                columns,
                estimate(connection, table),
                List.copyOf(primaryKey.values()),
                keys);
    }

    private static List<Dataset.ForeignKey> foreignKeys(Connection connection, String table) throws SQLException {
        Map<Integer, ForeignKeys.Parts> keys = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(KEYS)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String target = rows.getString("table");
                    String to = rows.getString("to");
                    String from = rows.getString("from");
                    // a reference without a column means the primary key, which mostly has the same name
                    keys.computeIfAbsent(rows.getInt("id"), id -> new ForeignKeys.Parts(target))
                            .add(from, to == null ? from : to);
                }
            }
        }
        return keys.values().stream().map(ForeignKeys.Parts::key).toList();
    }

    /** The largest row number, which costs nothing; tables without row numbers have no estimate. */
    private static long estimate(Connection connection, String table) {
        String sql = "SELECT max(rowid) FROM " + Identifiers.quoted(table);
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Math.max(0, rows.getLong(1)) : -1;
        } catch (SQLException e) {
            return -1;
        }
    }

    @Override
    public RowStream read(Connection connection, Dataset dataset, long maximumRows, String snapshot)
            throws SQLException {
        return ResultStream.of(
                dataset.qualifiedName(), connection, query(dataset.name(), dataset.columns(), maximumRows));
    }

    static String query(String table, List<Column> columns, long maximumRows) {
        return "SELECT " + Identifiers.columns(columns) + " FROM " + Identifiers.quoted(table)
                + (maximumRows == Long.MAX_VALUE ? "" : " LIMIT " + maximumRows);
    }
}
