package org.hornbook.server.shared;

import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be carried out, with a sentence for the person who asked. Expected refusals inside an
 * area are sealed results; this is for what ends a request. Messages hold ids, never personal data.
 */
public final class Problem extends RuntimeException {

    /** What kind of problem, which decides the HTTP status. */
    public enum Kind {
        NOT_FOUND(404),
        NOT_ALLOWED(403),
        CONFLICT(409),
        BAD_INPUT(422),
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status to answer with. */
        public int status() {
            return status;
        }
    }

    private final Kind kind;

    private Problem(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Nothing is known at that address. */
    public static Problem notFound(String message) {
        return new Problem(Kind.NOT_FOUND, message, null);
    }

    /** The actor may not do this. */
    public static Problem notAllowed(String message) {
        return new Problem(Kind.NOT_ALLOWED, message, null);
    }

    /** Somebody else changed the thing in between. */
    public static Problem conflict(String message) {
        return new Problem(Kind.CONFLICT, message, null);
    }

    /** The input cannot be used; the message says what to write instead. */
    public static Problem badInput(String message) {
        return new Problem(Kind.BAD_INPUT, message, null);
    }

    /** Asked too often; the message says when to try again. */
    public static Problem tooMany(String message) {
        return new Problem(Kind.TOO_MANY, message, null);
    }

    /** What kind of problem this is. */
    public Kind kind() {
        return kind;
    }

    /** The sentence for the person who asked. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
