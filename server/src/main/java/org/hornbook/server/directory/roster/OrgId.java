package org.hornbook.server.directory.roster;

import java.util.UUID;

/** Identifies a school or the district; stays the same over imports. */
public record OrgId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static OrgId of(String text) {
        return new OrgId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
