package org.hornbook.server.access.recertification;

import java.util.UUID;

/** Identifies a review of grants. */
public record ReviewId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static ReviewId of(String text) {
        return new ReviewId(UUID.fromString(text));
    }

    static ReviewId random() {
        return new ReviewId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
