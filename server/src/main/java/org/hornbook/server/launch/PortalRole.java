package org.hornbook.server.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.core.io.ClassPathResource;

/**
 * The database role of the open data portal, which can read what is published and nothing else (clause SHR-1). Its
 * rights stand in two scripts that a database administrator can run as well: {@code db/portal/role.sql} and
 * {@code grants.sql}.
 *
 * @param name name of the role
 */
record PortalRole(String name) {

    /** The name unless the settings say another. */
    static final String USUAL_NAME = "hornbook_portal";

    /** True when the role is there, whoever made it. */
    boolean exists(Connection connection) throws SQLException {
        return isTrue(connection, "select exists (select from pg_roles where rolname = ?)", name);
    }

    /** True when the connection's own role could make it. */
    static boolean mayBeMadeBy(Connection connection) throws SQLException {
        return isTrue(
                connection,
                "select exists (select from pg_roles where rolname = ? and (rolsuper or rolcreaterole))",
                connection.getMetaData().getUserName());
    }

    /**
     * Makes the role, or mends its limits, and sets its password, of which only a verifier travels.
     *
     * @param administrator connected to Hornbook's database as somebody who may create roles
     * @param owner role that owns Hornbook's schemas
     */
    void make(Connection administrator, String owner, String password) throws SQLException {
        run(administrator, "db/portal/role.sql", owner);
        try (Statement statement = administrator.createStatement()) {
            statement.execute("alter role \"%s\" password %s"
                    .formatted(name.replace("\"", "\"\""), quoted(ScramVerifier.of(password))));
        }
    }

    /** Lets the role read the published tables; run by the owner of the schema, after the migrations. */
    void grant(Connection owner) throws SQLException {
        run(owner, "db/portal/grants.sql", owner.getMetaData().getUserName());
    }

    /** The scripts take names as psql does, so that both can run them. */
    private void run(Connection connection, String script, String owner) throws SQLException {
        String sql = text(script).replace(":'portal'", quoted(name)).replace(":'owner'", quoted(owner));
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String text(String script) {
        try {
            return new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTrue(Connection connection, String question, String parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, parameter);
            var answer = statement.executeQuery();
            return answer.next() && answer.getBoolean(1);
        }
    }
}
