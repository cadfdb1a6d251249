package org.hornbook.server.shared;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an account that signs in. */
public record AccountId(UUID value) implements Serializable {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
