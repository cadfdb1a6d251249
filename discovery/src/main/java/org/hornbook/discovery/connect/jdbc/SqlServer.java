package org.hornbook.discovery.connect.jdbc;

import com.microsoft.sqlserver.jdbc.SQLServerDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** Microsoft SQL Server. Its statements are tested as text; no server was at hand. */
final class SqlServer implements Server.Product {
    @Override
    public String kind() {
        return "sqlserver";
    }

    @Override
    public String title() {
        return "SQL Server database";
    }

    @Override
    public int port() {
        return 1433;
    }

    @Override
    public List<String> encryption() {
        return List.of("verify-full", "trust", "disable");
    }

    @Override
    public Connection connect(Server.Access access) throws SQLException {
        var source = new SQLServerDataSource();
        source.setServerName(access.host());
        source.setPortNumber(access.port());
        source.setDatabaseName(access.database());
        source.setUser(access.user());
        source.setPassword(access.password());
        source.setEncrypt(access.tls().equals("disable") ? "false" : "true");
        source.setTrustServerCertificate(access.tls().equals("trust"));
        source.setApplicationName("hornbook");
        source.setApplicationIntent("ReadOnly");
        source.setLoginTimeout(10);
        source.setResponseBuffering("adaptive");
        return source.getConnection();
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET QUOTED_IDENTIFIER ON; SET LOCK_TIMEOUT 10000");
        }
    }

    @Override
    public Set<String> systemSchemas() {
        return Set.of("sys", "information_schema");
    }

    @Override
    public String limited(String columns, String table, long maximumRows) {
        return "SELECT TOP (" + maximumRows + ") " + columns + " FROM " + table;
    }

    @Override
    public String textType() {
        return "NVARCHAR(4000)";
    }
}
