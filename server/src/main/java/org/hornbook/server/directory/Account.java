package org.hornbook.server.directory;

import java.util.Set;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Actor;
import org.hornbook.server.shared.Role;

/**
 * A person who may sign in.
 *
 * @param signInName the e-mail address used to sign in, lower case
 * @param name full name as others read it
 * @param title position in the district, may be empty
 * @param active false after the person left; nothing can be done with the account then
 * @param version for optimistic locking
 */
public record Account(
        AccountId id, String signInName, String name, String title, Set<Role> roles, boolean active, int version) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** The account as the doer of an act. */
    public Actor asActor() {
        return new Actor(id, name, roles);
    }
}
