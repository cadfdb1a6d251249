package org.hornbook.discovery.connect.jdbc;

import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Drivers that may or may not be on the class path: no class of theirs is named at compile time. */
final class Installed {
    private Installed() {}

    /**
     * The driver of this class.
     *
     * @param missing what to say when it is not there, and what to do about it
     */
    static Driver driver(String className, String missing) throws SQLException {
        return DriverManager.drivers()
                .filter(candidate -> candidate.getClass().getName().equals(className))
                .findFirst()
                .orElseThrow(() -> new SQLException(missing));
    }
}
