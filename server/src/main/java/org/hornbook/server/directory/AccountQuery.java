package org.hornbook.server.directory;

import java.util.Locale;
import java.util.Optional;
import org.hornbook.server.shared.Role;

/**
 * Which accounts to list.
 *
 * @param words text to find in name, sign-in name and title; empty for all
 * @param role only accounts with this role
 * @param state active accounts, ended ones or both
 */
public record AccountQuery(String words, Optional<Role> role, State state) {

    /** Whether the person still has access. */
    public enum State {
        ACTIVE,
        INACTIVE,
        ALL
    }

    public AccountQuery {
        words = words.strip().toLowerCase(Locale.ROOT);
    }
}
