package org.hornbook.discovery.connect.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** MariaDB and MySQL, through a driver that is a file of its own and can be replaced or taken away. */
final class MariaDb implements Server.Product {
    @Override
    public String kind() {
        return "mariadb";
    }

    @Override
    public String title() {
        return "MariaDB or MySQL database";
    }

    @Override
    public int port() {
        return 3306;
    }

    @Override
    public List<String> encryption() {
        return List.of("verify-full", "trust", "disable");
    }

    @Override
    public Connection connect(Server.Access access) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", access.user());
        properties.setProperty("password", access.password());
        properties.setProperty("sslMode", access.tls());
        properties.setProperty("connectTimeout", "10000");
        // a server must not be able to ask this side for files, nor a name to carry a second statement
        properties.setProperty("allowLocalInfile", "false");
        properties.setProperty("allowMultiQueries", "false");
        properties.setProperty("tinyInt1isBit", "false");
        properties.setProperty("yearIsDateType", "false");
        String host = access.host().indexOf(':') >= 0 ? "[" + access.host() + "]" : access.host();
        Connection connection = Installed.driver(
                        "org.mariadb.jdbc.Driver",
                        "MariaDB's driver is not installed; put mariadb-java-client.jar on the class path.")
                .connect("jdbc:mariadb://" + host + ":" + access.port() + "/" + access.database(), properties);
        if (connection == null) {
            throw new SQLException("The driver does not take this address.");
        }
        return connection;
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES')");
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
        }
    }

    @Override
    public Set<String> systemSchemas() {
        return Set.of("mysql", "information_schema", "performance_schema", "sys");
    }

    @Override
    public boolean schemasAreCatalogs() {
        return true;
    }

    @Override
    public String limited(String columns, String table, long maximumRows) {
        return "SELECT " + columns + " FROM " + table + " LIMIT " + maximumRows;
    }

    @Override
    public String textType() {
        return "CHAR";
    }
}
