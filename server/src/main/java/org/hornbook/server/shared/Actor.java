package org.hornbook.server.shared;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/** Who does something: an account with its roles, or the system itself. */
public record Actor(AccountId id, String name, Set<Role> roles) implements Serializable {

    private static final AccountId SYSTEM = new AccountId(new UUID(0, 0));

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The server acting on its own: scheduled scans, daily snapshots. */
    public static Actor system() {
        return new Actor(SYSTEM, "Hornbook", Set.of());
    }

    /** True when no person is behind the act. */
    public boolean isSystem() {
        return SYSTEM.equals(id);
    }

    /** True when the actor holds at least one of the roles. */
    public boolean hasAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }
}
