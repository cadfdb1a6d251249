package org.hornbook.server.discovery.connection;

import java.util.Map;
import org.hornbook.server.discovery.Connection;

/**
 * A connection with its secrets as they are kept.
 *
 * @param sealed secrets by setting, encrypted for this repository and setting
 */
public record SavedConnection(Connection connection, Map<String, String> sealed) {

    public SavedConnection {
        sealed = Map.copyOf(sealed);
    }
}
