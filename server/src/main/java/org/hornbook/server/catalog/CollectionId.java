package org.hornbook.server.catalog;

import java.util.UUID;

/** Identifies a data collection in the catalog. */
public record CollectionId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static CollectionId of(String text) {
        return new CollectionId(UUID.fromString(text));
    }

    static CollectionId random() {
        return new CollectionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
