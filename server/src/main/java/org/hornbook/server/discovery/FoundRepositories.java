package org.hornbook.server.discovery;

import java.util.List;
import org.hornbook.server.catalog.Repository;
import org.hornbook.server.discovery.find.RepositorySearch;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Problem;
import org.hornbook.server.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Repositories that lie where the server may read and that no catalogued repository covers (clause STO-1): they are
 * noted in the catalog as found, and connected, so that somebody can see what is in them.
 */
@Component
public class FoundRepositories {

    private final RepositorySearch search;

    FoundRepositories(RepositorySearch search) {
        this.search = search;
    }

    /** Looks through the allowed folders; gives those that were not known before. */
    public List<Repository> search(Actor actor) {
        if (!actor.isSystem() && !actor.hasAny(Role.ADMINISTRATOR, Role.GOVERNANCE_LEAD)) {
            throw Problem.notAllowed("Only administrators and the governance lead look for repositories.");
        }
        return search.run(actor);
    }
}
