package org.hornbook.server.shared;

import java.util.Optional;
import java.util.Set;

/** What a signed-in principal must tell the pages: who it is. */
public interface ActorPrincipal {

    /** The actor behind the current request. */
    Actor actor();

    /** What a token is limited to; empty for a person's own session, which is limited by roles alone. */
    default Optional<Set<Scope>> scopes() {
        return Optional.empty();
    }
}
