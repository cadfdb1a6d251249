package org.hornbook.server.directory.roster.bundle;

/** What was given is no bundle that could be opened; the message says why and what to do. */
public final class NotABundleException extends Exception {

    NotABundleException(String message) {
        super(message);
    }

    NotABundleException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The sentence for the person who gave it. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
