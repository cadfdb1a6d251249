package org.hornbook.server.catalog;

import java.util.UUID;

/** Identifies an element in the catalog. */
public record ElementId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static ElementId of(String text) {
        return new ElementId(UUID.fromString(text));
    }

    static ElementId random() {
        return new ElementId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
