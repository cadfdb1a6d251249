package org.hornbook.server.discovery.find;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hornbook.server.discovery.Connection;

/**
 * Where a database is. A server may be known by several names, so hosts are compared by their addresses.
 *
 * @param hosts the addresses of the host, or its name when it has none now
 */
record DatabaseAddress(DatabaseList list, Set<String> hosts, String port, String database) {

    DatabaseAddress {
        hosts = Set.copyOf(hosts);
    }

    /** Where the connection leads; empty for files. */
    static Optional<DatabaseAddress> of(Connection connection) {
        Map<String, String> settings = connection.settings();
        return DatabaseList.of(connection.kind())
                .map(list -> new DatabaseAddress(
                        list,
                        addresses(settings.getOrDefault("host", "")),
                        port(settings, list),
                        settings.getOrDefault("database", "")));
    }

    private static String port(Map<String, String> settings, DatabaseList list) {
        String port = settings.getOrDefault("port", "").strip();
        return port.isEmpty() ? list.usualPort() : port;
    }

    private static Set<String> addresses(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host.strip()))
                    .map(InetAddress::getHostAddress)
                    .collect(Collectors.toSet());
        } catch (UnknownHostException e) {
            return Set.of(host.strip().toLowerCase(Locale.ROOT));
        }
    }

    /** Another database of the same server. */
    DatabaseAddress withDatabase(String name) {
        return new DatabaseAddress(list, hosts, port, name);
    }

    /** Whether both are on one server. */
    boolean sameServer(DatabaseAddress other) {
        return list == other.list && port.equals(other.port) && hosts.stream().anyMatch(other.hosts::contains);
    }

    /** Whether both are one database. */
    boolean same(DatabaseAddress other) {
        return sameServer(other) && database.equals(other.database);
    }
}
