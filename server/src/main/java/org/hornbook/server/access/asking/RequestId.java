package org.hornbook.server.access.asking;

import java.util.UUID;

/** Identifies a request for data. */
public record RequestId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static RequestId of(String text) {
        return new RequestId(UUID.fromString(text));
    }

    static RequestId random() {
        return new RequestId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
