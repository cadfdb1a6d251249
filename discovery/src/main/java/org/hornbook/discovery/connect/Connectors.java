package org.hornbook.discovery.connect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.discovery.connect.file.FilesConnector;
import org.hornbook.discovery.connect.jdbc.JdbcConnector;

/** The connectors in force. */
public final class Connectors {
    private final Map<String, Connector> byKind = new LinkedHashMap<>();

    public Connectors(List<Connector> connectors) {
        connectors.forEach(connector -> byKind.put(connector.kind(), connector));
    }

    /**
     * The product's own connectors, and those for drivers in the folder that the environment variable
     * {@code HORNBOOK_DRIVERS} names.
     */
    public static Connectors standard() {
        var connectors = new ArrayList<>(List.of(
                JdbcConnector.postgresql(),
                JdbcConnector.mariadb(),
                JdbcConnector.sqlserver(),
                JdbcConnector.oracle(),
                JdbcConnector.sqlite(),
                JdbcConnector.duckdb(),
                new FilesConnector()));
        String drivers = System.getenv("HORNBOOK_DRIVERS");
        if (drivers != null && !drivers.isBlank()) {
            connectors.addAll(JdbcConnector.dropped(Path.of(drivers)));
        }
        return new Connectors(connectors);
    }

    /** All connectors, in the order of a form. */
    public List<Connector> all() {
        return List.copyOf(byKind.values());
    }

    public Optional<Connector> find(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /**
     * The connector of this kind.
     *
     * @throws IllegalArgumentException naming the kinds there are when there is none such
     */
    public Connector require(String kind) {
        return find(kind)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no connector '" + kind + "'; there are " + byKind.keySet() + "."));
    }

    /**
     * Checked settings for the connector of this kind.
     *
     * @throws InvalidSettingsException naming every key that is unknown, missing or malformed
     */
    public ConnectionSettings settings(String kind, Map<String, String> values) {
        return ConnectionSettings.of(require(kind), values);
    }

    /**
     * Reads a target of the command line: a JDBC URL, a file or a folder. A password that is not in the URL is taken
     * from the environment variable {@code HORNBOOK_SCAN_PASSWORD}.
     *
     * @throws IllegalArgumentException saying what is wrong with it; secrets are not quoted
     */
    public Target ofTarget(String target) {
        return new TargetReader(this, System.getenv()).read(target);
    }
}
