package org.hornbook.discovery.connect.jdbc;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * Oracle Database. Its driver's licence keeps it out of this distribution: put {@code ojdbc11.jar} on the class path.
 * Its statements are tested as text; no server was at hand.
 */
final class Oracle implements Server.Product {
    @Override
    public String kind() {
        return "oracle";
    }

    @Override
    public String title() {
        return "Oracle database";
    }

    @Override
    public int port() {
        return 1521;
    }

    @Override
    public List<String> encryption() {
        return List.of("verify-full", "disable");
    }

    @Override
    public Connection connect(Server.Access access) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", access.user());
        properties.setProperty("password", access.password());
        properties.setProperty("oracle.net.CONNECT_TIMEOUT", "10000");
        properties.setProperty("oracle.jdbc.J2EE13Compliant", "true");
        properties.setProperty("remarksReporting", "true");
        Driver driver = Installed.driver(
                "oracle.jdbc.OracleDriver", "Oracle's driver is not installed; put ojdbc11.jar on the class path.");
        return driver.connect(url(access), properties);
    }

    static String url(Server.Access access) {
        String protocol = access.tls().equals("disable") ? "tcp" : "tcps";
        return "jdbc:oracle:thin:@" + protocol + "://" + access.host() + ":" + access.port() + "/" + access.database();
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        try (Statement statement = connection.createStatement()) {
            // read-only transactions see one moment
            statement.execute("SET TRANSACTION READ ONLY");
        }
    }

    @Override
    public Set<String> systemSchemas() {
        return Set.of(
                "sys",
                "system",
                "xdb",
                "mdsys",
                "ctxsys",
                "ordsys",
                "orddata",
                "olapsys",
                "wmsys",
                "outln",
                "dbsnmp",
                "appqossys",
                "gsmadmin_internal",
                "lbacsys",
                "dvsys",
                "audsys",
                "ojvmsys",
                "dbsfwuser");
    }

    @Override
    public String limited(String columns, String table, long maximumRows) {
        return "SELECT " + columns + " FROM " + table + " FETCH FIRST " + maximumRows + " ROWS ONLY";
    }

    @Override
    public String textType() {
        return "VARCHAR2(4000)";
    }
}
