package org.hornbook.server.directory.tokens;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hornbook.server.shared.AccountId;
import org.hornbook.server.shared.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it; the secret itself is shown once and not kept.
 *
 * @param name what the owner calls it
 * @param scopes what it may do
 * @param lastUsedAt to the minute, or null when it was never used
 */
record ApiToken(
        UUID id,
        AccountId owner,
        String name,
        Set<Scope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    ApiToken {
        scopes = Set.copyOf(scopes);
    }

    /** The codes of the scopes, for people and documents. */
    public String scopeCodes() {
        return scopes.stream()
                .sorted(Comparator.naturalOrder())
                .map(Scope::code)
                .collect(Collectors.joining(", "));
    }
}
