package org.hornbook.server.directory;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Collectors;
import org.hornbook.server.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of accounts.
 *
 * @param account the account
 * @param lastSignedInAt when the person last signed in, or null
 */
public record AccountRow(Account account, @Nullable Instant lastSignedInAt) {

    /** The titles of the roles in their fixed order, separated by commas. */
    public String roleTitles() {
        return account.roles().stream()
                .sorted(Comparator.naturalOrder())
                .map(Role::title)
                .collect(Collectors.joining(", "));
    }
}
