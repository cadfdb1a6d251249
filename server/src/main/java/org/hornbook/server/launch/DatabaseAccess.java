package org.hornbook.server.launch;

/**
 * How to reach a database.
 *
 * @param url JDBC address without credentials
 * @param username role to connect as
 * @param password its password
 */
record DatabaseAccess(String url, String username, String password) {

    @Override
    public String toString() {
        return url + " as " + username;
    }
}
