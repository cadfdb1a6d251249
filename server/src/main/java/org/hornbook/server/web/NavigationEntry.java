package org.hornbook.server.web;

import java.util.Set;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;

/**
 * One entry of the main navigation; areas declare theirs as beans.
 *
 * @param label the words shown
 * @param href where it leads, from the site's root
 * @param order smaller comes first
 * @param roles who sees it; empty means everyone who is signed in
 */
public record NavigationEntry(String label, String href, int order, Set<Role> roles) {

    public NavigationEntry {
        roles = Set.copyOf(roles);
    }

    /** An entry for everyone who is signed in. */
    public static NavigationEntry forAll(String label, String href, int order) {
        return new NavigationEntry(label, href, order, Set.of());
    }

    boolean shownTo(Actor actor) {
        return roles.isEmpty() || actor.hasAny(roles.toArray(Role[]::new));
    }
}
