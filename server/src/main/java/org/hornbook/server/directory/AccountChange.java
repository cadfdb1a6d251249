package org.hornbook.server.directory;

import java.util.Set;
import org.hornbook.server.shared.Role;

/**
 * What an account should become.
 *
 * @param name full name
 * @param title position, may be empty
 * @param roles at least one
 * @param version the version that the change was based on
 */
public record AccountChange(String name, String title, Set<Role> roles, int version) {

    public AccountChange {
        name = name.strip();
        title = title.strip();
        roles = Set.copyOf(roles);
        if (name.isEmpty() || roles.isEmpty()) {
            throw new IllegalArgumentException("an account needs a name and a role");
        }
    }
}
