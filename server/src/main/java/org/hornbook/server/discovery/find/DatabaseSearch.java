package org.hornbook.server.discovery.find;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hornbook.discovery.connect.ConnectionSettings;
import org.hornbook.discovery.connect.ConnectionTest;
import org.hornbook.discovery.connect.Connector;
import org.hornbook.discovery.connect.Connectors;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.server.discovery.Connection;
import org.hornbook.server.discovery.connection.ConnectionCheck;
import org.hornbook.server.discovery.connection.ConnectionKeeping;
import org.hornbook.server.discovery.connection.SavedConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks the connected database servers which other databases they have (clause STO-1). Each server is asked once, with
 * the account of one of its connections; databases without any table are left out. Property
 * {@code hornbook.find.databases}, true unless set.
 */
@Component
class DatabaseSearch {

    private static final Logger log = LoggerFactory.getLogger(DatabaseSearch.class);

    /** Databases of the products themselves. */
    private static final Set<String> OF_THE_PRODUCT =
            Set.of("template0", "template1", "mysql", "information_schema", "performance_schema", "sys");

    private final ConnectionKeeping connections;
    private final ConnectionCheck check;
    private final Connectors connectors;
    private final boolean wanted;

    DatabaseSearch(
            ConnectionKeeping connections,
            ConnectionCheck check,
            Connectors connectors,
            @Value("${hornbook.find.databases:true}") boolean wanted) {
        this.connections = connections;
        this.check = check;
        this.connectors = connectors;
        this.wanted = wanted;
    }

    /**
     * A database that no connection leads to.
     *
     * @param readable whether the account may look into it
     * @param values how it is reached, secrets opened
     */
    record Found(DatabaseList server, String database, String host, boolean readable, Map<String, String> values) {
        @Override
        public String toString() {
            return "Found[" + database + "]";
        }
    }

    /** Whether servers are asked at all. */
    boolean wanted() {
        return wanted;
    }

    /** The servers that are asked, each once, as people know them. */
    List<String> servers() {
        List<DatabaseAddress> seen = new ArrayList<>();
        List<String> servers = new ArrayList<>();
        for (Connection connection : connections.all()) {
            DatabaseAddress.of(connection)
                    .filter(address -> seen.stream().noneMatch(address::sameServer))
                    .ifPresent(address -> {
                        seen.add(address);
                        servers.add("%s server %s, port %s"
                                .formatted(
                                        address.list().product(),
                                        connection.settings().get("host"),
                                        address.port()));
                    });
        }
        return servers;
    }

    /** The databases that nobody connected. */
    List<Found> find() {
        List<DatabaseAddress> covered = new ArrayList<>();
        List<DatabaseAddress> asked = new ArrayList<>();
        List<Found> found = new ArrayList<>();
        if (!wanted) {
            return found;
        }
        connections.all().forEach(connection -> DatabaseAddress.of(connection).ifPresent(covered::add));
        for (Connection connection : connections.all()) {
            DatabaseAddress.of(connection)
                    .filter(address -> asked.stream().noneMatch(address::sameServer))
                    .ifPresent(address -> connections
                            .saved(connection.repository())
                            .flatMap(saved -> ask(saved, address, covered))
                            .ifPresent(others -> {
                                asked.add(address);
                                found.addAll(others);
                            }));
        }
        return found;
    }

    /** Empty when the server did not answer; another connection to it may do better. */
    private Optional<List<Found>> ask(SavedConnection saved, DatabaseAddress address, List<DatabaseAddress> covered) {
        try {
            Connector connector = connectors.require(saved.connection().kind());
            ConnectionSettings settings = check.opened(saved);
            Map<String, String> values = check.openedValues(saved);
            return Optional.of(address.list().read(connector, settings).stream()
                    .filter(database -> !OF_THE_PRODUCT.contains(database))
                    .filter(database -> covered.stream().noneMatch(address.withDatabase(database)::same))
                    .flatMap(database -> look(connector, address.list(), database, values).stream())
                    .toList());
        } catch (SourceException e) {
            log.warn(
                    "The server of repository {} could not be asked for its databases: {}",
                    saved.connection().repository(),
                    e.problem().what());
            return Optional.empty();
        }
    }

    private static Optional<Found> look(
            Connector connector, DatabaseList server, String database, Map<String, String> values) {
        Map<String, String> other = new HashMap<>(values);
        other.put("database", database);
        // a filter of schemas was meant for the other database
        other.remove("schemas");
        String host = values.getOrDefault("host", "");
        return switch (connector.test(ConnectionSettings.of(connector, other))) {
            case ConnectionTest.Reachable reachable when reachable.datasetCount() == 0 -> Optional.empty();
            case ConnectionTest.Reachable _ -> Optional.of(new Found(server, database, host, true, other));
            case ConnectionTest.Unreachable _ -> Optional.of(new Found(server, database, host, false, Map.of()));
        };
    }
}
