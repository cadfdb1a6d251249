package org.hornbook.server.launch;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * The portal's port: {@code hornbook.portal.port}, or the one after the server's.
 *
 * @param number 0 for any, negative for no portal
 */
record PortalPort(int number) {

    /** The setting's value for no portal. */
    private static final String OFF = "off";

    static PortalPort of(Environment environment) {
        @Nullable String set = environment.getProperty("hornbook.portal.port");
        if (set == null || set.isBlank()) {
            return after(environment.getProperty("server.port", Integer.class, 8080));
        }
        if (set.strip().equalsIgnoreCase(OFF)) {
            return new PortalPort(-1);
        }
        try {
            return new PortalPort(Integer.parseInt(set.strip()));
        } catch (NumberFormatException e) {
            throw LaunchFailure.badInput("hornbook.portal.port is a port or \"off\", not \"%s\".".formatted(set));
        }
    }

    /** A server on any port has a portal on any port. */
    static PortalPort after(int server) {
        return new PortalPort(server == 0 ? 0 : server + 1);
    }

    boolean isOff() {
        return number < 0;
    }
}
