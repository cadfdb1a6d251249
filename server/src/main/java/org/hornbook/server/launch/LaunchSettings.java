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
        return variable("HORNBOOK_DB_URL").map(url -> {
            if (!url.startsWith("jdbc:postgresql://")) {
                throw LaunchFailure.badInput(
                        "HORNBOOK_DB_URL must start with jdbc:postgresql:// (PostgreSQL 15 or newer).");
            }
            return new DatabaseAccess(
                    url,
                    variable("HORNBOOK_DB_USER").orElse("hornbook"),
                    variable("HORNBOOK_DB_PASSWORD").orElse(""));
        });
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
