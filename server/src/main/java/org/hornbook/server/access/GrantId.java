package org.hornbook.server.access;

import java.util.UUID;

/** Identifies a grant. */
public record GrantId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static GrantId of(String text) {
        return new GrantId(UUID.fromString(text));
    }

    /** A new one. */
    public static GrantId random() {
        return new GrantId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
