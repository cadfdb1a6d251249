package org.hornbook.server.directory.signin;

import java.util.Collection;
import java.util.List;
import org.hornbook.server.shared.Actor;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account behind a session, as Spring Security and the pages see it. */
final class SignedInAccount implements UserDetails, AccountPrincipal, CredentialsContainer {

    private final Actor actor;
    private final String signInName;
    private final int accessVersion;
    private final boolean active;
    // not serialised: a session never keeps the hash, even if it was not erased
    private transient String passwordHash;

    SignedInAccount(Actor actor, String signInName, int accessVersion, boolean active, String passwordHash) {
        this.actor = actor;
        this.signInName = signInName;
        this.accessVersion = accessVersion;
        this.active = active;
        this.passwordHash = passwordHash;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public int accessVersion() {
        return accessVersion;
    }

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

    @Override
    public void eraseCredentials() {
        passwordHash = "";
    }

    @Override
    public String toString() {
        return "account " + actor.id() + List.copyOf(actor.roles());
    }
}
