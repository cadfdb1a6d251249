package org.hornbook.server.directory;

import java.util.Set;
import org.hornbook.server.shared.Role;

/**
 * An account to be opened.
 *
 * @param signInName e-mail address
 * @param name full name
 * @param title position, may be empty
 * @param roles at least one
 */
public record NewAccount(String signInName, String name, String title, Set<Role> roles) {

    public NewAccount {
        roles = Set.copyOf(roles);
        if (signInName.isBlank() || name.isBlank() || roles.isEmpty()) {
            throw new IllegalArgumentException("an account needs a sign-in name, a name and a role");
        }
    }
}
