package org.hornbook.server.directory.tokens;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.ActorPrincipal;
import org.hornbook.server.shared.Scope;

/** A program that acts for its token's owner. */
record TokenPrincipal(Actor actor, UUID token, Set<Scope> granted) implements ActorPrincipal {

    @Override
    public Optional<Set<Scope>> scopes() {
        return Optional.of(granted);
    }
}
