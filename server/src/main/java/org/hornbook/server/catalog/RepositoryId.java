package org.hornbook.server.catalog;

import java.util.UUID;

/** Identifies a repository in the catalog. */
public record RepositoryId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static RepositoryId of(String text) {
        return new RepositoryId(UUID.fromString(text));
    }

    static RepositoryId random() {
        return new RepositoryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
