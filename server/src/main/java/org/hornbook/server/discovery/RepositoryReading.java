package org.hornbook.server.discovery;

import java.util.function.Function;
import org.hornbook.discovery.connect.Connectors;
import org.hornbook.discovery.connect.Problem;
import org.hornbook.discovery.connect.Source;
import org.hornbook.discovery.connect.SourceException;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.connection.ConnectionCheck;
import org.hornbook.server.discovery.connection.ConnectionStore;
import org.hornbook.server.discovery.connection.SavedConnection;
import org.springframework.stereotype.Component;

/**
 * Opens connected repositories, read-only, for areas that count in them. Who may, and what may be kept of it, is for the
 * caller to decide.
 */
@Component
public class RepositoryReading {

    private final ConnectionStore connections;
    private final ConnectionCheck check;
    private final Connectors connectors;

    RepositoryReading(ConnectionStore connections, ConnectionCheck check, Connectors connectors) {
        this.connections = connections;
        this.check = check;
        this.connectors = connectors;
    }

    /** True when the repository has a connection; it may be out of reach all the same. */
    public boolean isConnected(RepositoryId repository) {
        return connections.find(repository).isPresent();
    }

    /**
     * Opens the repository for as long as the work takes. Call it outside of transactions.
     *
     * @throws SourceException when it is not connected, does not answer, or the work cannot read something
     */
    public <T> T read(RepositoryId repository, Function<Source, T> work) {
        SavedConnection saved = connections
                .find(repository)
                .orElseThrow(() -> new SourceException(
                        new Problem("repository", "It is not connected.", "Connect it on its page in the catalog.")));
        try (Source source = connectors.require(saved.connection().kind()).open(check.opened(saved), problem -> {})) {
            return work.apply(source);
        }
    }
}
