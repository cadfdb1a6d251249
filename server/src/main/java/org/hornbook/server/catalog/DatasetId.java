package org.hornbook.server.catalog;

import java.util.UUID;

/** Identifies a dataset in the catalog. */
public record DatasetId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static DatasetId of(String text) {
        return new DatasetId(UUID.fromString(text));
    }

    static DatasetId random() {
        return new DatasetId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
