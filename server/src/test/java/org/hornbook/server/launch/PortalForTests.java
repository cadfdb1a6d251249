package org.hornbook.server.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hornbook.portal.PortalApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal over a test's database, with a role made as the launcher makes it. */
public final class PortalForTests {

    private static final String PASSWORD = "only-for-tests";

    private PortalForTests() {}

    /**
     * Starts the portal on a free port.
     *
     * @param url JDBC address of a migrated database, with its owner in it
     * @param settings over the usual ones
     */
    public static ConfigurableApplicationContext start(String url, Map<String, Object> settings) throws SQLException {
        // roles belong to the whole test server
        PortalRole role =
                new PortalRole("portal_" + UUID.randomUUID().toString().replace("-", ""));
        try (Connection owner = DriverManager.getConnection(url)) {
            role.make(owner, owner.getMetaData().getUserName(), PASSWORD);
            role.grant(owner);
        }
        return startAs(url, role.name(), PASSWORD, settings);
    }

    /** Starts the portal on a free port with a role that is there. */
    public static ConfigurableApplicationContext startAs(
            String url, String role, String password, Map<String, Object> settings) {
        Map<String, Object> all =
                new HashMap<>(PortalStart.database(new DatabaseAccess(url.replaceFirst("\\?.*", ""), role, password)));
        all.put("server.port", 0);
        all.putAll(settings);
        return PortalApplication.start(all);
    }
}
