package org.hornbook.server.discovery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hornbook.discovery.connect.ConnectionTest;
import org.hornbook.server.catalog.RepositoryId;
import org.hornbook.server.discovery.connection.ConnectionKeeping;
import org.hornbook.server.discovery.connection.ConnectionTesting;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.springframework.stereotype.Component;

/**
 * The connections to catalogued repositories (clause DSE-5). Administrators and the governance lead keep them; others
 * get "not allowed".
 */
@Component
public class Connections {

    private final ConnectionKeeping keeping;
    private final ConnectionTesting testing;

    Connections(ConnectionKeeping keeping, ConnectionTesting testing) {
        this.keeping = keeping;
        this.testing = testing;
    }

    /** The repository's connection, if it has one. */
    public Optional<Connection> find(RepositoryId repository) {
        return keeping.find(repository);
    }

    /** All connections. */
    public List<Connection> all() {
        return keeping.all();
    }

    /**
     * Saves a repository's first connection. Ends with "conflict" when there is one already, with "bad input" when the
     * repository is paper.
     */
    public ConnectionSaving connect(Actor actor, RepositoryId repository, ConnectionDraft draft) {
        checkAllowed(actor);
        return keeping.add(actor, repository, draft);
    }

    /**
     * Replaces a connection.
     *
     * @param version as it was read; "conflict" when somebody changed it since
     */
    public ConnectionSaving change(Actor actor, RepositoryId repository, int version, ConnectionDraft draft) {
        checkAllowed(actor);
        return keeping.replace(actor, repository, version, draft);
    }

    /** Forgets a connection and its secrets; what was found stays in the catalog. */
    public void remove(Actor actor, RepositoryId repository, int version) {
        checkAllowed(actor);
        keeping.remove(actor, repository, version);
    }

    /** Tries the saved connection and keeps the answer. */
    public ConnectionTest test(Actor actor, RepositoryId repository) {
        checkAllowed(actor);
        return testing.test(actor, repository);
    }

    /** The connections whose settings have all of these values, such as a path or a host. */
    public List<Connection> matching(String kind, Map<String, String> settings) {
        return keeping.all().stream()
                .filter(connection -> connection.kind().equals(kind))
                .filter(connection -> connection.settings().entrySet().containsAll(settings.entrySet()))
                .toList();
    }

    private static void checkAllowed(Actor actor) {
        if (!actor.isSystem() && !actor.hasAny(Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD)) {
            throw Problem.notAllowed("Only administrators and the governance lead connect repositories.");
        }
    }
}
