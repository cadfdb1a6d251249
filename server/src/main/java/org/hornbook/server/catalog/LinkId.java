package org.hornbook.server.catalog;

import java.util.UUID;

/** Identifies a link in the catalog. */
public record LinkId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static LinkId of(String text) {
        return new LinkId(UUID.fromString(text));
    }

    static LinkId random() {
        return new LinkId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
