package org.hornbook.server.sharing;

import java.util.UUID;

/** Identifies one release of a table. */
public record ReleaseId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static ReleaseId of(String text) {
        return new ReleaseId(UUID.fromString(text));
    }

    /** A new one. */
    public static ReleaseId random() {
        return new ReleaseId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
