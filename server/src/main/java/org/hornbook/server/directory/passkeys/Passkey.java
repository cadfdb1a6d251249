package org.hornbook.server.directory.passkeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param name what the owner calls it, at most 80 characters
 * @param lastUsedAt when it last signed somebody in, or null
 */
public record Passkey(
        UUID id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {

    /** The longest name. */
    public static final int LONGEST_NAME = 80;
}
