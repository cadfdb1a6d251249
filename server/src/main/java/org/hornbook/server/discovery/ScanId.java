package org.hornbook.server.discovery;

import java.util.UUID;

/** Identifies a scan. */
public record ScanId(UUID value) {

    /** Reads the form that {@link #toString()} writes; refuses anything else. */
    public static ScanId of(String text) {
        return new ScanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
