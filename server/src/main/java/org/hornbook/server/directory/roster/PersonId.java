package org.hornbook.server.directory.roster;

import java.util.UUID;

/** Identifies a human being of the roster; stays the same over imports and merges. */
public record PersonId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
