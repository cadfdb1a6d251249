package org.hornbook.discovery.connect.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hornbook.discovery.connect.Column;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.Setting;
import org.hornbook.discovery.connect.SourceException;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL, read by {@code COPY} in read-only transactions that all see one snapshot. */
final class Postgresql implements Database {
    static final String KIND = "postgresql";

    private static final int CONNECT_SECONDS = 10;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|[0-9A-Fa-f:.]{2,45}");
    private static final int BINARY_SHOWN = 32;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "PostgreSQL database";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("host", "the host", "Name or address of the server.", Setting.Kind.TEXT),
                Setting.optional("port", "the port", "Usually 5432.", Setting.Kind.NUMBER, "5432"),
                Setting.required("database", "the database", "Name of the database.", Setting.Kind.TEXT),
                Setting.required("user", "the user", "An account that may only read is best.", Setting.Kind.TEXT),
                Setting.optional("password", "the password", "Kept encrypted.", Setting.Kind.SECRET, null),
                Setting.optional(
                        "schemas", "the schemas", "Names with commas between; empty for all.", Setting.Kind.TEXT, null),
                Setting.choice(
                        "tls",
                        "encryption",
                        "verify-full is the safe choice over a network.",
                        List.of("prefer", "require", "verify-full", "disable")),
                Setting.choice("views", "views", "Whether views are read too.", List.of("skip", "read")));
    }

    @Override
    public Connection connect(ConnectionSettings settings) throws SQLException {
        String host = settings.require("host");
        if (!HOST.matcher(host).matches()) {
            throw new SourceException(new Problem(
                    "host", "'" + host + "' is no host name or address.", "Enter a name such as db.example.org."));
        }
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {host});
        source.setPortNumbers(new int[] {settings.findNumber("port").orElse(5432)});
        source.setDatabaseName(settings.require("database"));
        source.setUser(settings.require("user"));
        settings.find("password").ifPresent(source::setPassword);
        source.setSslMode(settings.find("tls").orElse("prefer"));
        source.setApplicationName("hornbook");
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setTcpKeepAlive(true);
        source.setReadOnly(true);
        Connection connection = source.getConnection();
        try {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public String snapshot(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pg_export_snapshot()")) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            // a standby exports none; each table is then read as of its own moment
            connection.rollback();
            return "";
        }
    }

    @Override
    public List<Dataset> datasets(Connection connection, ConnectionSettings settings, Consumer<Problem> problems)
            throws SQLException {
        List<String> schemas = settings.find("schemas").stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        boolean views = settings.find("views").orElse("skip").equals("read");
        return new PostgresqlCatalog(connection, schemas, views, problems).datasets();
    }

    @Override
    public boolean dividesByKey() {
        return true;
    }

    @Override
    public RowStream read(Connection connection, Dataset dataset, long maximumRows, String snapshot)
            throws SQLException {
        return copy(connection, dataset, snapshot, copySql(dataset, maximumRows));
    }

    @Override
    public RowStream readRange(Connection connection, Dataset dataset, KeyRange range, String snapshot)
            throws SQLException {
        return copy(connection, dataset, snapshot, copySql(dataset, " WHERE " + range.condition()));
    }

    private static RowStream copy(Connection connection, Dataset dataset, String snapshot, String sql)
            throws SQLException {
        if (!snapshot.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                // the name comes from the server and has digits, capitals and dashes only
                statement.execute("SET TRANSACTION SNAPSHOT '" + snapshot.replaceAll("[^0-9A-F-]", "") + "'");
            }
        }
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql);
        return new CopyStream(dataset, connection, copy);
    }

    static String copySql(Dataset dataset, long maximumRows) {
        return copySql(dataset, maximumRows == Long.MAX_VALUE ? "" : " LIMIT " + maximumRows);
    }

    private static String copySql(Dataset dataset, String rest) {
        String columns = dataset.columns().stream().map(Postgresql::expression).collect(Collectors.joining(", "));
        return "COPY (SELECT " + columns + " FROM " + Identifiers.table(dataset) + rest
                + ") TO STDOUT (FORMAT text, ENCODING 'UTF8')";
    }

    /** Of photographs and the like only the beginning is fetched. */
    private static String expression(Column column) {
        String name = Identifiers.quoted(column.name());
        return column.storageType().equals("bytea") ? "substring(" + name + " FROM 1 FOR " + BINARY_SHOWN + ")" : name;
    }
}
