package org.hornbook.server.discovery.vault;

/** A secret does not open; the message says which and what to do, and quotes nothing of it. */
public final class SealedException extends RuntimeException {

    private SealedException(String message, Throwable cause) {
        super(message, cause);
    }

    private SealedException(String message) {
        super(message);
    }

    static SealedException unknownKey(String name, String keyId) {
        return new SealedException("The saved " + name + " was encrypted under the key " + keyId
                + ", which this server does not have. Put that key into hornbook.previous-keys, or enter the " + name
                + " again.");
    }

    static SealedException altered(String name, Throwable cause) {
        return new SealedException(
                "The saved " + name + " was altered or belongs to another repository. Enter it again.", cause);
    }
}
