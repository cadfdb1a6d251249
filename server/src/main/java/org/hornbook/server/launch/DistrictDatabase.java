package org.hornbook.server.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The portal's role on a PostgreSQL server of the district. */
final class DistrictDatabase {

    private DistrictDatabase() {}

    /**
     * The portal's access: with the password that the settings name, or with one of its own when Hornbook's role may
     * create roles.
     */
    static DatabaseAccess portal(DatabaseAccess own, DataFolder folder) {
        PortalRole role = new PortalRole(LaunchSettings.portalUser());
        return LaunchSettings.portalPassword()
                .map(password -> new DatabaseAccess(own.url(), role.name(), password))
                .orElseGet(() -> made(own, folder, role));
    }

    private static DatabaseAccess made(DatabaseAccess own, DataFolder folder, PortalRole role) {
        try (Connection connection = DriverManager.getConnection(own.url(), own.username(), own.password())) {
            if (!PortalRole.mayBeMadeBy(connection)) {
                throw LaunchFailure.environment(
                        "the role %s may not create roles. Create the role %s as the operations guide says and give its"
                                        .formatted(own.username(), role.name())
                                + " password in HORNBOOK_PORTAL_DB_PASSWORD, or switch the portal off with"
                                + " HORNBOOK_PORTAL_PORT=off.",
                        null);
            }
            String password = folder.secret("database-portal");
            role.make(connection, own.username(), password);
            return new DatabaseAccess(own.url(), role.name(), password);
        } catch (SQLException e) {
            throw LaunchFailure.environment("its database role cannot be made: " + e.getMessage(), e);
        }
    }
}
