package org.hornbook.server.directory;

import java.util.Collection;
import java.util.List;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.ActorPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account behind a session, as Spring Security and the pages see it. */
record SignedInAccount(Actor actor, String signInName, String passwordHash, boolean active)
        implements UserDetails, ActorPrincipal {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return signInName;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    /** The session must not keep the hash. */
    SignedInAccount withoutHash() {
        return new SignedInAccount(actor, signInName, "", active);
    }

    @Override
    public String toString() {
        return "account " + actor.id() + List.copyOf(actor.roles());
    }
}
