package org.hornbook.server.tasks;

import java.util.Optional;

/**
 * A task as somebody saw it when they chose it.
 *
 * @param version of the task then; a task that was handed on or closed since is not touched
 */
public record TaskChoice(TaskId id, int version) {

    /** Reads the form that {@link #toString()} writes; empty for anything else. */
    public static Optional<TaskChoice> of(String text) {
        String[] parts = text.split("@", 2);
        try {
            return Optional.of(new TaskChoice(TaskId.of(parts[0]), parts.length < 2 ? 0 : Integer.parseInt(parts[1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The task as it is now. */
    public static TaskChoice of(Task task) {
        return new TaskChoice(task.id(), task.version());
    }

    @Override
    public String toString() {
        return id + "@" + version;
    }
}
