package org.hornbook.server.sharing;

import java.util.UUID;

/** Identifies a table of the publishing desk. */
public record TableId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static TableId of(String text) {
        return new TableId(UUID.fromString(text));
    }

    /** A new one. */
    public static TableId random() {
        return new TableId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
