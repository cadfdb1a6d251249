package org.hornbook.server.access.standing;

import java.util.UUID;

/** Identifies an agreement for a role. */
public record StandingId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static StandingId of(String text) {
        return new StandingId(UUID.fromString(text));
    }

    static StandingId random() {
        return new StandingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
