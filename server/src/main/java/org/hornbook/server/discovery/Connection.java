package org.hornbook.server.discovery;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.hornbook.server.catalog.RepositoryId;
import org.jspecify.annotations.Nullable;

/**
 * How a repository is reached. Secrets are not in it, only which ones are saved.
 *
 * @param kind the connector's kind, such as {@code postgresql}
 * @param settings what is not secret
 * @param savedSecrets keys of the secrets that are saved, encrypted
 * @param lastTest the last connection test; null before the first
 * @param version for optimistic locking
 */
public record Connection(
        RepositoryId repository,
        String kind,
        Map<String, String> settings,
        Set<String> savedSecrets,
        Schedule schedule,
        @Nullable LastTest lastTest,
        int version) {

    public Connection {
        settings = Map.copyOf(settings);
        savedSecrets = Set.copyOf(savedSecrets);
    }

    /** The outcome of a connection test, in words. */
    public record LastTest(Instant at, boolean reachable, String text) {}
}
