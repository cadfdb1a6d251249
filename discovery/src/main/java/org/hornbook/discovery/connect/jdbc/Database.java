package org.hornbook.discovery.connect.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.function.Consumer;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.Dataset;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.RowStream;
import org.hornbook.discovery.connect.Setting;

/** What differs between database products. */
interface Database {
    String kind();

    String title();

    List<Setting> settings();

    /** A connection that cannot write, from allow-listed settings only. */
    Connection connect(ConnectionSettings settings) throws SQLException;

    /** Product and version, such as {@code PostgreSQL 18.1}. */
    default String product(Connection connection) throws SQLException {
        var metaData = connection.getMetaData();
        return metaData.getDatabaseProductName() + " " + metaData.getDatabaseProductVersion();
    }

    /**
     * The schemas of all tables the account may read.
     *
     * @param problems told of tables it may not read
     */
    List<Dataset> datasets(Connection connection, ConnectionSettings settings, Consumer<Problem> problems)
            throws SQLException;

    /**
     * Prepares a connection so that all reading sees one moment; the answer is handed to {@link #read}.
     *
     * @return the product's name for that moment, empty when it has none
     */
    default String snapshot(Connection connection) throws SQLException {
        return "";
    }

    /**
     * Starts reading a dataset; the stream owns the connection from then on.
     *
     * @param snapshot what {@link #snapshot} answered
     */
    RowStream read(Connection connection, Dataset dataset, long maximumRows, String snapshot) throws SQLException;

    /** SQL for an expression as text of any length. */
    default String text(String expression) {
        return "CAST(" + expression + " AS VARCHAR)";
    }

    /** Whether what datasets call their schema is a catalog to the driver. */
    default boolean schemasAreCatalogs() {
        return false;
    }

    /** Whether {@link #readRange} works. */
    default boolean dividesByKey() {
        return false;
    }

    /** Starts reading the rows in a range of keys; the stream owns the connection from then on. */
    default RowStream readRange(Connection connection, Dataset dataset, KeyRange range, String snapshot)
            throws SQLException {
        throw new SQLFeatureNotSupportedException(title() + " is not read in ranges");
    }

    /** What to do about a failed connection, by the state the driver reports. */
    default String cure(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (state.startsWith("28")) {
            return "Check user and password.";
        }
        if (state.startsWith("3D") || state.startsWith("42")) {
            return "Check the name of the database, and that the account may use it.";
        }
        return "Check host and port, and that the database lets this machine in.";
    }
}
