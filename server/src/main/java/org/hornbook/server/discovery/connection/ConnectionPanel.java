package org.hornbook.server.discovery.connection;

import java.util.Optional;
import org.hornbook.discovery.connect.Connector;
import org.hornbook.discovery.connect.Connectors;
import org.hornbook.server.catalog.Medium;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.catalog.RepositoryPanel;
import org.hornbook.server.discovery.Connection;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the repository is reached, on its page. */
@Component
class ConnectionPanel implements RepositoryPanel {

    private final ConnectionStore store;
    private final Connectors connectors;

    ConnectionPanel(ConnectionStore store, Connectors connectors) {
        this.store = store;
        this.connectors = connectors;
    }

    @Override
    public Optional<View> panelFor(Actor actor, Repository repository) {
        if (repository.facts().medium() == Medium.PAPER || !actor.hasAny(Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD)) {
            return Optional.empty();
        }
        String href = "/catalog/repositories/" + repository.id() + "/connection";
        return Optional.of(store.find(repository.id())
                .map(saved -> connected(saved.connection(), href))
                .orElseGet(() -> new View(
                        "Connection",
                        "Hornbook cannot look into this repository yet, so nobody knows for sure what it holds.",
                        "Not connected",
                        "Connect it",
                        href)));
    }

    @Override
    public int order() {
        return 10;
    }

    private View connected(Connection connection, String href) {
        String title = connectors.find(connection.kind()).map(Connector::title).orElse(connection.kind());
        Connection.@Nullable LastTest test = connection.lastTest();
        @Nullable Integer days = connection.schedule().intervalDays();
        String when = days == null ? "scanned by hand" : "scanned every " + (days == 1 ? "day" : days + " days");
        return new View(
                "Connection",
                title + ", " + when + ".",
                test == null ? "Connected" : test.reachable() ? "Answers" : "Does not answer",
                "Connection and schedule",
                href);
    }
}
