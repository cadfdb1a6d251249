package org.hornbook.server.sharing;

import java.util.UUID;

/** Identifies a set of rules by which tables are protected. */
public record RuleSetId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static RuleSetId of(String text) {
        return new RuleSetId(UUID.fromString(text));
    }

    /** A new one. */
    public static RuleSetId random() {
        return new RuleSetId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
