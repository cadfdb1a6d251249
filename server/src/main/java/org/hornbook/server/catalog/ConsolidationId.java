package org.hornbook.server.catalog;

import java.util.UUID;

/** Identifies a suggestion to consolidate in the catalog. */
public record ConsolidationId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static ConsolidationId of(String text) {
        return new ConsolidationId(UUID.fromString(text));
    }

    static ConsolidationId random() {
        return new ConsolidationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
