package org.hornbook.server.tasks;

import java.util.UUID;

/** Identifies a task. */
public record TaskId(UUID value) {

    /** Reads the form that {@link #toString()} writes. */
    public static TaskId of(String text) {
        return new TaskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
