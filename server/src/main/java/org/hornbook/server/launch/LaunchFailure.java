package org.hornbook.server.launch;

import org.jspecify.annotations.Nullable;

/** A command that cannot go on; carries the exit status of the contract (2 bad input, 3 environment at fault). */
final class LaunchFailure extends RuntimeException {

    private final int exitStatus;

    private LaunchFailure(int exitStatus, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitStatus = exitStatus;
    }

    static LaunchFailure badInput(String message) {
        return new LaunchFailure(2, message, null);
    }

    static LaunchFailure environment(String message, @Nullable Throwable cause) {
        return new LaunchFailure(3, message, cause);
    }

    int exitStatus() {
        return exitStatus;
    }
}
