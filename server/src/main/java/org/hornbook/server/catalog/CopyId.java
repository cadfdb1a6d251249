package org.hornbook.server.catalog;

import java.util.UUID;

/** Identifies a copy in the catalog. */
public record CopyId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static CopyId of(String text) {
        return new CopyId(UUID.fromString(text));
    }

    static CopyId random() {
        return new CopyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
