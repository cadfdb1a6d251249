package org.hornbook.server.launch;

import java.nio.file.Path;
import java.util.Optional;

/** Settings that are needed before the application starts; all from environment variables. */
final class LaunchSettings {

    private LaunchSettings() {}

    static Path dataFolder(String otherwise) {
        return Path.of(variable("HORNBOOK_DATA").orElse(otherwise));
    }

    /** The PostgreSQL server of the installation, when one is named. */
    static Optional<DatabaseAccess> databaseServer() {
        return variable("HORNBOOK_DB_URL")
                .map(url -> new DatabaseAccess(
                        checked("HORNBOOK_DB_URL", url),
                        variable("HORNBOOK_DB_USER").orElse("hornbook"),
                        variable("HORNBOOK_DB_PASSWORD").orElse("")));
    }

    /** The portal's own access to the database, when one is named. */
    static Optional<DatabaseAccess> portalDatabase() {
        return variable("HORNBOOK_PORTAL_DB_URL")
                .map(url -> new DatabaseAccess(
                        checked("HORNBOOK_PORTAL_DB_URL", url),
                        portalUser(),
                        portalPassword().orElse("")));
    }

    /** The portal's database role. */
    static String portalUser() {
        return variable("HORNBOOK_PORTAL_DB_USER").orElse(PortalRole.USUAL_NAME);
    }

    /** The password of the portal's role, when somebody else made it. */
    static Optional<String> portalPassword() {
        return variable("HORNBOOK_PORTAL_DB_PASSWORD");
    }

    private static String checked(String name, String url) {
        if (!url.startsWith("jdbc:postgresql://")) {
            throw LaunchFailure.badInput(name + " must start with jdbc:postgresql:// (PostgreSQL 15 or newer).");
        }
        return url;
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
