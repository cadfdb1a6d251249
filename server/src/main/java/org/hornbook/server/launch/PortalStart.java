package org.hornbook.server.launch;

import java.net.BindException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hornbook.portal.PortalApplication;
import org.hornbook.portal.data.RoleCheck;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

/**
 * Starts the open data portal beside the server, once people can use the server, so that they do not wait for it. A
 * portal that cannot start is said on standard error and leaves the server running.
 */
final class PortalStart {

    private final ConfigurableApplicationContext server;
    private final PortalPort port;

    private PortalStart(ConfigurableApplicationContext server, PortalPort port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the portal unless it is switched off, and says where it answers.
     *
     * @param server the running server; closing it closes the portal
     * @param owner the server's own access to its database
     * @param portal gives the portal's access, and may make its role
     */
    static void beside(ConfigurableApplicationContext server, DatabaseAccess owner, Supplier<DatabaseAccess> portal) {
        PortalPort port = PortalPort.of(server.getEnvironment());
        if (port.isOff()) {
            return;
        }
        try {
            new PortalStart(server, port).start(owner, portal.get());
        } catch (LaunchFailure | SQLException e) {
            say(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            say(reason(e).orElseThrow(() -> e));
        }
    }

    private void start(DatabaseAccess owner, DatabaseAccess access) throws SQLException {
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.username(), owner.password())) {
            new PortalRole(access.username()).grant(connection);
        }
        ConfigurableApplicationContext portal = PortalApplication.start(settings(access));
        server.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                portal.close();
            }
        });
        System.out.println("The open data portal answers at http://localhost:"
                + portal.getEnvironment().getProperty("local.server.port"));
        System.out.flush();
    }

    /** What the portal needs to know of the server's settings. */
    private Map<String, Object> settings(DatabaseAccess access) {
        Environment environment = server.getEnvironment();
        Map<String, Object> settings = database(access);
        settings.put("server.port", port.number());
        Map.of(
                        "hornbook.portal.bind", "server.address",
                        "hornbook.name", "hornbook.portal.name",
                        "hornbook.zone", "hornbook.portal.zone",
                        "hornbook.portal.address", "hornbook.portal.address",
                        "hornbook.portal.concurrent", "hornbook.portal.concurrent")
                .forEach((from, to) -> {
                    String value = environment.getProperty(from);
                    if (value != null) {
                        settings.put(to, value);
                    }
                });
        return settings;
    }

    static Map<String, Object> database(DatabaseAccess access) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.datasource.url", access.url());
        settings.put("spring.datasource.username", access.username());
        settings.put("spring.datasource.password", access.password());
        return settings;
    }

    /** The sentence for a portal that did not start, when the reason is one that people can mend. */
    static Optional<String> reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RoleCheck.UnfitRole || cause instanceof SQLException) {
                return Optional.of(String.valueOf(cause.getMessage()));
            }
            if (cause instanceof BindException || cause instanceof PortInUseException) {
                return Optional.of("its port is in use by another program. Choose another with HORNBOOK_PORTAL_PORT.");
            }
        }
        return Optional.empty();
    }

    private static void say(String reason) {
        System.err.println("The open data portal did not start: " + reason);
    }
}
