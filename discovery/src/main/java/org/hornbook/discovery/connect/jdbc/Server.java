package org.hornbook.discovery.connect.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.Setting;
import org.hornbook.discovery.connect.SourceException;

/** A database server read through standard JDBC; what is particular to a product is in its {@link Product}. */
final class Server implements Database {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|[0-9A-Fa-f:.]{2,45}");
    /** Nothing that could end the name inside a URL and begin an option. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$.\\-]{1,128}");

    private final Product product;

    Server(Product product) {
        this.product = product;
    }

    /** What is particular to a product. */
    interface Product {
        String kind();

        String title();

        int port();

        /** Values of the setting {@code tls}, the default first. */
        List<String> encryption();

        Connection connect(Access access) throws SQLException;

        /** Makes the session read-only, and see one moment where the product can. */
        void prepare(Connection connection) throws SQLException;

        /** Schemas of the product itself, in lower case. */
        Set<String> systemSchemas();

        /** A query of at most so many rows. */
        String limited(String columns, String table, long maximumRows);

        /** Whether the product calls a schema a catalog. */
        default boolean schemasAreCatalogs() {
            return false;
        }

        /** The type to which anything can be cast to become text. */
        default String textType() {
            return "VARCHAR(4000)";
        }

        /** Rows the driver fetches at a time. */
        default int fetchSize() {
            return 2000;
        }
    }

    /** Checked settings. */
    record Access(String host, int port, String database, String user, String password, String tls) {
        @Override
        public String toString() {
            return "Access[" + host + ":" + port + "/" + database + "]";
        }
    }

    @Override
    public String kind() {
        return product.kind();
    }

    @Override
    public String title() {
        return product.title();
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.required("host", "the host", "Name or address of the server.", Setting.Kind.TEXT),
                Setting.optional(
                        "port",
                        "the port",
                        "Usually " + product.port() + ".",
                        Setting.Kind.NUMBER,
                        Integer.toString(product.port())),
                Setting.required("database", "the database", "Name of the database.", Setting.Kind.TEXT),
                Setting.required("user", "the user", "An account that may only read.", Setting.Kind.TEXT),
                Setting.optional("password", "the password", "Kept encrypted.", Setting.Kind.SECRET, null),
                Setting.choice("tls", "encryption", "The first is the safe choice.", product.encryption()),
                Setting.choice("views", "views", "Whether views are read too.", List.of("skip", "read")));
    }

    @Override
    public Connection connect(ConnectionSettings settings) throws SQLException {
        Connection connection = product.connect(new Access(
                matching(HOST, "host", settings.require("host")),
                settings.findNumber("port").orElse(product.port()),
                matching(NAME, "database", settings.require("database")),
                settings.require("user"),
                settings.find("password").orElse(""),
                settings.find("tls").orElse(product.encryption().getFirst())));
        try {
            connection.setAutoCommit(false);
            product.prepare(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static String matching(Pattern pattern, String key, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new SourceException(new Problem(
                    key,
                    "'" + value + "' is no name of a " + key + ".",
                    "Enter letters, digits, dots and dashes only."));
        }
        return value;
    }

    @Override
    public List<Dataset> datasets(Connection connection, ConnectionSettings settings, Consumer<Problem> problems)
            throws SQLException {
        boolean views = settings.find("views").orElse("skip").equals("read");
        var catalog = new StandardCatalog(connection, product, settings.require("database"), problems);
        return new ArrayList<>(catalog.datasets(views));
    }

    @Override
    public String text(String expression) {
        return "CAST(" + expression + " AS " + product.textType() + ")";
    }

    @Override
    public boolean schemasAreCatalogs() {
        return product.schemasAreCatalogs();
    }

    @Override
    public boolean dividesByKey() {
        return true;
    }

    @Override
    public RowStream readRange(Connection connection, Dataset dataset, KeyRange range, String snapshot)
            throws SQLException {
        String sql = "SELECT " + Identifiers.columns(dataset.columns()) + " FROM " + Identifiers.table(dataset)
                + " WHERE " + range.condition();
        return ResultStream.of(dataset.qualifiedName(), connection, sql, product.fetchSize());
    }

    @Override
    public RowStream read(Connection connection, Dataset dataset, long maximumRows, String snapshot)
            throws SQLException {
        String columns = Identifiers.columns(dataset.columns());
        String table = Identifiers.table(dataset);
        String sql = maximumRows == Long.MAX_VALUE
                ? "SELECT " + columns + " FROM " + table
                : product.limited(columns, table, maximumRows);
        return ResultStream.of(dataset.qualifiedName(), connection, sql, product.fetchSize());
    }
}
