package org.hornbook.server.requests;

import java.util.UUID;

/** Identifies a request for own records. */
public record RequestId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static RequestId of(String text) {
        return new RequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
