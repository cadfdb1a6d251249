package org.hornbook.sample;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * An empty PostgreSQL database to write into.
 *
 * @param url JDBC URL, starting with {@code jdbc:postgresql:}
 * @param user a user who may create schemas there
 * @param password that user's password, may be blank
 */
public record DatabaseAddress(String url, String user, String password) {

    public DatabaseAddress {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException(
                    "not a PostgreSQL address: " + url + "; it must start with jdbc:postgresql:");
        }
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Leaves the password out, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "DatabaseAddress[" + url + ", user " + user + "]";
    }
}
