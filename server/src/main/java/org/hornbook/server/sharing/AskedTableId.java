package org.hornbook.server.sharing;

import java.util.UUID;

/** Identifies a wish for a table. */
public record AskedTableId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static AskedTableId of(String text) {
        return new AskedTableId(UUID.fromString(text));
    }

    /** A new one. */
    public static AskedTableId random() {
        return new AskedTableId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
